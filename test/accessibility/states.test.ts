import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {axeFaults} from './axe.js';
import {cutText, reachingOver, widelySpaced} from './cut.js';
import {states} from './states.js';
import {smallTargets} from './targets.js';

/** The width of a screen of 1280 pixels at 400 % (WCAG 1.4.10). */
const narrow = 320;

/** Lays elements out anew: what they observe of their size comes with a frame. */
const laidOut = () => aTimeout(60);

describe('every element in its states', function () {
  this.timeout(60_000);
  const page = document.documentElement;
  // The page's own ground follows its scheme, which axe does not know of a page without a colour.
  before(() => {
    page.style.background = 'Canvas';
  });
  after(() => {
    page.style.background = '';
  });
  afterEach(async () => {
    page.style.colorScheme = '';
    await setViewport({width: 800, height: 600});
    getSelection()?.removeAllRanges();
  });

  for (const {name, mount} of states) {
    it(`${name}: has no fault that axe can find, small target or cut word`, async () => {
      const element = await mount();
      expect(await axeFaults(element), 'in light colours').to.deep.equal([]);
      page.style.colorScheme = 'dark';
      expect(await axeFaults(element, ['color-contrast']), 'in dark colours').to.deep.equal([]);
      expect(smallTargets(element), 'small targets').to.deep.equal([]);

      await setViewport({width: narrow, height: 640});
      await laidOut();
      // WebKit's window is never narrower than its own controls.
      const width = Math.max(narrow, document.documentElement.clientWidth);
      expect(reachingOver(element, width), 'at 400 %').to.deep.equal([]);
      expect(smallTargets(element), 'small targets at 400 %').to.deep.equal([]);
      await widelySpaced(element, async () => {
        await laidOut();
        expect(cutText(element), 'cut when spaced').to.deep.equal([]);
        expect(reachingOver(element, width), 'at 400 % and spaced').to.deep.equal([]);
      });
    });
  }
});

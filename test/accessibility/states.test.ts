import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {axeFaults} from './axe.js';
import {contrast, groundOf} from './contrast.js';
import {cutText, reachingOver, widelySpaced} from './cut.js';
import {inForcedColours, lostInForcedColours} from './forced-colours.js';
import {states} from './states.js';
import {smallTargets} from './targets.js';

const wide = {width: 800, height: 600};

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
    await setViewport(wide);
    getSelection()?.removeAllRanges();
  });

  for (const {name, mount} of states) {
    it(`${name}: has no fault that axe can find, small target, cut word or look lost in forced colours`, async () => {
      const element = await mount();
      expect(await axeFaults(element), 'in light colours').to.deep.equal([]);
      page.style.colorScheme = 'dark';
      expect(await axeFaults(element, ['color-contrast']), 'in dark colours').to.deep.equal([]);
      expect(smallTargets(element), 'small targets').to.deep.equal([]);
      page.style.colorScheme = '';

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

      await setViewport(wide);
      await inForcedColours(() => {
        expect(lostInForcedColours(element), 'in forced colours').to.deep.equal([]);
      });
    });
  }

  for (const name of ['annotation', 'chosen', 'found']) {
    it(`words painted as ${name} stand out in forced colours, and can be read`, async () => {
      const text = await states.find((state) => state.name === 'lectern-text, read')?.mount();
      const article = text?.querySelector('article');
      if (!article) throw new Error('no text');
      await inForcedColours(() => {
        const style = getComputedStyle(article, `::highlight(lectern-${name})`);
        expect(contrast(style.backgroundColor, groundOf(article))).to.be.at.least(3);
        expect(contrast(style.color, style.backgroundColor)).to.be.at.least(4.5);
        // Chromium paints them all as it paints a selection.
        const isLined = style.textDecorationLine.includes('underline');
        expect(isLined, 'what is not for a while only').to.equal(name === 'annotation');
      });
    });
  }
});

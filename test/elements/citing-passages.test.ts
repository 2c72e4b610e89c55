import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import '../../components/elements/lectern-text/lectern-text-define.js';
import {splitFragment} from '../../components/core/citations/text-directive.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {annotatedReader, drag, isThere, part, rangeOfWords} from './annotating.js';
import {addressOf, patiently, tei} from './sources.js';

const body = `<pb n="3r"/><head>Report</head><p xml:id="p1">The pass was <choice><sic>clozed</sic><corr>closed</corr></choice>
in the win-<lb break="no"/>ter<note n="1">So the clerk.</note> of that year.</p>
<pb n="3v"/><p xml:id="p2">The pass was open in spring.</p><lg><l>One line</l><l>and two</l></lg>`;

const header = `<fileDesc><titleStmt><title>A report</title></titleStmt><publicationStmt><publisher>House</publisher><date when="2025">2025</date></publicationStmt><sourceDesc><msDesc><msIdentifier><idno type="shelfmark">Add MS 100</idno></msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><langUsage><language ident="de">German</language></langUsage></profileDesc>`;

async function textAlone(): Promise<LecternText> {
  const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  text.src = addressOf(tei(body, header));
  await waitUntil(() => text.textMap, 'no text', patiently);
  return text;
}

function select(text: LecternText, from: string, to = from): void {
  const range = document.createRange();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue ?? '';
    if (!begun && words.includes(from)) {
      range.setStart(node, words.indexOf(from));
      begun = true;
    }
    if (begun && words.includes(to)) {
      range.setEnd(node, words.indexOf(to) + to.length);
      break;
    }
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

async function menuOf(text: LecternText): Promise<HTMLElement> {
  const find = () =>
    text.shadowRoot
      ?.querySelector('lectern-annotating')
      ?.shadowRoot?.querySelector<HTMLElement>('#offer');
  await waitUntil(find, 'no menu', patiently);
  const found = find();
  if (!found) throw new Error('no menu');
  return found;
}

describe('carrying a passage away', () => {
  let plain: string[];
  let rich: string[];
  const {clipboard: original} = navigator;

  before(() => {
    const clipboard = {
      writeText: async (text: string) => void plain.push(text),
      write: async ([item]: ClipboardItem[]) => {
        plain.push((await (await item?.getType('text/plain'))?.text()) ?? '');
        rich.push((await (await item?.getType('text/html'))?.text()) ?? '');
      },
    };
    Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  });
  beforeEach(() => {
    plain = [];
    rich = [];
  });
  afterEach(() => getSelection()?.removeAllRanges());
  after(() => Object.defineProperty(navigator, 'clipboard', {value: original, configurable: true}));

  const copied = async () => {
    await waitUntil(() => plain.length > 0, 'nothing was copied', patiently);
    return plain.at(-1) ?? '';
  };
  const press = async (text: LecternText, which: string) =>
    (await menuOf(text)).querySelector<HTMLElement>(which)?.click();

  it('has the words without note and hidden reading, the leaf, the version and the way back', async () => {
    const text = await textAlone();
    select(text, 'pass was', 'of that year');
    await press(text, '.cite');
    const words = await copied();
    const [quotation = '', reference = ''] = words.split('\n');
    expect(quotation).to.equal('„pass was clozed in the win-ter of that year“');
    expect(reference).to.match(
      /^A report, Add MS 100, fol\. 3r, ¶ 1\. House, 2025 \(version of 2025, text [0-9a-f]{12}\)\. http/,
    );
    const {id, directives} = splitFragment(new URL(reference.split(' ').at(-1) ?? '').hash);
    expect(id).to.equal('sample.p1');
    expect(directives[0]?.start).to.equal('pass was');
    expect(directives[0]?.end).to.equal('of that year');
  });

  it('is escaped HTML for a word processor, with its language', async () => {
    const text = await textAlone();
    select(text, 'One line', 'and two');
    await press(text, '.cite');
    await copied();
    expect(rich[0]).to.match(
      /^<blockquote><p lang="[^"]+">„One line<br>and two“<\/p><\/blockquote><p>A report, Add MS 100, fol\. 3v/,
    );
    const read = new DOMParser().parseFromString(rich[0] ?? '', 'text/html');
    expect(read.querySelector('a')?.href).to.contain(':~:text=One%20line,and%20two');
  });

  it('goes over leaves, and says from which to which', async () => {
    const text = await textAlone();
    select(text, 'of that year', 'open');
    await press(text, '.cite');
    expect(await copied())
      .to.contain('„of that year.\nThe pass was open“')
      .and.contain('fols. 3r–3v');
  });

  it('tells words that stand twice apart in its link', async () => {
    const text = await textAlone();
    select(text, 'open in spring', 'open in spring');
    const range = getSelection()?.getRangeAt(0);
    const node = range?.startContainer;
    if (range && node) range.setStart(node, node.nodeValue?.indexOf('pass') ?? 0);
    range?.setEnd(range.startContainer, range.startOffset + 'pass was'.length);
    await menuOf(text);
    await press(text, '.link');
    const {id, directives} = splitFragment(new URL(await copied()).hash);
    expect(id).to.equal('sample.p2');
    expect(directives[0]).to.include({start: 'pass was'});
    expect(directives[0]?.prefix ?? directives[0]?.suffix).to.be.a('string');
  });

  it('is an entry for reference managers with its leaf', async () => {
    const text = await textAlone();
    select(text, 'open in spring');
    await press(text, '.more');
    const menu = await menuOf(text);
    await waitUntil(() => menu.querySelector('.formats'), 'no formats');
    const ris = [...menu.querySelectorAll('.formats button')].find(
      ({textContent}) => textContent === 'RIS',
    );
    if (ris instanceof HTMLElement) ris.click();
    expect(await copied())
      .to.contain('fol. 3v')
      .and.contain('N1  - „open in spring“');
  });

  it('goes by key, and the selection stays', async () => {
    const text = await textAlone();
    select(text, 'open in spring');
    await menuOf(text);
    await sendKeys({press: 'q'});
    expect(await copied()).to.contain('„open in spring“');
    expect(String(getSelection())).to.equal('open in spring');
    await waitUntil(
      () =>
        text.shadowRoot
          ?.querySelector('lectern-annotating')
          ?.shadowRoot?.querySelector('#notice')
          ?.textContent?.includes('Copied with its reference'),
      'nothing was said',
    );
  });

  it('stands in the menu that annotating has, and all of it is reached with Tab', async () => {
    const reader = await annotatedReader();
    await drag(rangeOfWords(reader, 'one', 'September'));
    const menu = await part(reader, '#offer');
    const labels = [...menu.querySelectorAll('button')].map(
      (each) => each.ariaLabel ?? each.textContent?.trim().split(/\s{2,}| [mql]$/)[0],
    );
    expect(labels).to.deep.equal([
      'Annotate',
      'Copy with reference',
      'Copy link',
      'For reference managers',
    ]);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    const root = menu.getRootNode();
    expect(root instanceof ShadowRoot && root.activeElement?.className).to.equal('cite');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isThere(reader, '#offer'), 'it is still there');
  });

  it('fits a narrow screen', async () => {
    await setViewport({width: 320, height: 640});
    try {
      const text = await textAlone();
      select(text, 'open in spring');
      const menu = await menuOf(text);
      await waitUntil(() => menu.getBoundingClientRect().left > 0, 'it was not placed');
      // Not every window can be made as narrow as it was asked to be.
      expect(menu.getBoundingClientRect().right).to.be.at.most(innerWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });
});

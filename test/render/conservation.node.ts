import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {HiddenText, TeiDocument} from '../../components/core/tei/tei-document.js';
import {textOf} from '../../components/core/xml/xml-tree.js';
import {writeDocument} from '../../components/render/draw-document.js';
import type {RenderOptions} from '../../components/render/plan.js';
import {tei, teiFile, teiOnDisk} from '../core/tei/documents.js';
import {projectRoot, sharedFolder, skipWithoutShared} from '../tools/shared.js';
import {assertShape, whole} from './conserved.js';
import {type HtmlElement, parsePage} from './html-tree.js';
import {randomTei} from './random-tei.js';

const settings: readonly RenderOptions[] = [
  {reading: 'diplomatic', href: ({pointer}) => pointer.raw},
  {witness: 'A'},
  {
    reading: 'normalised',
    images: true,
    href: () => '#elsewhere',
    resolve: () => ({entityIds: ['a', 'b'], state: 'several'}),
  },
];

/** Every promise that holds for any document whatever. */
function assertKept(document: TeiDocument): void {
  const canonical = document.texts.map(textOf).join('');
  assert.equal(document.canonicalText, canonical);
  for (const options of settings) {
    const {html, hidden} = writeDocument(document, options);
    const page = parsePage(html);
    assert.equal(whole(page, hidden), canonical, html);
    assertShape(page, html);
    assertIds(page);
    assertMentions(page, document, hidden);
    assertSafe(page);
  }
}

function assertIds(page: HtmlElement): void {
  const seen = new Set<string>();
  for (const element of page.all()) {
    const id = element.get('id');
    if (id === undefined) continue;
    assert.ok(!seen.has(id), `id="${id}" stands twice`);
    seen.add(id);
  }
}

function assertMentions(
  page: HtmlElement,
  document: TeiDocument,
  hidden: readonly HiddenText[],
): void {
  const drawn = new Set<string>();
  for (const element of page.all()) {
    const mention = element.get('data-mention');
    if (mention !== undefined) drawn.add(mention);
  }
  const known = new Set(document.mentions.map(({id}) => id));
  for (const id of drawn) assert.ok(known.has(id), `data-mention="${id}" is no mention`);
  for (const {id, start, end, fragments = []} of document.mentions) {
    // One without words may stand in a hidden reading that has none either.
    const unseen = [{start, end}, ...fragments].some(
      (span) =>
        span.start === span.end ||
        hidden.some((part) => part.start <= span.start && span.end <= part.end),
    );
    if (!unseen) assert.ok(drawn.has(id), `mention ${id} is not drawn`);
  }
}

function assertSafe(page: HtmlElement): void {
  for (const element of page.all()) {
    for (const [name, value] of element.attributes) {
      assert.doesNotMatch(name, /^(on|style$|srcdoc$|action$)/);
      if (name === 'href' || name === 'src')
        assert.doesNotMatch(value, /^\s*(java|vb)script|^data:/i);
    }
  }
}

const onDisk = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => `${folder}/${name}`);

describe('conservation', () => {
  it('keeps every character of the fixtures', skipWithoutShared, () => {
    const files = onDisk(`${sharedFolder()}/fixtures`);
    assert.ok(files.length >= 7);
    for (const file of files) assertKept(teiOnDisk(file));
  });

  it('keeps every character of our own texts', () => {
    for (const file of onDisk(`${projectRoot}texts/altay`)) {
      const document = teiOnDisk(file);
      if (document.texts.length > 0) assertKept(document);
    }
  });

  it('keeps every character whatever stands in whatever', () => {
    fc.assert(
      fc.property(randomTei, (source) => assertKept(teiFile(source))),
      {numRuns: Number(process.env.RUNS ?? 400)},
    );
  });
});

describe('depth', () => {
  // Browsers stop nesting at 512 elements, the page's own among them; our parser never does.
  const browserLimit = 512 - 64;

  const depthOf = (element: HtmlElement): number =>
    1 +
    Math.max(
      0,
      ...element.children.map((child) => (typeof child === 'string' ? 0 : depthOf(child))),
    );

  const nests: readonly (readonly [string, string, string])[] = [
    ['phrases', '<hi>a', 'b</hi>'],
    ['names', '<rs>a', 'b</rs>'],
    ['divisions', '<div><p>a</p>', '<p>b</p></div>'],
    ['lists', '<list><item>a', 'b</item></list>'],
    ['tables', '<table><row><cell>a', 'b</cell></row></table>'],
    ['notes', '<note>a', 'b</note>'],
    ['choices', '<choice><sic>a', '</sic> <corr>b</corr></choice>'],
    ['links', '<ref target="#a">a', 'b</ref>'],
    ['examples', '<egXML xmlns="http://www.tei-c.org/ns/Examples">a<p>', '</p>b</egXML>'],
  ];
  for (const [what, open, close] of nests) {
    it(`keeps the text of ${what} nested two thousand deep`, () => {
      const document = tei(`<p>x${open.repeat(2000)}${close.repeat(2000)}y</p>`);
      const {html, hidden} = writeDocument(document, settings[0] ?? {});
      const page = parsePage(html);
      assert.ok(depthOf(page) <= browserLimit, `${depthOf(page)} elements deep`);
      assert.equal(whole(page, hidden), document.canonicalText);
    });
  }
});

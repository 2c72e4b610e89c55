import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assembleCollection} from '../../components/core/collection/assemble-collection.js';
import {collectionShape} from '../../components/core/collection/collection-shape.js';
import {readTei} from '../../components/core/tei/read-tei.js';
import type {TeiDocument, TextLink} from '../../components/core/tei/tei-document.js';
import {decodeXml} from '../../components/core/xml/decode-xml.js';
import {readXml} from '../../components/core/xml/read-xml.js';
import {proveConservation} from '../../components/node/cli/prove-conservation.js';
import {showingOf, writeDocument} from '../../components/render/draw-document.js';
import {type HtmlElement, parsePage} from '../render/html-tree.js';
import {everyNth} from '../tools/deep.js';
import type {Attack} from './attack.js';
import {compile, hostileCollections} from './collections.js';
import {attackCorpus} from './corpus.js';

const tags = new Set(
  `a article aside b bdi blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4
  h5 h6 hr i img ins li ol p rt ruby section small span strong sub summary sup table tbody td th time tr ul wbr
  math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded msub msup msubsup munder mover
  munderover mmultiscripts mprescripts mtable mtr mtd semantics`.split(/\s+/),
);

const attributes =
  /^((data|aria)-[a-z-]+|alt|class|colspan|datetime|dir|headers|hidden|href|id|lang|loading|open|rel|role|rowspan|scope|src|start|tabindex|title|value|display|mathvariant|stretchy|fence|separator|form|accent|accentunder|largeop|movablelimits|columnspan)$/;

/** What markup holds that no source may bring into a page. */
function* faultsOf(page: HtmlElement): Generator<string> {
  for (const element of page.all()) {
    if (element.tag === 'body') continue;
    if (!tags.has(element.tag)) yield `<${element.tag}>`;
    for (const [name, value] of element.attributes) {
      if (!attributes.test(name)) yield `${name} on <${element.tag}>`;
      if (/^(href|src)$/.test(name) && !isSafe(value)) yield `${name}="${value.slice(0, 80)}"`;
      if (name === 'id' && !value.includes('.')) yield `the id “${value}”`;
    }
  }
}

function isSafe(address: string): boolean {
  const base = 'https://host.example/page/';
  if (!URL.canParse(address, base)) return true;
  return /^(https?|mailto):$/.test(new URL(address, base).protocol);
}

function read({files}: Attack): TeiDocument | string {
  const source = files['text.xml'] ?? '';
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const decoded = decodeXml(bytes, 'text.xml');
  if (!decoded.ok) return decoded.problem.message;
  const xml = readXml(decoded.source, {file: 'text.xml'});
  if (!xml.ok) return xml.problem.message;
  const tei = readTei(xml.tree);
  return tei.ok ? tei.document : tei.problem.message;
}

/** Links lead where their source says, and pictures are loaded: as bold as a page can ask for. */
const bold = {images: true, href: ({pointer}: TextLink) => pointer.raw};

describe('attack documents, as a site is built of them', async () => {
  const corpus = await attackCorpus();

  it('are many, and each has a name of its own', () => {
    assert.ok(corpus.length >= 300);
    assert.equal(new Set(corpus.map(({name}) => name)).size, corpus.length);
  });

  for (const attack of everyNth(
    corpus.filter(({kind}) => kind === 'text'),
    6,
  )) {
    it(attack.name, () => {
      const document = read(attack);
      if (typeof document === 'string') {
        assert.match(document, /^\S.*[.!?…)”"]?$/su, 'a file is refused with a sentence');
        return;
      }
      const {html} = writeDocument(document, bold);
      assert.deepEqual([...new Set(faultsOf(parsePage(html)))], []);
      assert.deepEqual(proveConservation(document, document.canonicalText).losses, []);
    });
  }

  it('leave the prototypes of all objects alone', () => {
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.equal(Reflect.get([], 'polluted'), undefined);
  });
});

describe('compiled data', () => {
  it('has the shape the reader holds it to, also where its sources are hostile', async () => {
    for (const attack of everyNth(await attackCorpus(), 4)) {
      const {'text.xml': text, 'annotations.jsonld': annotations} = attack.files;
      if (attack.kind === 'annotations' && typeof text === 'string') {
        const json: unknown = JSON.parse(compile(text, annotations));
        assert.equal(collectionShape(json, ''), undefined, attack.name);
      }
      const document = attack.kind === 'text' ? read(attack) : '';
      if (typeof document === 'string') continue;
      const {collection} = assembleCollection({
        title: 'Attacks',
        documents: [document],
        showing: (each) => showingOf(each),
      });
      const json: unknown = JSON.parse(JSON.stringify(collection));
      assert.equal(collectionShape(json, ''), undefined, attack.name);
    }
  });

  it('is refused by the name of the member that is wrong', () => {
    for (const [attack, said] of [
      ['null in the place of all words', /^title: expected text$/],
      ['compiled data without links', /^links: expected a list$/],
      ['compiled data where header is hostile', /^documents\[0\]\.header\.title: expected text$/],
      ['compiled data where placement is hostile', /placement\.state: expected one of placed/],
      ['a list in the place of compiled data', /expected an object/],
    ] as const) {
      const json = hostileCollections.find(({name}) => name === attack)?.files['collection.json'];
      assert.match(collectionShape(JSON.parse(json ?? ''), '') ?? '', said, attack);
    }
  });
});

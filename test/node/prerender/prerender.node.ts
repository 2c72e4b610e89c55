import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import {type PrerenderOptions, prerender} from '../../../components/node/prerender/prerender.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {projectRoot} from '../../tools/shared.js';

const file = 'osman-batur.xml';
const folder = join(projectRoot, 'texts/altay');
const source = readFileSync(join(folder, file), 'utf8');
const authority = [
  {file: 'authority.xml', source: readFileSync(join(folder, 'authority.xml'), 'utf8')},
];

function made(options: PrerenderOptions = {}, xml = source) {
  const result = prerender(xml, {file, authority, ...options});
  assert.ok(result.ok);
  return result;
}

type Node = DefaultTreeAdapterTypes.Node;

/** Everything below a node that is no generated word. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if ('attrs' in node && node.attrs.some(({name}) => name === 'data-generated')) return;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child);
}

function elements(html: string, tag: string) {
  return [...nodesOf(parseFragment(html))].flatMap((node) =>
    'tagName' in node && node.tagName === tag ? [node] : [],
  );
}

function attribute(element: {attrs: {name: string; value: string}[]}, name: string) {
  return element.attrs.find((each) => each.name === name)?.value;
}

const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A “&lt;b&gt;” &amp; c</title></titleStmt></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;

describe('prerender', () => {
  it('keeps every word of the text in the light DOM, outside what is generated', () => {
    const [text] = elements(made().html, 'lectern-text');
    assert.ok(text);
    const words = [...nodesOf(text)]
      .map((node) =>
        'value' in node && node.nodeName === '#text' && !isGenerated(node) ? node.value : '',
      )
      .join('');
    const read = readTeiSource(source, file);
    assert.ok(read.ok);
    assert.equal(words, read.document.canonicalText);
  });

  it('shows the record, with the licence as a link, and how to cite the document', () => {
    const {html} = made({url: 'https://e.org/osman/'});
    const [record] = elements(html, 'lectern-record');
    assert.ok(record);
    const inside = [...nodesOf(record)];
    const links = inside.flatMap((node) =>
      'tagName' in node && node.tagName === 'a' ? [attribute(node, 'href')] : [],
    );
    assert.ok(links.includes('https://creativecommons.org/licenses/by/4.0/'));
    assert.ok(inside.some((node) => 'value' in node && /e\.org\/osman/.test(node.value)));
  });

  it('ties names to the records of the authority file', () => {
    const names = elements(made().html, 'span').map((span) => attribute(span, 'data-entity'));
    assert.ok(names.includes('osman-batur'));
    const [alone] = elements(made({authority: []}).html, 'lectern-text');
    assert.ok(
      alone &&
        ![...nodesOf(alone)].some(
          (n) => 'attrs' in n && attribute(n, 'data-entity') === 'osman-batur',
        ),
    );
  });

  it('puts the prefix before every id, and leads links inside the text to them', () => {
    const {html} = made({idPrefix: 'here'});
    const ids = new Set(
      [...nodesOf(parseFragment(html))].flatMap((node) =>
        'attrs' in node ? (attribute(node, 'id') ?? []) : [],
      ),
    );
    assert.ok(ids.size > 20);
    for (const id of ids) assert.match(id, /^here\./);
    for (const link of elements(html, 'a')) {
      const href = attribute(link, 'href') ?? '';
      if (href.startsWith('#')) assert.ok(ids.has(decodeURIComponent(href.slice(1))), href);
    }
  });

  it('sets the title at the level asked for and the text’s own headings below it', () => {
    const {html} = made({headingLevel: 3});
    assert.equal(elements(html, 'h3').length, 1);
    assert.equal(elements(html, 'h2').length, 0);
    assert.ok(elements(html, 'h4').length > 0);
  });

  it('with the collection’s address stands in a reader that finds the same ids in the JSON', () => {
    const {html, collection} = made({collectionHref: 'osman.json', entityHref: 'who/{entity}/'});
    const [reader] = elements(html, 'lectern-reader');
    assert.ok(reader);
    assert.equal(attribute(reader, 'src'), 'osman.json');
    const known = collection.documents.map(({id}) => id);
    assert.ok(known.includes(attribute(reader, 'documents') ?? ''));
    const links = elements(html, 'a').map((link) => attribute(link, 'href'));
    assert.ok(links.includes('who/osman-batur/'));
  });

  it('names the authority files beside the source for the element to fetch', () => {
    const [text] = elements(made({src: '/tei/osman-batur.xml?v=2'}).html, 'lectern-text');
    assert.equal(text && attribute(text, 'authority'), '/tei/authority.xml');
  });

  it('writes markup and quotes of a title and of options as words', () => {
    const evil = '"><script>alert(1)</script>';
    const {html} = made({src: evil, url: evil, collectionHref: undefined}, tei('<p>x</p>'));
    assert.equal(elements(html, 'script').length, 0);
    const [title] = elements(html, 'h1');
    const [words] = title?.childNodes ?? [];
    assert.ok(words && 'value' in words);
    assert.equal(words.value, 'A “<b>” & c');
    const [text] = elements(html, 'lectern-text');
    assert.equal(text && attribute(text, 'src'), evil);
  });

  it('leads nowhere by a script address of the header', () => {
    const xml = tei('<p>x</p>').replace(
      '</titleStmt>',
      '</titleStmt><publicationStmt><availability><licence target="javascript:alert(1)">free</licence></availability></publicationStmt>',
    );
    for (const link of elements(made({}, xml).html, 'a')) {
      assert.doesNotMatch(attribute(link, 'href') ?? '', /^\s*javascript/i);
    }
  });

  it('says where the fault of a broken source is', () => {
    const broken = prerender('<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text></TEI>', {file});
    assert.ok(!broken.ok);
    assert.deepEqual([broken.problem.file, broken.problem.line], [file, 2]);
  });

  it('refuses a prefix that cannot stand in an id', () => {
    const refused = prerender(source, {file, idPrefix: 'a b"'});
    assert.ok(!refused.ok);
    assert.equal(refused.problem.code, 'bad-id-prefix');
  });

  it('says which authority file could not be read, and shows the text all the same', () => {
    const {html, warnings} = made({authority: [{file: 'authority.xml', source: '<TEI'}]});
    assert.match(html, /Osman Batur/);
    assert.ok(warnings.some((warning) => warning.startsWith('authority.xml: ')));
  });
});

function isGenerated(node: DefaultTreeAdapterTypes.TextNode): boolean {
  for (
    let above = node.parentNode;
    above;
    above = 'parentNode' in above ? above.parentNode : null
  ) {
    if ('attrs' in above && attribute(above, 'data-generated') !== undefined) return true;
  }
  return false;
}

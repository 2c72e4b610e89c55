import {readAnnotations} from '../../components/core/annotations/read-annotations.js';
import {assembleCollection} from '../../components/core/collection/assemble-collection.js';
import {showingOf} from '../../components/render/draw-document.js';
import {teiFile} from '../core/tei/documents.js';
import {type Attack, evilHost, payload, teiOf} from './attack.js';

/** The IRI that annotations of the corpus put before `text.xml`. */
export const attackedBase = 'https://lectern.example/texts/attacks/';

/** A small document that has some of everything a collection keeps. */
export const rich = teiOf(
  `<p xml:id="p1">On <date when="1945-10-05">5 October</date> <persName ref="#a">Ada</persName> and <persName ref="#nobody">nobody</persName> wrote <ref target="#p2">below</ref> and <ref target="http://a.example/">outside</ref><note>A note.</note>.</p><p xml:id="p2"><pb n="2" facs="#s1"/><choice><sic>teh</sic><corr>the</corr></choice> <placeName ref="#b">Urga</placeName>.</p>`,
  {
    header: `<fileDesc><titleStmt><title>A letter</title><author ref="http://a.example/ada">Ada</author><respStmt><resp>edited by</resp><name>Ed</name></respStmt></titleStmt><publicationStmt><publisher><ref target="http://a.example/p">P</ref></publisher><idno type="URI">http://a.example/doc</idno><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability></publicationStmt><sourceDesc><msDesc><msIdentifier><country>Russia</country><settlement>Moscow</settlement><repository>GARF</repository><idno>f. 9401, op. 2, d. 100, l. 5</idno></msIdentifier></msDesc><bibl><ref target="http://a.example/s">Source</ref></bibl></sourceDesc></fileDesc><profileDesc><langUsage><language ident="en">English</language></langUsage><abstract><p>In short.</p></abstract><correspDesc><correspAction type="sent"><persName ref="#a">Ada</persName><date when="1945">1945</date></correspAction></correspDesc></profileDesc><revisionDesc><change who="#a" when="2020-01-01">made</change></revisionDesc>`,
    standOff: `<standOff><listPerson><person xml:id="a"><persName xml:lang="en">Ada</persName><birth when="1900"><placeName ref="#b">Urga</placeName></birth><idno type="wikidata">Q1</idno><idno type="URL">http://a.example/ada</idno><note>A person.</note></person></listPerson><listPlace><place xml:id="b"><placeName>Urga</placeName><location><geo>47.9 106.9</geo></location></place></listPlace><listRelation><relation name="knows" active="#a" passive="#b"/></listRelation></standOff><facsimile><surface xml:id="s1"><graphic url="http://a.example/1.jpg"/></surface></facsimile>`,
  },
);

const annotated = JSON.stringify([
  {
    id: 'urn:x:1',
    type: 'Annotation',
    motivation: ['commenting', 'identifying', 'linking'],
    creator: {name: 'Ed'},
    created: '2026-11-26T07:00:00Z',
    body: [
      {type: 'TextualBody', value: 'A comment.'},
      {type: 'TextualBody', purpose: 'tagging', value: 'tag'},
      {type: 'SpecificResource', purpose: 'identifying', source: 'http://a.example/ada'},
      {type: 'SpecificResource', purpose: 'linking', source: `${attackedBase}text.xml`},
    ],
    target: {
      source: `${attackedBase}text.xml`,
      selector: {type: 'TextQuoteSelector', exact: 'wrote'},
    },
  },
]);

/** What a site would publish of a document and its annotations. */
export function compile(text: string, annotations = '[]'): string {
  const read = readAnnotations(annotations, 'annotations.jsonld');
  const {collection} = assembleCollection({
    title: 'Attacks',
    documents: [teiFile(text, 'text.xml')],
    annotations: read.annotations,
    problems: read.problems,
    base: attackedBase,
    showing: (document) => showingOf(document),
  });
  return JSON.stringify(collection);
}

const good = compile(rich, annotated);

type Change = (value: unknown, key: string) => unknown;

/** The collection with each value changed, inner ones first. */
const changed = (change: Change): string =>
  JSON.stringify(JSON.parse(good, (key: string, value: unknown) => change(value, key)));

/** Members that hold addresses, or words by which parts are found again. */
const addressed = /^(href|uri|raw|url|service|manifest|source|iri|record|file|canvases)$/;
const found =
  /^(id|document|passage|note|mention|state|kind|entityIds|placement|precision|severity|code|system|entityId|fragment|element|calendar|type)$/;

const attack = (name: string, json: string): Attack => ({
  name,
  kind: 'collection',
  files: {'text.xml': rich, 'collection.json': json},
});

const addresses: Readonly<Record<string, string>> = {
  'javascript:': `javascript:${payload}`,
  'javascript: with white space': ` java\tscript:${payload}`,
  'javascript: with a control character': `\u0001javascript:${payload}`,
  'data:': `data:text/html,<script>${payload}</script>`,
  'vbscript:': `vbscript:${payload}`,
  'blob:': 'blob:http://127.0.0.1/x',
  'file:': 'file:///etc/passwd',
  '//host': `//${evilHost}/x`,
  'half a character': 'http://a.example/\ud800',
};

const words: Readonly<Record<string, string>> = {
  'a picture that fails': `<img src=x onerror=${payload}>`,
  'the end of an attribute': `" onclick="${payload}" x="`,
  'an override of direction': '\u202etxet',
  __proto__: '__proto__',
  'half a character': '\ud800',
  'a million characters': 'w'.repeat(20_000),
  nothing: '',
};

const template = {_$litType$: 1, strings: [`<img src=x onerror=${payload}>`], values: []};

const others: Readonly<Record<string, unknown>> = {
  'an object that pretends to be a template': template,
  'a compiled template': {_$litType$: {h: template.strings, parts: []}, values: []},
  'a directive': {_$litDirective$: {}, values: [payload]},
  null: null,
  'a number': 7,
  'an array': [[]],
  'an object': {length: 3, toString: 'x', raw: 'y'},
};

/** Compiled data that somebody else has made. */
export const hostileCollections: readonly Attack[] = [
  ...Object.entries(addresses).map(([what, address]) =>
    attack(
      `${what} in every address of compiled data`,
      changed((value, key) =>
        typeof value === 'string' && addressed.test(key) && key !== 'file' ? address : value,
      ),
    ),
  ),
  ...Object.entries(words).map(([what, word]) =>
    attack(
      `${what} in all words of compiled data`,
      changed((value, key) =>
        typeof value === 'string' && !found.test(key) && key !== 'file' ? word : value,
      ),
    ),
  ),
  ...Object.entries(words).map(([what, word]) =>
    attack(
      `${what} as every id of compiled data`,
      changed((value, key) => (typeof value === 'string' && found.test(key) ? word : value)),
    ),
  ),
  ...Object.entries(others).map(([what, other]) =>
    attack(
      `${what} in the place of all words`,
      changed((value, key) => (typeof value === 'string' && !found.test(key) ? other : value)),
    ),
  ),
  ...Object.entries(others).map(([what, other]) =>
    attack(
      `${what} in the place of all lists`,
      changed((value, key) => (Array.isArray(value) && key !== 'documents' ? other : value)),
    ),
  ),
  ...['documents', 'entities', 'links', 'annotations', 'failures', 'title'].map((member) =>
    attack(
      `compiled data without ${member}`,
      changed((value, key) => (key === member ? undefined : value)),
    ),
  ),
  ...[
    'header',
    'mentions',
    'passages',
    'notes',
    'alternations',
    'witnesses',
    'hidden',
    'generic',
    'warnings',
    'resolution',
    'identifiers',
    'names',
    'pointers',
    'targets',
    'placement',
    'selectors',
    'languages',
    'manuscripts',
    'fields',
  ].map((member) =>
    attack(
      `compiled data where ${member} is hostile`,
      changed((value, key) => (key === member ? {0: template, length: 1e9, map: template} : value)),
    ),
  ),
  attack(
    '__proto__ in every object',
    good.replaceAll(
      '{"',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"',
    ),
  ),
  attack('a document named __proto__', good.replaceAll('"text"', '"__proto__"')),
  attack(
    'a document whose id is markup',
    good.replaceAll('"text"', JSON.stringify(`"><img src=x onerror=${payload}>`)),
  ),
  attack(
    'a document whose file lies elsewhere',
    good.replaceAll('"text.xml"', `"http://${evilHost}/x.xml"`),
  ),
  attack(
    'a document whose file leads out of the folder',
    good.replaceAll('"text.xml"', '"../../../../etc/passwd"'),
  ),
  attack('numbers out of all bounds', good.replaceAll(/:\d+(?=[,}])/g, ':9007199254740991')),
  attack('numbers that are negative', good.replaceAll(/:\d+(?=[,}])/g, ':-1e308')),
  attack('JSON nested a hundred thousand deep', '{"documents":'.repeat(100_000)),
  attack(
    'a page of HTML in the place of compiled data',
    `<!doctype html><script>${payload}</script>`,
  ),
  attack('a list in the place of compiled data', '[1, 2, 3]'),
  attack('script in the place of compiled data', `${payload};`),
];

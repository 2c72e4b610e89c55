import {type Attack, evilHost, payload, teiOf} from './attack.js';

export type Json = Readonly<Record<string, unknown>>;

export const words = 'General Osman crossed the pass in winter';
const text = teiOf(`<p xml:id="p1">${words} with the others.</p><p xml:id="p2">Second.</p>`);
export const source = 'https://lectern.example/texts/attacks/text.xml';

const target: Json = {
  source,
  selector: [{type: 'TextQuoteSelector', exact: words, prefix: '', suffix: ' with'}],
};

export const annotation = (more: Json): Json => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-11-26T07:00:00Z',
  creator: {type: 'Person', name: 'A'},
  target,
  ...more,
});

/** @param json an annotation, a list of them, or the text of a file. */
export function annotationAttack(name: string, json: Json | readonly Json[] | string): Attack {
  const written = typeof json === 'string' ? json : JSON.stringify(json);
  return {name, kind: 'annotations', files: {'text.xml': text, 'annotations.jsonld': written}};
}

const markup: Readonly<Record<string, string>> = {
  script: `<script>${payload}</script>`,
  'a picture that fails': `<img src=x onerror=${payload}>`,
  'SVG that loads': `<svg onload=${payload}>`,
  'a frame': `<iframe srcdoc="<script>parent.${payload}</script>"></iframe>`,
  'a link that runs': `<a href="javascript:${payload}">x</a>`,
  'a style': `<style>* {display: none}</style>`,
  Markdown: `[x](javascript:${payload}) ![x](http://${evilHost}/x.png)`,
  'the end of an element and a template': `</p></div>{{${payload}}}\${${payload}}<!--lit-part-->`,
};

const sources = [
  `javascript:${payload}`,
  ` JaVa\tScRiPt:${payload}`,
  `data:text/html,<script>${payload}</script>`,
  `vbscript:${payload}`,
  `blob:http://127.0.0.1/x`,
  'file:///etc/passwd',
  `//${evilHost}/x`,
  `http://${evilHost}/x#<img src=x onerror=${payload}>`,
  `\u202ehttp://${evilHost}/`,
];

const deep = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;

const whole = JSON.stringify(annotation({bodyValue: 'x'}));
const within = (member: string, json: string): string =>
  whole.replace(/\}$/, `,"${member}":${json}}`);

/** Web Annotations with hostile bodies, sources, selectors and structures. */
export const hostileAnnotations: readonly Attack[] = [
  ...Object.entries(markup).map(([what, value]) =>
    annotationAttack(
      `${what} in all words of an annotation`,
      annotation({
        motivation: [value, 'commenting', 'tagging', 'identifying'],
        creator: {name: value, id: value, nickname: value},
        generator: {name: value},
        created: value,
        body: [
          {type: 'TextualBody', value, format: 'text/html', language: value},
          {type: 'TextualBody', purpose: 'tagging', value},
          {type: 'TextualBody', purpose: 'identifying', value},
          {type: 'SpecificResource', purpose: 'identifying', source: value},
          value,
        ],
        'lectern:newEntity': {id: value, name: value, kind: 'person'},
        'lectern:evidence': value,
      }),
    ),
  ),
  ...sources.map((address) =>
    annotationAttack(
      `${JSON.stringify(address).slice(1, 24)} as source, body, creator and id`,
      annotation({
        id: address,
        motivation: ['identifying', 'linking'],
        creator: {id: address, homepage: address},
        body: [
          {type: 'SpecificResource', purpose: 'identifying', source: address},
          {type: 'SpecificResource', purpose: 'linking', source: address},
          {type: 'Image', id: address, format: 'image/svg+xml'},
          {id: address},
        ],
        target: [target, {source: address}, address],
        via: address,
        canonical: address,
        stylesheet: address,
      }),
    ),
  ),
  annotationAttack(
    'a style sheet and a style class of an annotation',
    annotation({
      stylesheet: {type: 'CssStylesheet', value: '* {position: fixed}'},
      target: {...target, styleClass: 'x" onclick="canary()'},
      bodyValue: 'x',
    }),
  ),
  annotationAttack(
    'selectors that name everything',
    annotation({
      bodyValue: 'x',
      target: {
        source,
        selector: [
          {type: 'CssSelector', value: 'body, script, *'},
          {type: 'XPathSelector', value: '//*[@*]|//text()|(//*)[last()]'},
          {
            type: 'RangeSelector',
            startSelector: {type: 'XPathSelector', value: '/'},
            endSelector: {type: 'XPathSelector', value: '//p[1]'},
          },
          {type: 'SvgSelector', value: `<svg onload="${payload}"/>`},
        ],
      },
    }),
  ),
  annotationAttack(
    'an XPath that never ends',
    annotation({
      bodyValue: 'x',
      target: {
        source,
        selector: [
          {
            type: 'RangeSelector',
            startSelector: {type: 'XPathSelector', value: '//'.repeat(20_000)},
            endSelector: {type: 'XPathSelector', value: '('.repeat(20_000)},
          },
        ],
      },
    }),
  ),
  annotationAttack(
    'positions out of all bounds',
    annotation({
      bodyValue: 'x',
      target: {
        source,
        selector: [
          {type: 'TextPositionSelector', start: 9007199254740991, end: 9007199254740991},
          {type: 'TextPositionSelector', start: -1, end: 1e308},
          {type: 'DataPositionSelector', start: 0, end: 1e9},
        ],
      },
    }),
  ),
  annotationAttack(
    'a quotation of a million characters',
    annotation({
      bodyValue: 'x',
      target: {
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'a'.repeat(1_000_000),
            prefix: 'b'.repeat(100_000),
            suffix: 'c'.repeat(100_000),
          },
        ],
      },
    }),
  ),
  annotationAttack(
    'quotations that nearly fit everywhere',
    Array.from({length: 60}, (_, at) =>
      annotation({
        id: `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
        bodyValue: 'x',
        target: {
          source,
          selector: [
            {type: 'TextQuoteSelector', exact: 'ab'.repeat(200 + at), prefix: '', suffix: ''},
          ],
        },
      }),
    ),
  ),
  annotationAttack(
    'five hundred annotations of one passage',
    Array.from({length: 500}, (_, at) => annotation({id: `urn:x:${at}`, bodyValue: 'x'})),
  ),
  annotationAttack('replies in a circle', [
    annotation({id: 'urn:x:a', motivation: 'replying', target: 'urn:x:b', bodyValue: 'a'}),
    annotation({id: 'urn:x:b', motivation: 'replying', target: 'urn:x:a', bodyValue: 'b'}),
    annotation({id: 'urn:x:c', motivation: 'replying', target: 'urn:x:c', bodyValue: 'c'}),
  ]),
  annotationAttack(
    'the same id a hundred times',
    Array.from({length: 100}, () => annotation({bodyValue: 'x'})),
  ),
  annotationAttack(
    'bodies nested a hundred deep',
    within('body', deep(100, '{"type":"Choice","items":[', ']}')),
  ),
  annotationAttack(
    'bodies nested a hundred thousand deep',
    within('body', deep(100_000, '{"type":"Choice","items":[', ']}')),
  ),
  annotationAttack('arrays nested a hundred thousand deep', '['.repeat(100_000)),
  annotationAttack(
    '__proto__ as a member',
    within('__proto__', '{"polluted":true,"motivations":["identifying"]}'),
  ),
  annotationAttack(
    'constructor.prototype as members',
    within('constructor', '{"prototype":{"polluted":true}}'),
  ),
  annotationAttack(
    '__proto__ in bodies, targets and selectors',
    `[${whole.replace('"target":{', '"target":{"__proto__":{"polluted":true},').replace('"bodyValue":"x"', '"body":[{"__proto__":{"polluted":true},"type":"TextualBody","value":"x","purpose":"__proto__"}]')}]`,
  ),
  annotationAttack(
    '__proto__ as id, source, type and motivation',
    annotation({
      id: '__proto__',
      type: ['Annotation', '__proto__'],
      motivation: ['__proto__', 'constructor', 'toString'],
      body: [
        {type: '__proto__', purpose: 'constructor', value: '__proto__', language: '__proto__'},
      ],
      target: [target, {source: '__proto__', selector: {type: '__proto__'}}],
    }),
  ),
  annotationAttack(
    'members of other types',
    annotation({
      id: {},
      motivation: 7,
      created: [],
      creator: 7,
      body: [null, 7, [[]], {value: {}}, {value: ['x']}, {purpose: 7, source: {}}],
      target: [target, null, 7, [], {source: []}, {source, selector: 7}],
      'lectern:certainty': 'NaN',
      'lectern:newEntity': [],
    }),
  ),
  annotationAttack(
    'objects that pretend to be templates',
    annotation({
      creator: {name: {_$litType$: 1, strings: [`<img src=x onerror=${payload}>`], values: []}},
      body: [
        {
          type: 'TextualBody',
          value: {
            _$litType$: 1,
            strings: {raw: [], 0: `<img src=x onerror=${payload}>`, length: 1},
            values: [],
          },
        },
      ],
    }),
  ),
  annotationAttack(
    'halves of characters',
    annotation({
      bodyValue: '\ud800 \udfff',
      creator: {name: '\ud83d'},
      body: [
        {type: 'TextualBody', purpose: 'identifying', source: 'http://a.example/\ud800'},
        {
          type: 'SpecificResource',
          purpose: 'identifying',
          source: 'http://a.example/\ud800#\udc00',
        },
      ],
    }),
  ),
  annotationAttack(
    'overrides of direction in all words',
    annotation({
      creator: {name: '\u202eada\u202e'},
      body: [
        {type: 'TextualBody', value: '\u202etxet\u2067'},
        {type: 'TextualBody', purpose: 'tagging', value: '\u202egat'},
      ],
    }),
  ),
  annotationAttack(
    'dates that are none',
    annotation({
      motivation: 'identifying',
      created: '+999999-99-99T99:99:99Z',
      body: [
        {type: 'TextualBody', purpose: 'identifying', value: `[${'1900,'.repeat(5000)}`},
        {type: 'TextualBody', purpose: 'identifying', value: '{'.repeat(20_000)},
      ],
    }),
  ),
  annotationAttack(
    'an annotation of five thousand passages',
    annotation({bodyValue: 'x', target: Array.from({length: 5000}, () => target)}),
  ),
  annotationAttack(
    'a page of HTML in the place of annotations',
    `<!doctype html><script>${payload}</script>`,
  ),
  annotationAttack('a page that names a page that names itself', {
    type: 'AnnotationCollection',
    first: {type: 'AnnotationPage', id: 'x', next: 'x', items: [annotation({bodyValue: 'x'})]},
    next: `http://${evilHost}/next`,
    last: `http://${evilHost}/last`,
    '@context': `http://${evilHost}/context.jsonld`,
  }),
];

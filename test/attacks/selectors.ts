import {annotation, annotationAttack, type Json, source, words} from './annotations.js';
import {type Attack, evilHost, payload} from './attack.js';

const quote = {type: 'TextQuoteSelector', exact: words, prefix: '', suffix: ' with'};

/** One after another, each refining the one before. */
function refined(levels: number, selector: Json): Json {
  let made: Json = selector;
  for (let level = 0; level < levels; level++) made = {...selector, refinedBy: made};
  return made;
}

const selecting = (...selector: readonly unknown[]): Json =>
  annotation({bodyValue: 'x', target: {source, selector}});

const times = (count: number, make: (at: number) => Json): readonly Json[] =>
  Array.from({length: count}, (_, at) => make(at));

/** Selectors, states and contexts of Web Annotations that are built to mislead. */
export const selectors: readonly Attack[] = [
  annotationAttack('a selector refined a thousand times', selecting(refined(1_000, quote))),
  annotationAttack(
    'a selector refined a hundred thousand times',
    JSON.stringify(selecting('§')).replace(
      '"§"',
      `${'{"type":"TextQuoteSelector","exact":"a","refinedBy":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ),
  ),
  annotationAttack(
    'ten thousand selectors of one target',
    selecting(...times(10_000, () => quote)),
  ),
  annotationAttack(
    'a thousand targets, and as many bodies',
    annotation({
      body: times(1_000, () => ({type: 'TextualBody', value: 'x'})),
      target: times(1_000, () => ({source, selector: quote})),
    }),
  ),
  annotationAttack(
    'quotations that are patterns',
    selecting(
      {type: 'TextQuoteSelector', exact: '(a+)+$', prefix: '.*', suffix: '[\\s\\S]*'},
      {type: 'TextQuoteSelector', exact: '\\', prefix: '(?<=', suffix: '$&$1'},
    ),
  ),
  annotationAttack(
    'quotations of nothing, of a null and of half a character',
    ['', '\u0000', '\ud800', ' ', '\u200b', '\u0301'].map((exact, at) => ({
      ...selecting({type: 'TextQuoteSelector', exact, prefix: exact, suffix: exact}),
      id: `urn:x:${at}`,
    })),
  ),
  annotationAttack(
    'fragments of all kinds of files',
    selecting(
      ...[
        '',
        '#',
        'xpath2=',
        'char=0,99999999999',
        't=npt:0,1e99',
        `xywh=percent:1,1,1e9,1e9`,
        `javascript:${payload}`,
        '__proto__',
        'xpointer(//*[id("a")])',
        'string-range(//p,"x",1,1e9)',
        ':~:text=General',
      ].map((value) => ({type: 'FragmentSelector', value, conformsTo: `http://${evilHost}/`})),
    ),
  ),
  annotationAttack(
    'paths that count, compare and call',
    selecting(
      ...[
        '//p[count(//*) > count(//p[count(//*)])]',
        `//p[document("http://${evilHost}/")]`,
        '//*[contains(.,"a")]/ancestor::*/descendant::*/ancestor::*',
        'id("__proto__")',
        '//p[last()][last()]',
        `/${'p[1]/'.repeat(20_000)}`,
        '//@onclick',
        'string(//p)',
        `//p[${'('.repeat(5_000)}1${')'.repeat(5_000)}]`,
      ].map((value) => ({
        type: 'RangeSelector',
        startSelector: {type: 'XPathSelector', value},
        endSelector: {
          type: 'XPathSelector',
          value,
          refinedBy: {type: 'TextPositionSelector', start: 1e15, end: -1},
        },
      })),
    ),
  ),
  annotationAttack(
    'states that ask for another text, another request and another time',
    annotation({
      bodyValue: 'x',
      target: {
        source,
        scope: `http://${evilHost}/scope`,
        renderedVia: {id: `http://${evilHost}/via`, type: 'Software'},
        state: [
          {type: 'TimeState', cached: `http://${evilHost}/cached`, sourceDate: '9999-99-99'},
          {type: 'HttpRequestState', value: `Cookie: x\r\nHost: ${evilHost}`},
        ],
        selector: quote,
      },
    }),
  ),
  annotationAttack(
    'a context that says everything anew',
    annotation({
      '@context': [
        `http://${evilHost}/context.jsonld`,
        {
          body: '@type',
          value: {'@id': '@id', '@type': '@vocab'},
          '@base': `javascript:${payload}//`,
          '@import': `http://${evilHost}/i`,
        },
      ],
      '@id': 'urn:x:other',
      '@type': 'Decision',
      '@graph': [annotation({bodyValue: 'in a graph'})],
      '@reverse': {target: {id: 'urn:x:z'}},
      bodyValue: 'x',
    }),
  ),
  annotationAttack(
    'annotations in annotations',
    annotation({
      body: annotation({body: annotation({bodyValue: 'x'})}),
      target: annotation({target: annotation({})}),
    }),
  ),
  annotationAttack(
    'members twice, the second one hostile',
    JSON.stringify(annotation({bodyValue: 'x'})).replace(
      /\}$/,
      `,"bodyValue":"<img src=x onerror=${payload}>","target":"javascript:${payload}","id":7,"id":"__proto__"}`,
    ),
  ),
  annotationAttack(
    'numbers that JSON cannot hold',
    JSON.stringify(selecting({type: 'TextPositionSelector', start: 1, end: 2}))
      .replace('"start":1', '"start":1e999')
      .replace('"end":2', '"end":-0'),
  ),
  annotationAttack(
    'a mark of byte order, and separators of lines',
    `\ufeff${JSON.stringify(annotation({bodyValue: 'a\u2028b\u2029c'}))}\u2028`,
  ),
  annotationAttack(
    'directions, languages and formats that end an attribute',
    annotation({
      body: [
        {
          type: 'TextualBody',
          value: 'x',
          textDirection: `rtl" onclick="${payload}`,
          language: [`x" onclick="${payload}`, 'ar'],
          processingLanguage: '\u202e',
          format: 'text/html; charset=utf-7',
        },
        {
          type: ['TextualBody', 'Image', 'Video'],
          value: 'y',
          id: `http://${evilHost}/v.mp4`,
          accessibility: 'x',
        },
        {type: 'Dataset', value: `<svg onload="${payload}"/>`, format: 'image/svg+xml'},
      ],
    }),
  ),
  annotationAttack(
    'a comment of two million characters',
    annotation({bodyValue: 'w'.repeat(2_000_000)}),
  ),
  annotationAttack('decisions, splices and versions in the file of annotations', [
    annotation({bodyValue: 'x'}),
    annotation({
      id: 'urn:x:decision',
      motivation: 'assessing',
      target: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      body: [{type: 'TextualBody', purpose: 'classifying', value: 'applied'}],
      'lectern:follows': 'urn:x:decision',
      'lectern:version': '__proto__',
      'lectern:amended': {body: {value: `<img src=x onerror=${payload}>`}},
      'lectern:splices': [{at: -1, text: `<script>${payload}</script>`}, {at: 1e15, text: 7}, null],
      'lectern:bulk': {ids: ['__proto__']},
    }),
  ]),
  annotationAttack(
    'persons within persons who made it',
    annotation({
      bodyValue: 'x',
      creator: times(2_000, (at) => ({
        id: `urn:p:${at}`,
        name: ['a', {}, null],
        nickname: {'@value': 'b'},
        member: [{name: 'c'}],
      })),
    }),
  ),
  annotationAttack(
    'targets that lie on all other sites',
    annotation({
      bodyValue: 'x',
      target: times(200, (at) => ({source: `http://${at}.${evilHost}/text.xml`, selector: quote})),
    }),
  ),
  annotationAttack(
    'sources that end in hashes and a line',
    annotation({
      bodyValue: 'x',
      target: {source: `http://a.example/${'#'.repeat(300_000)}\n`, selector: quote},
    }),
  ),
  annotationAttack(
    'two thousand comments that answer each other in a chain',
    times(2_000, (at) =>
      annotation({
        id: `urn:r:${at}`,
        motivation: 'replying',
        target: `urn:r:${at + 1}`,
        bodyValue: 'r',
      }),
    ),
  ),
];

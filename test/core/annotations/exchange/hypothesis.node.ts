import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WebAnnotation} from '../../../../components/core/annotations/exchange/exchange-problem.js';
import {readHypothesis} from '../../../../components/core/annotations/exchange/hypothesis/read-hypothesis.js';
import {hypothesisRows} from '../../../../components/core/annotations/exchange/hypothesis/write-hypothesis.js';
import {asList, asObject} from '../../../../components/core/annotations/json.js';
import {CodePointText} from '../../../../components/core/tei/code-points.js';

const page = 'https://e.org/letters/7';
const row = {
  id: 'Zm9ydHktdHdv',
  created: '2024-03-05T10:20:30.123456+00:00',
  updated: '2024-03-06T00:00:00.000001+00:00',
  user: 'acct:ann@hypothes.is',
  user_info: {display_name: 'Ann Lee'},
  uri: page,
  text: 'who is *this*?',
  tags: ['persName', 'query'],
  group: '__world__',
  permissions: {
    read: ['group:__world__'],
    admin: ['acct:ann@hypothes.is'],
    update: ['acct:ann@hypothes.is'],
    delete: ['acct:ann@hypothes.is'],
  },
  document: {title: ['Letter 7']},
  target: [
    {
      source: page,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 3,
          endContainer: '/p[1]',
          endOffset: 8,
        },
        {type: 'TextPositionSelector', start: 3, end: 8},
        {type: 'TextQuoteSelector', exact: 'horse', prefix: '𐌰 ', suffix: ' ran'},
      ],
    },
  ],
};

function read(rows: readonly unknown[], options = {}) {
  return readHypothesis(JSON.stringify({total: rows.length, rows}), 'h.json', options);
}

function only(reading: {annotations: readonly WebAnnotation[]}): WebAnnotation {
  const [annotation] = reading.annotations;
  assert.ok(annotation && reading.annotations.length === 1);
  return annotation;
}

const targetOf = ({target}: WebAnnotation) => asObject(asList(target)[0]) ?? {};

describe('a row of Hypothesis is read', () => {
  const annotation = only(read([row]));

  it('with who, when, what for and where', () => {
    const {id, motivation, created, modified, creator} = annotation;
    assert.deepEqual(
      {id, motivation, created, modified, creator},
      {
        id: 'https://hypothes.is/a/Zm9ydHktdHdv',
        motivation: 'commenting',
        created: '2024-03-05T10:20:30.123456Z',
        modified: '2024-03-06T00:00:00.000001Z',
        creator: {id: 'acct:ann@hypothes.is', type: 'Person', name: 'Ann Lee', nickname: 'ann'},
      },
    );
  });

  it('with its Markdown and its tags as bodies', () => {
    assert.deepEqual(annotation.body, [
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'who is *this*?',
        format: 'text/markdown',
      },
      {type: 'TextualBody', purpose: 'tagging', value: 'persName'},
      {type: 'TextualBody', purpose: 'tagging', value: 'query'},
    ]);
  });

  it('by its quote; positions of the page are kept as the page’s', () => {
    assert.deepEqual(targetOf(annotation).selector, [
      {type: 'TextQuoteSelector', exact: 'horse', prefix: '𐌰 ', suffix: ' ran'},
    ]);
    assert.deepEqual(asObject(annotation['lectern:hypothesis'])?.target, row.target);
  });

  it('with positions in code points where the page is at hand', () => {
    const pageText = () => new CodePointText('𐌰 horse ran');
    const {selector} = targetOf(only(read([row], {pageText})));
    assert.deepEqual(asList(selector)[1], {type: 'TextPositionSelector', start: 2, end: 7});
  });

  it('with the range as XPaths where no character of the page takes two units', () => {
    const pageText = () => new CodePointText('a: horse ran');
    const {selector} = targetOf(only(read([row], {pageText})));
    assert.deepEqual(asObject(asList(selector)[0])?.startSelector, {
      type: 'XPathSelector',
      value: '/html[1]/body[1]/p[1]',
      refinedBy: {type: 'TextPositionSelector', start: 3, end: 3},
    });
  });

  it('without a selector as a note on the page', () => {
    const note = only(read([{...row, target: [{source: page}]}]));
    assert.equal(note.target, page);
  });

  it('from an export, a list, and a row a line', () => {
    const one = JSON.stringify(row);
    const two = JSON.stringify({...row, id: 'other'});
    for (const file of [`{"annotations":[${one},${two}]}`, `[${one},${two}]`, `${one}\n${two}\n`]) {
      assert.equal(readHypothesis(file, 'h.json').annotations.length, 2, file);
    }
  });
});

describe('a reply', () => {
  const reply = (id: string, ...references: string[]) => ({...row, id, references, target: []});

  it('targets the annotation it answers, whose file gives it back its conversation', () => {
    const reading = read([row, reply('r1', row.id), reply('r2', row.id, 'r1')]);
    assert.deepEqual(reading.problems, []);
    assert.deepEqual(
      reading.annotations.map(({motivation, target}) => [motivation, asList(target)[0]]).slice(1),
      [
        ['replying', 'https://hypothes.is/a/Zm9ydHktdHdv'],
        ['replying', 'https://hypothes.is/a/r1'],
      ],
    );
    const bare = reading.annotations.map(({'lectern:hypothesis': _, ...own}): WebAnnotation => {
      const {id, type} = own;
      return {...own, id: String(id), type: type === 'Annotation' ? type : 'Annotation'};
    });
    const [, , second] = hypothesisRows(bare);
    assert.deepEqual([second?.references, second?.uri], [[row.id, 'r1'], page]);
  });

  it('to what is not there, or in a circle, is kept and named with its line', () => {
    const rows = [reply('a', 'b'), reply('b', 'a'), reply('c', 'gone'), reply('d', 'd')];
    const file = `[\n${rows.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
    const {annotations, problems} = readHypothesis(file, 'h.json');
    assert.equal(annotations.length, 4);
    assert.deepEqual(
      problems.map(({severity, line, message}) => [
        severity,
        line,
        /circle|not in/.exec(message)?.[0],
      ]),
      [
        ['warning', 2, 'circle'],
        ['warning', 3, 'circle'],
        ['warning', 4, 'not in'],
        ['warning', 5, 'circle'],
      ],
    );
    assert.equal(hypothesisRows(annotations).length, 4);
  });
});

describe('what not everybody may read', () => {
  const secret = {...row, permissions: {read: ['acct:ann@hypothes.is']}};

  it('is said to be so', () => {
    const reading = read([secret]);
    assert.deepEqual(only(reading).audience, [
      {id: 'acct:ann@hypothes.is', type: 'schema:Audience'},
    ]);
    assert.deepEqual(reading.problems, [
      {severity: 'warning', file: 'h.json', line: 1, message: 'row 1: not everybody may read it'},
    ]);
  });

  it('is not made public though the row it came from is forgotten', () => {
    const {'lectern:hypothesis': _, ...own} = only(read([secret]));
    const [back] = hypothesisRows([{...own, id: 'urn:x:1', type: 'Annotation'}]);
    assert.deepEqual(asObject(back?.permissions)?.read, ['acct:ann@hypothes.is']);
  });
});

describe('an annotation that was changed', () => {
  it('goes back with the change, and with what else the row had', () => {
    const annotation = only(read([{...row, text: 'who?', hidden: true}]));
    const [comment, ...tags] = asList(annotation.body);
    const changed = {
      ...annotation,
      body: [{...asObject(comment), value: 'Osman'}, ...tags.slice(1)],
    };
    const [back] = hypothesisRows([changed]);
    assert.deepEqual(
      {...back, 'lectern:annotation': undefined},
      {...row, text: 'Osman', tags: ['query'], hidden: true, 'lectern:annotation': undefined},
    );
  });

  it('leaves behind positions of a passage it no longer means', () => {
    const annotation = only(read([row]));
    const selector = [{type: 'TextQuoteSelector', exact: 'mare'}];
    const changed = {...annotation, target: {...targetOf(annotation), selector}};
    assert.deepEqual(asList(hypothesisRows([changed])[0]?.target), [{source: page, selector}]);
  });

  it('keeps them when it was only placed in our text', () => {
    const annotation = only(read([row]));
    const selector = [
      ...asList(targetOf(annotation).selector),
      {type: 'TextPositionSelector', start: 99, end: 104},
    ];
    const placed = {...annotation, target: {...targetOf(annotation), selector}};
    assert.deepEqual(hypothesisRows([placed]), [row]);
  });
});

describe('an identification', () => {
  it('is a link in the text and a tag on Hypothesis', () => {
    const [back] = hypothesisRows([
      {
        id: 'urn:x:1',
        type: 'Annotation',
        motivation: 'identifying',
        body: [
          {type: 'SpecificResource', purpose: 'identifying', source: 'https://e.org/#osman'},
          {type: 'TextualBody', purpose: 'tagging', value: 'persName'},
        ],
        target: page,
      },
    ]);
    assert.deepEqual([back?.text, back?.tags], ['<https://e.org/#osman>', ['persName']]);
  });
});

describe('a file with bad rows', () => {
  it('names each with its line and reads the rest', () => {
    const good = JSON.stringify(row);
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const file = `{"total": 6, "rows": [\n${good},\n7,\n{"id": "x"},\n{"id": nonsense, "a": [1,,]},\n${good},\n{"uri": "${page}", "x": ${deep}},\n{"uri": "${page}"}\n]}`;
    const {annotations, problems} = readHypothesis(file, 'h.json');
    assert.equal(annotations.length, 2);
    assert.deepEqual(
      problems.map(({line, severity}) => [line, severity]),
      [3, 4, 5, 6, 7].map((line) => [line, 'error']),
    );
  });

  it('that is cut off gives what stands before the cut', () => {
    const good = JSON.stringify(row);
    const {annotations, problems} = readHypothesis(`{"rows": [${good},\n{"id": "a`, 'h.json');
    assert.equal(annotations.length, 1);
    assert.match(problems[0]?.message ?? '', /cut off/);
    assert.match(readHypothesis(`[${good},\n`, 'h').problems[0]?.message ?? '', /ends before/);
  });

  it('that is no JSON at all, or empty, says so', () => {
    for (const file of ['', ' \n', '<html></html>', '}', '"text"', 'null', '{"rows": 7}', '{']) {
      const {annotations, problems} = readHypothesis(file, 'h.json');
      assert.equal(annotations.length, 0, file);
      assert.ok(problems.length > 0, file);
    }
  });

  it('of 50 megabytes is read row by row, in one go', () => {
    const big = {...row, text: 'x'.repeat(1000)};
    const rows = Array.from({length: 26_000}, (_, at) => JSON.stringify({...big, id: `i${at}`}));
    const file = `{"rows":[${rows.join(',\n')}]}`;
    assert.ok(file.length > 45_000_000);
    const {annotations, problems} = readHypothesis(file, 'h.json');
    assert.deepEqual([annotations.length, problems.length], [26_000, 0]);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {parseQuery} from '../../../components/core/search/parse-query.js';
import type {QueryNode} from '../../../components/core/search/query.js';

/** A query as it was understood, with brackets. */
function said(node: QueryNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return '';
    case 'word':
      return node.match === 'whole' ? node.text : `${node.text}<${node.match}>`;
    case 'phrase':
      return `"${node.text}"`;
    case 'not':
      return `not ${said(node.part)}`;
    case 'all':
      return `(${node.parts.map(said).join(' and ')})`;
    case 'any':
      return `(${node.parts.map(said).join(' or ')})`;
  }
}

const understood = (query: string): string => said(parseQuery(query).node);

describe('the query language', () => {
  it('reads words, phrases, beginnings, slips, alternatives and what to leave out', () => {
    assert.equal(understood('Osman Altay'), '(Osman and Altay)');
    assert.equal(understood('“red army” «белая гвардия»'), '("red army" and "белая гвардия")');
    assert.equal(understood('Stal* Osman~ Osman~2'), '(Stal<prefix> and Osman<1> and Osman<2>)');
    assert.equal(understood('khan OR title bek'), '((khan or title) and bek)');
    assert.equal(understood('khan -"of Altay" NOT bek'), '(khan and not "of Altay" and not bek)');
    assert.equal(understood('(khan bek) OR emir'), '((khan and bek) or emir)');
    assert.equal(understood('Sino-Soviet - pact'), '(Sino-Soviet and pact)');
    assert.equal(understood('צה"ל'), 'צה"ל');
  });

  it('reads conditions', () => {
    const {filters, node} = parseQuery('type:persons -lang:ru in:"a b" archive:ГАРФ x:y');
    assert.deepEqual(
      filters.map(({facet, value, negated}) => [facet, value, negated]),
      [
        ['type', 'person', false],
        ['language', 'ru', true],
        ['document', 'a b', false],
        ['repository', 'ГАРФ', false],
      ],
    );
    assert.equal(said(node), 'x:y');
  });

  it('reads dates and intervals, open ones too', () => {
    const days = (query: string): unknown => parseQuery(query).filters[0]?.days;
    assert.deepEqual(days('date:1943..1945'), [
      {year: 1943, month: 1, day: 1},
      {year: 1945, month: 12, day: 31},
    ]);
    assert.deepEqual(days('date:1944-02'), [
      {year: 1944, month: 2, day: 1},
      {year: 1944, month: 2, day: 29},
    ]);
    assert.deepEqual(days('date:..1945'), [
      {year: -9999, month: 1, day: 1},
      {year: 1945, month: 12, day: 31},
    ]);
    assert.deepEqual(days('date:1943-1945'), days('date:1943/1945'));
  });

  it('says in a sentence what it cannot use', () => {
    for (const query of [
      '',
      '   ',
      '***',
      '"""',
      '- - -',
      'OR OR',
      '()',
      'type:',
      'date:yesterday',
      'date:1945..1943',
    ]) {
      const {node, notices} = parseQuery(query);
      assert.equal(node, undefined, query);
      assert.ok(notices.length > 0, query);
      for (const notice of notices) assert.match(notice, /\.$/, query);
    }
    assert.match(parseQuery('"open words').notices[0] ?? '', /quotation mark/);
    assert.equal(understood('"open words'), '(open and words)');
  });

  it('takes the beginning of a query of 10,000 characters', () => {
    const {node, notices} = parseQuery('word '.repeat(2000));
    assert.equal(node?.kind === 'all' && node.parts.length, 32);
    assert.equal(notices.length, 2);
    assert.ok(parseQuery('x'.repeat(10_000)).notices.length > 0);
  });

  it('understands any string as some query', () => {
    const sign = fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      '*',
      '~',
      'OR ',
      'type:',
      'date:',
      ' ',
      'a',
      '“',
      '」',
      'é',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(sign).map((all) => all.join('')),
          fc.string({unit: 'binary'}),
        ),
        (query) => {
          const {node, filters, notices} = parseQuery(query);
          assert.ok(node !== undefined || filters.length > 0 || notices.length > 0);
        },
      ),
    );
    assert.ok(parseQuery('('.repeat(10_000)).notices.length > 0);
    assert.ok(parseQuery('-'.repeat(10_000)).notices.length > 0);
  });
});

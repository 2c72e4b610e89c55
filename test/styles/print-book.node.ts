import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pageRules} from '../../components/styles/print-book.js';

describe('the rules of printed pages', () => {
  it('have title and shelfmark at the head, each document its own', () => {
    const rules = pageRules([
      ['The memo', 'GARF'],
      ['Biography', ''],
    ]);
    assert.match(rules, /@page \{\s*@top-left \{ content: "The memo"/);
    assert.match(rules, /@page lectern-pane-1 \{\s*@top-left \{ content: "Biography"/);
  });

  it('read nothing in a title as CSS', () => {
    const hostile = '"; } @import url(//evil); </style> \\';
    const rules = pageRules([[hostile, hostile]]);
    const [, string = ''] = /@top-left \{ content: "([^"]*)"/.exec(rules) ?? [];
    assert.match(string, /^(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )+$/u);
    assert.ok(!rules.includes('@import'));
  });
});

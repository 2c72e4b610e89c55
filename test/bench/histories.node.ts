import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {runHistory} from './anchoring/histories.js';

const wrap = (paragraphs: readonly string[]): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body></text></TEI>`;
const paragraphs = [
  'The ferry was late because the <persName>widow Amundsen</persName> had mislaid the oars again.',
  'In <placeName>Larvik</placeName> nobody would lend us a boat before the harbour froze.',
];

describe('the bench on a history', () => {
  it('tells for each pair of versions what agrees with the words that stayed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-history-'));
    const git = (...args: string[]): void => {
      const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
      execFileSync('git', ['-C', folder, ...person, ...args], {stdio: 'ignore'});
    };
    try {
      git('init');
      for (const text of [
        wrap(paragraphs),
        '<TEI',
        wrap([...paragraphs].reverse()),
        wrap(['A story of a goat.']),
      ]) {
        writeFileSync(join(folder, 'a.xml'), text);
        git('add', 'a.xml');
        git('commit', '-m', 'change');
      }
      const [moved, gone, ...more] = runHistory(folder, 'a.xml', 100, 1);
      assert.deepEqual(more, []);
      assert.ok(moved && gone);
      assert.ok(moved.passages > 2);
      assert.deepEqual([moved.disagree, gone.agree, gone.disagree], [0, 0, 0]);
      assert.ok(moved.agree + moved.unknown.placed > 0);
      assert.deepEqual(gone.unknown, {placed: 0, notPlaced: gone.passages});
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runLectern} from './run-lectern.js';

const text =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p xml:id="p1">A grey horse ran.</p></body></text></TEI>';
const selector = {type: 'TextQuoteSelector', exact: 'horse', prefix: 'grey ', suffix: ' ran'};
const about = (id: string, target: unknown) => ({id, type: 'Annotation', body: 'so', target});
const note = about('urn:a:note', {source: 'https://e.org/letter.xml', selector});

describe('lectern anchor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-anchor-'));
  const letter = join(folder, 'letter.xml');
  const annotations = join(folder, 'letter.jsonl');
  const anchor = () =>
    runLectern('anchor', '--json', '--text', letter, '--annotations', annotations);
  before(() => writeFileSync(letter, text));
  after(() => rmSync(folder, {recursive: true}));

  it('finds a reply where the annotation is that it answers, and names replies in a circle', async () => {
    const all = [
      about('urn:a:reply', 'urn:a:note'),
      note,
      about('urn:a:one', 'urn:a:two'),
      about('urn:a:two', 'urn:a:one'),
    ];
    writeFileSync(annotations, JSON.stringify(all));
    const {code, out} = await anchor();
    assert.equal(code, 0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({id, exact}) => [id, exact]),
      [
        ['urn:a:reply', 'horse'],
        ['urn:a:note', 'horse'],
        ['urn:a:one', null],
        ['urn:a:two', null],
      ],
    );
    assert.match(lines[2].reason, /answers urn:a:one/);
  });

  it('reads one annotation a line, names the line of a broken one, and anchors the others', async () => {
    const broken = JSON.stringify(about('urn:a:broken', 'urn:a:note')).slice(0, 30);
    writeFileSync(annotations, [JSON.stringify(note), broken, ''].join('\n'));
    const {code, out, err} = await anchor();
    assert.equal(code, 1);
    assert.equal(out.trim().split('\n').length, 1);
    assert.match(err, /letter\.jsonl:2: item 2 is not JSON/);
  });
});

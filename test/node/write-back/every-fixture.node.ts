import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeXml} from '../../../components/core/xml/decode-xml.js';
import {judge} from '../../../components/node/validate/judge.js';
import {fixtures, fixturesAbsent} from '../../core/xml/fixtures.js';
import {Dice} from '../../fuzz/dice.js';
import {deep} from '../../tools/deep.js';
import {Desk, dated, names, sha256} from './desk.js';

const spans = deep ? 200 : 80;

/** Tags spans of words, takes them out in another order, and holds every step to its promise. */
async function tagAndRevert(bytes: Uint8Array, file: string, seed: number): Promise<void> {
  const desk = new Desk(bytes);
  const text = desk.document().canonicalText;
  const words = wordsOf(text);
  const dice = new Dice(seed);
  for (let count = 0; count < spans; count++) {
    const first = dice.below(words.length);
    const last = Math.min(words.length - 1, first + dice.one([0, 0, 0, 1, 1, 2, 9]));
    const span = {start: words[first]?.start ?? 0, end: words[last]?.end ?? 0};
    const element = dice.one(['persName', 'placeName', 'orgName', 'rs', 'name', 'date']);
    desk.propose(span, element === 'date' ? dated('1945-10') : names(element, 'names.xml#one'));
  }
  await desk.accept();
  const plan = await desk.apply();
  const applied = plan.outcomes.flatMap(({annotation, state}) =>
    state === 'applied' ? [annotation] : [],
  );
  assert.ok(applied.length > spans / 2, `${file}: only ${applied.length} of ${spans} were applied`);
  assert.equal(desk.document().canonicalText, text);
  const decoded = decodeXml(desk.bytes, file);
  assert.ok(decoded.ok);
  assert.equal(judge(desk.bytes, decoded.source, file).malformed, undefined);

  const order = applied.map((id) => ({id, at: dice.below(1e6)})).sort((a, b) => a.at - b.at);
  const shuffled = order.map(({id}) => id);
  for (const part of [
    shuffled.slice(0, 1),
    shuffled.slice(1, spans / 2),
    shuffled.slice(spans / 2),
  ]) {
    const {outcomes, warnings} = await desk.revert(...part);
    assert.deepEqual(warnings, []);
    assert.ok(outcomes.every(({state}) => state === 'reverted'));
  }
  assert.equal(sha256(desk.bytes), sha256(bytes), file);
}

function wordsOf(text: string): {start: number; end: number}[] {
  const words: {start: number; end: number}[] = [];
  let at = 0;
  let start: number | undefined;
  for (const character of text) {
    if (/\s/.test(character)) {
      if (start !== undefined) words.push({start, end: at});
      start = undefined;
    } else start ??= at;
    at++;
  }
  return words;
}

/** The same document in another encoding; characters it lacks become references. */
function inEncoding(bytes: Uint8Array, name: string): Uint8Array {
  const decoded = decodeXml(bytes, name);
  assert.ok(decoded.ok);
  const body = decoded.source.replace(/^<\?xml[^>]*\?>/, '');
  const wide = name.startsWith('UTF-16');
  const declared = wide ? 'UTF-16' : name;
  const source = `<?xml version="1.0" encoding="${declared}"?>${body}`;
  if (wide) {
    const units = Buffer.from(`\uFEFF${source}`, 'utf16le');
    return name === 'UTF-16BE' ? units.swap16() : units;
  }
  if (name === 'UTF-8') return Buffer.from(`\uFEFF${source.replace(/\r?\n/g, '\r\n')}`);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const head = Buffer.from(`<?xml version="1.0" encoding="${name}"?>`);
    const read = decodeXml(Buffer.concat([head, Uint8Array.of(byte)]), name);
    if (read.ok) table.set(read.source.slice(head.length), byte);
  }
  const written: number[] = [];
  for (const character of source) {
    const byte = table.get(character);
    if (byte !== undefined) written.push(byte);
    else written.push(...Buffer.from(`&#${character.codePointAt(0) ?? 0};`));
  }
  return Uint8Array.from(written);
}

describe(`${spans} spans in every fixture`, {skip: fixturesAbsent ?? false}, () => {
  for (const [seed, {file, bytes}] of fixtures().entries()) {
    it(`are tagged and taken out of ${file} without a trace`, async () => {
      await tagAndRevert(bytes, file, seed + 1);
    });
  }

  // Comments of some fixtures hold what an old encoding lacks, and a reference says nothing there.
  for (const encoding of ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'ISO-8859-1', 'windows-1251']) {
    it(`are tagged and taken out in ${encoding}`, async () => {
      const gogol = fixtures().find(({file}) => file.startsWith('gogol'));
      assert.ok(gogol);
      await tagAndRevert(inEncoding(gogol.bytes, encoding), `gogol in ${encoding}`, 99);
    });
  }
});

import {type Unit, unitsOf} from '../../../components/core/links/alignment/units.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import type {Dice} from '../../fuzz/dice.js';
import type {TruePair, TrueRow} from './pairs.js';

/** How a text is altered, each as a share from 0 to 1. */
export interface Alteration {
  readonly split: number;
  readonly merged: number;
  readonly dropped: number;
  readonly inserted: number;
  /** Of the words; they are put into a made-up language. Numbers stay. */
  readonly translated: number;
}

/** A paragraph of the altered text, and the units of the original it was made of. */
interface Made {
  readonly from: readonly number[];
  readonly text: string;
}

/**
 * The units of a document as a text of paragraphs, and the same text altered with the truth known:
 * neighbours merged, paragraphs split, dropped and put in, words put into a made-up language.
 */
export function alteredPair(document: TeiDocument, how: Alteration, dice: Dice): TruePair {
  const {units} = unitsOf({document}, {byLine: true, isTied: () => false});
  const made = splitUp(merged(units, how, dice), how, dice);
  const inserted = withInsertions(made, units, how, dice);
  const texts = inserted.map(({text, from}) =>
    from.length > 0 ? translated(text, how.translated, dice) : translated(text, 1, dice),
  );
  const a = written(
    'a',
    units.map(({text}) => text),
  );
  const b = written('b', texts);
  return {name: document.id, a: {document: a}, b: {document: b}, rows: rowsOf(inserted)};
}

const chance = (dice: Dice, share: number): boolean => dice.below(10_000) < share * 10_000;

function merged(units: readonly Unit[], how: Alteration, dice: Dice): Made[] {
  const made: Made[] = [];
  for (const [at, {text}] of units.entries()) {
    if (chance(dice, how.dropped)) continue;
    const last = made.at(-1);
    if (last && last.from.at(-1) === at - 1 && last.from.length < 3 && chance(dice, how.merged)) {
      made[made.length - 1] = {from: [...last.from, at], text: `${last.text} ${text}`};
    } else made.push({from: [at], text});
  }
  return made;
}

function splitUp(made: readonly Made[], how: Alteration, dice: Dice): Made[] {
  return made.flatMap((one) => {
    const words = one.text.split(' ');
    if (one.from.length > 1 || words.length < 8 || !chance(dice, how.split)) return [one];
    const middle = 2 + dice.below(words.length - 4);
    return [words.slice(0, middle), words.slice(middle)].map((part) => ({
      from: one.from,
      text: part.join(' '),
    }));
  });
}

function withInsertions(
  made: readonly Made[],
  units: readonly Unit[],
  how: Alteration,
  dice: Dice,
): Made[] {
  return made.flatMap((one) => {
    if (!chance(dice, how.inserted)) return [one];
    // Somebody else's words: those of another passage, every one of them changed.
    const text = units[dice.below(units.length)]?.text ?? '';
    return [one, {from: [], text: text.split(' ').reverse().join(' ')}];
  });
}

const syllables = ['ba', 'do', 'ki', 'lu', 'me', 'no', 'ra', 'si', 'te', 'vu', 'pel', 'tor'];

/** Words of a language that nobody speaks; a word is put into the same one always. Some names stay. */
function translated(text: string, share: number, dice: Dice): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    if (!chance(dice, share)) return word;
    let seed = 7;
    for (const sign of word.toLowerCase()) seed = (seed * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
    if (/^\p{Lu}/u.test(word) && seed % 2 === 0 && share < 1) return word;
    let said = '';
    for (let length = 0; length < Math.max(1, word.length / 2); length++) {
      said += syllables[seed % syllables.length];
      seed = (seed * 1103515245 + 12345) >>> 0;
    }
    return said;
  });
}

function written(side: string, texts: readonly string[]): TeiDocument {
  const blocks = texts
    .map((text, at) => `<p xml:id="${side}${at}">${escaped(text)}</p>`)
    .join('\n');
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${blocks}</body></text></TEI>`;
  const result = readTeiSource(source, `${side}.xml`);
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
}

function rowsOf(made: readonly Made[]): TrueRow[] {
  const byUnits = new Map<string, [string[], string[]]>();
  for (const [at, {from}] of made.entries()) {
    if (from.length === 0) continue;
    const row = byUnits.get(from.join()) ?? [from.map((unit) => `a${unit}`), []];
    row[1].push(`b${at}`);
    byUnits.set(from.join(), row);
  }
  return [...byUnits.values()];
}

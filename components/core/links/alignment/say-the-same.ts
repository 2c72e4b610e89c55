import type {Compared} from './likeness.js';
import type {TraitKind} from './traits.js';

/** What stays what it is in another language: who, when, how many. */
const telling: ReadonlySet<TraitKind> = new Set(['entity', 'date', 'number', 'sound']);

/** Texts in one language have so many of their short words in common, whatever they are about. */
const ofOneLanguage = 0.3;
/** Versions in one language have so many runs of letters in common … */
const ofOneText = 0.5;
/** … and versions in two so much of what is told of in both. */
const ofOneMatter = 0.4;

/** So many letters and spaces are a run; of a script that writes a word with one or two signs, so many. */
const run = 4;
const runOfSigns = 2;

/**
 * Whether two texts of a paragraph or two say the same, by what both have: there is no order by which
 * they could be judged. Lengths alone would lay any two of them beside each other.
 */
export function sayTheSame(a: readonly Compared[], b: readonly Compared[]): boolean {
  const [one, other] = [a, b].map((all) => folded(all.map(({unit}) => unit.text).join(' ')));
  if (one === undefined || other === undefined) return false;
  if (share(runsOf(one), runsOf(other)) >= ofOneText) return true;
  if (share(shortWords(one), shortWords(other)) >= ofOneLanguage) return false;
  return share(tellingOf(a), tellingOf(b)) >= ofOneMatter;
}

function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function runsOf(text: string): Set<string> {
  const length = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? runOfSigns : run;
  const runs = new Set<string>();
  for (let at = 0; at === 0 || at + length <= text.length; at++) {
    runs.add(text.slice(at, at + length));
  }
  return runs;
}

function shortWords(text: string): Set<string> {
  return new Set(text.split(' ').filter((word) => /^\p{L}{1,3}$/u.test(word)));
}

function tellingOf(compared: readonly Compared[]): Set<string> {
  const keys = new Set<string>();
  for (const {traits} of compared) {
    for (const [key, {kind, form}] of traits) {
      // One figure stands in any text.
      if (telling.has(kind) && (kind !== 'number' || form.length > 1)) keys.add(key);
    }
  }
  return keys;
}

/** So many times more has something of everything. */
const tooMany = 10;

/** From 0 to 1: how much of the smaller the other has, too. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const each of few) if (many.has(each)) both++;
  return tooMany * both < many.size ? 0 : both / Math.max(1, few.size);
}

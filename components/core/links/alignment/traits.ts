import {relate} from '../../dates/compare-dates.js';
import type {HistoricalDate} from '../../dates/historical-date.js';
import {resolvePath} from '../../tei/file-paths.js';
import type {Mention, TeiDocument} from '../../tei/tei-document.js';
import {attributeOf, closest} from '../../xml/xml-tree.js';
import {numbersIn} from './numbers-in-text.js';
import type {Unit} from './units.js';

/** What the kinds of trait are worth: how likely one of a passage stands in its translation too. */
export const keptByTranslators = {
  entity: 0.8,
  date: 0.85,
  number: 0.65,
  sound: 0.5,
  word: 0.45,
  stem: 0.3,
  sign: 0.6,
} as const;

export type TraitKind = keyof typeof keptByTranslators;

/** What a passage can have in common with its translation, by a key that both would have. */
export interface Trait {
  readonly kind: TraitKind;
  /** As the text has it. */
  readonly form: string;
}

/** How names are told to be the same; what is not given is not used. */
export interface NameKnowledge {
  /** Ids of the entities that a mention means. */
  readonly entityIds?: (mention: Mention, document: TeiDocument) => readonly string[];
  /** Keys under which the spellings of a word in several scripts meet. */
  readonly soundKeys?: (word: string) => readonly string[];
}

/** Reads the traits of the units of one text. */
export class TraitReader {
  readonly #document: TeiDocument;
  readonly #knowledge: NameKnowledge;
  readonly #mentions: readonly Mention[];
  readonly #keys = new Map<string, readonly string[]>();

  constructor(document: TeiDocument, knowledge: NameKnowledge) {
    this.#document = document;
    this.#knowledge = knowledge;
    this.#mentions = document.mentions;
  }

  traitsOf(unit: Unit): Map<string, Trait> {
    const traits = new Map<string, Trait>();
    const add = (key: string, trait: Trait): void => {
      if (!traits.has(key)) traits.set(key, trait);
    };
    for (const mention of this.#mentionsIn(unit)) {
      const {date, form} = mention;
      if (date) {
        const key = dateKey(date);
        if (key !== undefined) add(key, {kind: 'date', form});
      } else {
        for (const id of this.#entitiesOf(mention)) add(`e ${id}`, {kind: 'entity', form});
      }
    }
    for (const who of speakersOf(unit)) add(`e ${who}`, {kind: 'entity', form: who});
    this.#addWords(unit.text, add);
    return traits;
  }

  /** Traits of a sentence of a unit whose own are known. */
  traitsOfSentence(sentence: string, ofUnit: ReadonlyMap<string, Trait>): Map<string, Trait> {
    const traits = new Map<string, Trait>();
    for (const [key, trait] of ofUnit) {
      const isMarked = trait.kind === 'entity' || trait.kind === 'date';
      if (isMarked && sentence.includes(trait.form)) traits.set(key, trait);
    }
    this.#addWords(sentence, (key, trait) => {
      if (!traits.has(key)) traits.set(key, trait);
    });
    return traits;
  }

  #addWords(text: string, add: (key: string, trait: Trait) => void): void {
    for (const number of numbersIn(text)) add(`n ${number}`, {kind: 'number', form: number});
    for (const [key, sign] of signs) {
      if (sign.test(text)) add(`p ${key}`, {kind: 'sign', form: ''});
    }
    for (const {0: word, index} of text.matchAll(words)) {
      const folded = fold(word);
      if (folded.length >= 4) add(`w ${folded}`, {kind: 'word', form: word});
      // Related languages write a word with the same beginning: `Provinz`, `province`.
      if (folded.length >= 7) add(`c ${folded.slice(0, 5)}`, {kind: 'stem', form: word});
      if (!mayBeName(word, index)) continue;
      for (const key of this.#soundsOf(word)) add(`s ${key}`, {kind: 'sound', form: word});
    }
  }

  /** Mentions are in order of their beginnings, units are asked for in order too. */
  *#mentionsIn({start, end}: Unit): Generator<Mention> {
    let [from, to] = [0, this.#mentions.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#mentions[middle]?.start ?? 0) < start) from = middle + 1;
      else to = middle;
    }
    for (let at = from; at < this.#mentions.length; at++) {
      const mention = this.#mentions[at];
      if (!mention || mention.start >= end) return;
      yield mention;
    }
  }

  #entitiesOf(mention: Mention): readonly string[] {
    const known = this.#knowledge.entityIds?.(mention, this.#document) ?? [];
    if (known.length > 0) return known;
    return mention.pointers.map((pointer) => {
      if (pointer.kind === 'document')
        return `${resolvePath(pointer.file, this.#document.file)}#${pointer.fragment ?? ''}`;
      if (pointer.kind === 'uri') return pointer.uri.replace(/^https?:\/\/(?:www\.)?/, '');
      return pointer.raw;
    });
  }

  #soundsOf(word: string): readonly string[] {
    const known = this.#keys.get(word);
    if (known) return known;
    const said = (form: string): readonly string[] => this.#knowledge.soundKeys?.(form) ?? [];
    // Arabic writes the article and some particles with the word.
    const [, bare] = /^[وفبلك]?ال(.{2,})$/u.exec(word) ?? [];
    const sounds = [...said(word), ...(bare === undefined ? [] : said(bare))];
    // Arabic script leaves vowels out, and newspapers do not agree on them: consonants meet.
    const consonants = sounds
      .map((key) => key.replace(/[aiu]/g, ''))
      .filter((key) => key.length >= 3);
    const keys = [...new Set([...sounds, ...consonants.map((key) => `·${key}`)])];
    this.#keys.set(word, keys);
    return keys;
  }
}

const words =
  /(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}])+/gu;

/** Signs that translators keep: questions, cries, speech, asides. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['?', /[?؟？]/u],
  ['!', /[!！]/u],
  ['“', /["“”„«»「」『』]/u],
  ['(', /[([（]/u],
  ['—', /^\s*[–—-]/u],
];

/** Compared without case and marks: the same name has an accent in one language and none in another. */
function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** With a capital that no sentence asks for, where the script has capitals at all. */
function mayBeName(word: string, index: number): boolean {
  if (word.length < 3) return false;
  if (/^\p{Lo}/u.test(word)) return true;
  return /^\p{Lu}/u.test(word) && (index > 0 || word.length > 4);
}

function dateKey(date: HistoricalDate): string | undefined {
  if (relate(date, date) === 'unknown') return undefined;
  return `d ${JSON.stringify([date.earliest ?? 0, date.latest ?? 0])}`;
}

function speakersOf({elements}: Unit): readonly string[] {
  const speech = elements[0] && closest(elements[0], ({localName}) => localName === 'sp');
  return (speech && attributeOf(speech, 'who')?.split(/\s+/).filter(Boolean)) ?? [];
}

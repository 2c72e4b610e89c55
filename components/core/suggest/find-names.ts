import type {Entity} from '../entities/entity.js';
import type {Span} from '../tei/span.js';
import type {FormEnd, NameTrie} from './name-trie.js';
import {commonWords, functionWords, honorifics, monthWords, personTitles} from './name-words.js';
import {initialKey, initialsOf} from './person-forms.js';
import type {TakenPlaces} from './taken-places.js';
import {spanIn, type TextStream} from './text-streams.js';
import {type Token, tokensOf, wall} from './tokens.js';

/** A name found in a text, before it is weighed which of its bearers is meant. */
export interface FoundName extends Span {
  readonly bearers: readonly Bearer[];
  /** Folded words beside it; {@link wall} at the end of a sentence or block. */
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

export interface Bearer {
  readonly entity: Entity;
  readonly end: FormEnd;
  /** How surely the words mean it, were there no other bearer: 0 to 1. */
  readonly certainty: number;
  /** What speaks against it or for it, as clauses. */
  readonly reasons: readonly string[];
}

/** One stream read into words. */
export interface Reading {
  readonly stream: TextStream;
  readonly tokens: readonly Token[];
}

export const readStream = (stream: TextStream): Reading => ({
  stream,
  tokens: tokensOf(stream.text),
});

interface Place extends Reading {
  readonly from: number;
  readonly to: number;
}

/** What a whole document tells of its words. */
export interface WordUse {
  /** Folded words that the document also writes small. */
  readonly small: ReadonlySet<string>;
}

/**
 * The names in one block: the longest at each place, none that overlaps another or lies in what is
 * tagged as the same kind already. A person's initials beside a family name belong to the name;
 * titles and possessive endings do not.
 */
export function findNames(
  reading: Reading,
  trie: NameTrie,
  use: WordUse,
  taken: TakenPlaces,
): FoundName[] {
  const {tokens, stream} = reading;
  const possible: (FoundName & {readonly length: number})[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const match of trie.matchesAt(tokens, from)) {
      const bearers = new Map<string, Bearer[]>();
      for (const end of withoutChance(match.ends)) {
        const place = placeOf({...reading, from: match.from, to: match.to}, end);
        const bearer = place && judge(place, end, use);
        if (!place || !bearer) continue;
        const key = `${place.from} ${place.to}`;
        bearers.set(key, [...(bearers.get(key) ?? []), bearer]);
      }
      for (const [key, all] of bearers) {
        const [first = 0, after = 0] = key.split(' ').map(Number);
        const span = spanOf(stream, tokens, first, after);
        const free = all.filter(({entity}) => !taken.isTaken(entity.kind, span));
        const ends = [tokens[first]?.start ?? 0, tokens[after - 1]?.end ?? 0] as const;
        possible.push({
          ...span,
          bearers: free,
          before: tokens[first - 1]?.text ?? wall,
          after: tokens[after]?.text ?? wall,
          words: stream.text.slice(...ends),
          length: match.to - match.from + (after - first) / 100,
        });
      }
    }
  }
  return longestFirst(possible);
}

/** A family name made up from a full one gives way to what is a name in its own right (`Uyghur`). */
function withoutChance(ends: readonly FormEnd[]): readonly FormEnd[] {
  const proper = ends.filter(({form}) => !form.isFamily);
  return proper.some(({entity}) => entity.kind !== 'person') ? proper : ends;
}

function spanOf(stream: TextStream, tokens: readonly Token[], from: number, to: number): Span {
  const last = tokens[to - 1];
  const end = last?.end ?? 0;
  // The full stop of an initial belongs to it, also where it ends the sentence.
  const stop = to - from > 1 && isInitial(last) && stream.text[end] === '.' ? 1 : 0;
  return spanIn(stream, tokens[from]?.start ?? 0, end + stop);
}

/** The longest of what overlaps stands; of equally long ones the first. */
function longestFirst(possible: readonly (FoundName & {readonly length: number})[]): FoundName[] {
  const width = ({start, end}: Span): number => end - start;
  const ordered = [...possible].sort(
    (a, b) => b.length - a.length || width(b) - width(a) || a.start - b.start,
  );
  const covered = new Set<number>();
  // A name that is tagged already has no bearers left; it still keeps shorter ones out.
  const kept: FoundName[] = [];
  for (const {length: _, ...found} of ordered) {
    if (covered.has(found.start) || covered.has(found.end - 1)) {
      const same = kept.find(({start, end}) => start === found.start && end === found.end);
      if (same) kept[kept.indexOf(same)] = {...same, bearers: joined(same.bearers, found.bearers)};
      continue;
    }
    for (let at = found.start; at < found.end; at++) covered.add(at);
    kept.push(found);
  }
  return kept.filter(({bearers}) => bearers.length > 0).sort((a, b) => a.start - b.start);
}

function joined(some: readonly Bearer[], more: readonly Bearer[]): Bearer[] {
  const known = new Set(some.map(({entity}) => entity));
  return [...some, ...more.filter(({entity}) => !known.has(entity))];
}

/** Where the name itself is: without an article, with the initials of its bearer. */
function placeOf(place: Place, {form, entity}: FormEnd): Place | undefined {
  if (form.lead) return {...place, from: place.from + form.lead};
  if (entity.kind !== 'person' || place.to - place.from > 1) return place;
  return withInitials(place, entity);
}

const isInitial = (token: Token | undefined): boolean =>
  (token?.capital ?? false) && /^\p{L}{1,2}$/u.test(token?.text ?? '');

/** `I. V. Stalin`, `Сталин И. В.`; undefined where the initials are somebody else's. */
function withInitials({tokens, stream, from, to}: Place, entity: Entity): Place | undefined {
  const dotted = (at: number): boolean => {
    const token = tokens[at];
    return isInitial(token) && stream.text[token?.end ?? 0] === '.';
  };
  let first = from;
  while (from - first < 3 && dotted(first - 1)) first--;
  let last = to;
  if (first === from) while (last - to < 3 && dotted(last)) last++;
  if (first === from && last === to) return {tokens, stream, from, to};
  const beside = first < from ? tokens.slice(first, from) : tokens.slice(to, last);
  const written = beside.map(({start}) => initialKey(stream.text.slice(start, start + 2))).join('');
  const known = initialsOf(entity);
  // An initial after the name may be the first letter of the next sentence: then it is none of his.
  const fits = known.length === 0 || known.some((own) => agree(own, written));
  if (fits) return {tokens, stream, from: first, to: last};
  return first < from ? undefined : {tokens, stream, from, to};
}

function agree(own: string, written: string): boolean {
  return own.startsWith(written) || written.startsWith(own) || own.slice(0, 1) === written;
}

/** Whether the words as they stand can mean the entity, and how surely; undefined where not. */
function judge(place: Place, {entity, form, capitals}: FormEnd, use: WordUse): Bearer | undefined {
  const {tokens, from, to} = place;
  const at = tokens.slice(from, to);
  const written = at.slice(-capitals.length);
  const offset = capitals.length - written.length;
  if (written.some(({capital}, index) => capitals[index + offset] && !capital)) return undefined;
  const next = tokens[to];
  const before = tokens[from - 1];
  const reasons: string[] = [];
  let certainty = form.certainty;
  if (isAdjective(form) && isNoun(next)) return undefined;
  if (at.length === 1) {
    const word = at[0]?.text ?? '';
    const doubt = doubtOfWord(word, place, use);
    if (doubt === 'no') return undefined;
    if (doubt) {
      certainty *= 0.5;
      reasons.push(doubt);
    }
    const neighbour = strangerBeside(place, entity.kind);
    if (neighbour === 'no') return undefined;
    if (neighbour) {
      certainty *= 0.5;
      reasons.push(neighbour);
    }
  }
  if (at.length > capitals.length) certainty = Math.max(certainty, 0.85);
  if (ownerDiffers(place, entity, form.text)) {
    certainty *= 0.4;
    reasons.push('the words before it make it another’s');
  }
  if (before && personTitles.has(before.text) && entity.kind === 'person') {
    certainty = Math.min(0.97, certainty + 0.1);
    reasons.push('a title stands before it');
  }
  return {entity, end: {entity, form, capitals}, certainty, reasons};
}

/** `the Kuomintang’s National Army` is not the `East Turkestan National Army`, short. */
function ownerDiffers({tokens, stream, from}: Place, {names}: Entity, text: string): boolean {
  const owner = tokens[from - 1];
  if (!owner || !/^\s?['’‘]s(?:\s|$)/.test(stream.text.slice(owner.end, owner.end + 4)))
    return false;
  const short = text.toLowerCase();
  const longer = names.map((name) => name.text.toLowerCase()).filter((name) => name !== short);
  return (
    longer.some((name) => name.endsWith(` ${short}`)) &&
    !longer.some((name) => name.includes(owner.text))
  );
}

/** `a Uyghur` and `the Chinese` are names; `Uyghur history` and `the Chinese outpost` are not. */
const isAdjective = ({way, text}: FormEnd['form']): boolean =>
  way === 'the singular of' || /^the\s+\S+[^s\s]$/i.test(text);

const isNoun = (next: Token | undefined): boolean =>
  next !== undefined && next.text !== wall && next.text !== ',' && !functionWords.has(next.text);

/** A single word that is a word of the language as well. */
function doubtOfWord(
  word: string,
  {tokens, from, stream}: Place,
  use: WordUse,
): string | 'no' | undefined {
  const before = tokens[from - 1];
  const opens = before === undefined || before.text === wall;
  const titled = before !== undefined && personTitles.has(before.text);
  if (titled) return undefined;
  if (monthWords.has(word)) {
    const preceded =
      before && /^(?:in|of|by|since|until|last|this|next|early|late|mid|\d+)$/.test(before.text);
    return preceded || opens ? 'no' : 'the word is the name of a month as well';
  }
  if (!opens) return undefined;
  if (commonWords.has(word)) return 'no';
  if (!use.small.has(word) || stream.text.length < 40) return undefined;
  return 'the text has the word with a small letter too';
}

/** Whether a word is capitalised as names are, and is no title or word of the language. */
const isNameLike = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{L}{3,}$/u.test(token.text) &&
  token.capital &&
  !personTitles.has(token.text) &&
  !honorifics.has(token.text) &&
  !functionWords.has(token.text);

/**
 * A capitalised word beside a single name that may make it another person's, or part of what no
 * record names: `Ivan Molotov`, the `China` in `South China Sea`.
 */
function strangerBeside(
  {tokens, from, to, stream}: Place,
  kind: Entity['kind'],
): string | 'no' | undefined {
  if (/^\p{sc=Han}/u.test(stream.text.charAt(tokens[from]?.start ?? 0))) return undefined;
  const before = tokens[from - 1];
  const further = tokens[from - 2];
  const behind = isNameLike(tokens[to]);
  const inSentence = further !== undefined && further.text !== wall;
  if (kind === 'person') {
    if (isNameLike(before) && inSentence) return 'another forename may stand before it';
    return behind ? 'another name may go on after it' : undefined;
  }
  if (kind !== 'place') return undefined;
  if (isNameLike(before) && behind) return 'no';
  return behind ? 'another name may go on after it' : undefined;
}

import {endsAt, standsAt} from '../natives/stands-at.js';
import type {TextDirective} from './text-directive.js';

/**
 * What stands between the words of a page where one does not read on to the next. None of these can
 * stand in folded text: XML 1.0 (2.2) has no such characters, and white space is folded to spaces.
 */
export const breaks = {
  /** A block ends. */
  block: '\n',
  /** A line of verse ends. */
  verse: '\v',
  /** A line ends inside a block. */
  line: '\u001c',
  /** A block goes on in another element, since a long text is on the page in stretches. */
  continued: '\u001d',
  /** Something stands here that is no word of the document: the mark of a note. */
  mark: '\f',
  /** Words are missing: a stretch of a long text that is not on the page. */
  gap: '\ufffe',
} as const;

const allBreaks: ReadonlySet<string> = new Set(Object.values(breaks));
/** Words of two blocks follow one another as those of a sentence do: context may reach over it. */
const passable: ReadonlySet<string> = new Set([breaks.block, breaks.verse, breaks.continued]);

/** A stretch of the words of a page, in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Up to this length a stretch in one block is written whole; longer ones by their ends. */
const mostExact = 300;

/** Words of context, or of either end, from few to many. */
const contexts = [0, 2, 4, 8, 16];
const ends = [4, 8, 16];

/** The words of a page as a reader of text fragments sees them: white space folded, with breaks. */
export class PageWords {
  readonly #folded: string;

  constructor(readonly text: string) {
    this.#folded = fold(text);
  }

  /**
   * The directive that finds a stretch: browsers match whole words, so that half a word at an end
   * becomes a whole one. Context is added until the first place it finds is this one; in a text that
   * says the same more than once after sixteen words it may find the first.
   *
   * @param isWhole false where more of the document is not on the page: then it always has context
   */
  directiveFor(stretch: Stretch, isWhole = true): TextDirective | undefined {
    const wanted = this.#wholeWords(stretch);
    if (!wanted) return undefined;
    const [first, last] = [this.#runAt(wanted.start), this.#runAt(wanted.end - 1)];
    const isExact = first.start === last.start && wanted.end - wanted.start <= mostExact;
    let best: TextDirective | undefined;
    for (const words of isExact ? [0] : ends) {
      const term = isExact
        ? {start: this.text.slice(wanted.start, wanted.end)}
        : this.#ends(wanted, words);
      if (!term) return undefined;
      for (const around of isWhole ? contexts : contexts.slice(2)) {
        const directive = {...term, ...this.#context(wanted, around)};
        const found = this.find(directive);
        if (found?.start === wanted.start && found.end === wanted.end) return directive;
        best = directive;
      }
    }
    return best;
  }

  /**
   * Where a directive leads: the first place from `from` on that it fits (3.7.5 of the
   * specification). Letters match without regard to case and accents, as in browsers.
   */
  find(directive: TextDirective, from = 0): Stretch | undefined {
    const [prefix, begin, end, suffix] = [
      directive.prefix,
      directive.start,
      directive.end,
      directive.suffix,
    ].map((term) => fold((term ?? '').replace(/\s+/g, ' ').trim()));
    if (!begin) return undefined;
    for (let at = this.#next(begin, from); at >= 0; at = this.#next(begin, at + 1)) {
      if (prefix && !this.#precedes(prefix, at)) continue;
      let to = at + begin.length;
      if (end) {
        to = this.#endFrom(end, to, suffix);
        // No end from here on is none further on.
        if (to < 0) return undefined;
      } else if (suffix && !this.#follows(suffix, to)) continue;
      return {start: at, end: to};
    }
    return undefined;
  }

  #endFrom(end: string, from: number, suffix: string | undefined): number {
    for (let at = this.#next(end, from); at >= 0; at = this.#next(end, at + 1)) {
      const to = at + end.length;
      if (!suffix || this.#follows(suffix, to)) return to;
    }
    return -1;
  }

  /** The next place of whole words. */
  #next(term: string, from: number): number {
    let at = this.#folded.indexOf(term, from);
    while (at >= 0 && !(this.#isBorder(at) && this.#isBorder(at + term.length))) {
      at = this.#folded.indexOf(term, at + 1);
    }
    return at;
  }

  #precedes(prefix: string, at: number): boolean {
    let to = at;
    while (to > 0 && this.#isPassed(to - 1)) to--;
    return endsAt(this.#folded, prefix, to) && this.#isBorder(to - prefix.length);
  }

  #follows(suffix: string, at: number): boolean {
    let from = at;
    while (from < this.text.length && this.#isPassed(from)) from++;
    return standsAt(this.#folded, suffix, from) && this.#isBorder(from + suffix.length);
  }

  #isWord(at: number): boolean {
    return at >= 0 && at < this.text.length && !allBreaks.has(this.text.charAt(at));
  }

  #isPassed(at: number): boolean {
    const character = this.text.charAt(at);
    return character === ' ' || passable.has(character);
  }

  /** Between two letters of a script that parts its words there is none. */
  #isBorder(at: number): boolean {
    const [before, after] = [this.#characterBefore(at), this.#characterFrom(at)];
    // Half a character is none.
    if (/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(after)) return false;
    return !(letter.test(before) && letter.test(after));
  }

  #characterBefore(at: number): string {
    const low = this.text.charAt(at - 1);
    return /[\udc00-\udfff]/.test(low) ? this.text.slice(at - 2, at) : low;
  }

  #characterFrom(at: number): string {
    return at < this.text.length ? String.fromCodePoint(this.text.codePointAt(at) ?? 0) : '';
  }

  /** The words between two breaks, as far as they are near. */
  #runAt(at: number): Stretch {
    let [start, end] = [at, at];
    while (start > 0 && !allBreaks.has(this.text.charAt(start - 1))) start--;
    while (end < this.text.length && !allBreaks.has(this.text.charAt(end))) end++;
    return {start, end};
  }

  #wholeWords({start, end}: Stretch): Stretch | undefined {
    const blank = (at: number): boolean =>
      this.text.charAt(at) === ' ' || allBreaks.has(this.text.charAt(at));
    let [from, to] = [start, end];
    while (from < to && blank(from)) from++;
    while (to > from && blank(to - 1)) to--;
    if (from >= to) return undefined;
    while (from > 0 && !this.#isBorder(from)) from--;
    while (to < this.text.length && !this.#isBorder(to)) to++;
    return {start: from, end: to};
  }

  /** The first and the last words of a stretch, which may be of different blocks. */
  #ends({start, end}: Stretch, words: number): Pick<TextDirective, 'start' | 'end'> | undefined {
    const first = this.#runAt(start);
    const begin = firstWords(this.text.slice(start, Math.min(end, first.end)), words);
    const last = this.#runAt(end - 1);
    const from = Math.max(start + begin.length, last.start);
    const close = lastWords(this.text.slice(from, end), words);
    if (begin && close) return {start: begin, end: close};
    // So few and so long words that its ends would meet.
    const isOneRun = first.start === last.start;
    return isOneRun ? {start: this.text.slice(start, end)} : undefined;
  }

  /** Words right before and after, not over anything that is no word of the document. */
  #context({start, end}: Stretch, words: number): Pick<TextDirective, 'prefix' | 'suffix'> {
    if (words === 0) return {};
    let to = start;
    while (to > 0 && this.#isPassed(to - 1)) to--;
    const before = this.#isWord(to - 1) ? this.#runAt(to - 1) : undefined;
    const prefix = before ? lastWords(this.text.slice(before.start, to), words) : '';
    let from = end;
    while (from < this.text.length && this.#isPassed(from)) from++;
    const after = this.#isWord(from) ? this.#runAt(from) : undefined;
    const suffix = after ? firstWords(this.text.slice(from, after.end), words) : '';
    return {...(prefix ? {prefix} : {}), ...(suffix ? {suffix} : {})};
  }
}

/** A letter or figure of a script that parts its words by spaces. */
const letter =
  /(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan})[\p{L}\p{N}\p{M}]/u;

/** Where a script has no spaces a word is what stands in for one: so many characters. */
const unspaced = 24;

function firstWords(text: string, count: number): string {
  const words = text.trim().split(' ');
  return cut(words.slice(0, count).join(' '), (long) =>
    [...long].slice(0, unspaced * count).join(''),
  );
}

function lastWords(text: string, count: number): string {
  const words = text.trim().split(' ');
  return cut(words.slice(-count).join(' '), (long) => [...long].slice(-unspaced * count).join(''));
}

/** Only what has no spaces at all is cut inside: elsewhere that would be half a word. */
function cut(words: string, shorten: (long: string) => string): string {
  return words.includes(' ') || letter.test(words) ? words : shorten(words);
}

/** Without case and accents; every character keeps its length, so that places stay the same. */
function fold(text: string): string {
  // Most characters are small letters without accents, and cost no more than a look.
  return text.replace(/[A-Z\u0080-\uffff]/g, (character) => {
    const base = character.normalize('NFD').charAt(0).toLowerCase();
    return base.length === character.length ? base : character;
  });
}

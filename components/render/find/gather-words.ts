import type {Run} from '../../core/search/passage-text.js';
import {soundLetters, soundScript} from '../../core/search/sound-key.js';
import {eachStandingWord, standingAnywhere} from '../../core/search/tokens.js';
import type {Chunk} from '../chunks/chunk.js';
import {runsOfChunk} from './chunk-runs.js';
import {joinRuns, tailOf} from './join-runs.js';
import {asPairs, isLong, type WordIndex, writeGaps} from './word-index.js';

/** What is kept of a word, or of a pair. */
interface Kept {
  /** Chunks in order. */
  readonly places: number[];
  /** How it is written where that is not how it is folded. */
  readonly forms: string[];
}

/** A word as it is written, wherever it stands. */
interface WrittenWord {
  readonly kept: readonly Kept[];
  /** Its letters, in a script without spaces; empty in others. */
  readonly unspaced: string;
  /** The last chunk it was seen in. */
  seen: number;
}

/** In UTF-16 units: a file of words is looked through in a few milliseconds. */
const wordsInFile = 131_072;
/** What stands in a larger share of the chunks rules out too few to be kept. */
const common = 0.25;
/** Words that are known at a time as they are written. */
const mostWritten = 200_000;

/** Gathers which chunks of a text its words stand in, chunk by chunk, as `TextSearch` looks through them. */
export class WordGatherer {
  readonly #kept = new Map<string, Kept>();
  readonly #written = new Map<string, WrittenWord>();
  #before: Run | undefined;
  #at = 0;

  /** The next chunk. */
  read(chunk: Chunk): void {
    const read = runsOfChunk(chunk, 0);
    for (const run of read.runs) {
      const goesOn = this.#before && run === read.continued;
      this.#readText(goesOn && this.#before ? joinRuns(this.#before, run).text : run.text);
    }
    this.#before = tailOf(read, this.#before);
    this.#at++;
  }

  /** @param add takes a file's content, and gives its name */
  index(add: (name: string, content: string) => string): WordIndex {
    const [words, places]: [string[], string[]] = [[], []];
    let lines: string[] = [];
    let gaps: string[] = [];
    let size = 0;
    const end = (): void => {
      if (lines.length === 0) return;
      words.push(add(`w${words.length}`, JSON.stringify(lines.join('\n'))));
      places.push(add(`p${places.length}`, JSON.stringify(gaps.join('\n'))));
      [lines, gaps, size] = [[], [], 0];
    };
    for (const word of [...this.#kept.keys()].sort()) {
      const kept = this.#kept.get(word);
      if (!kept) continue;
      const line = [word, ...kept.forms].join(' ');
      lines.push(line);
      gaps.push(this.#gaps(kept.places));
      size += line.length + 1;
      if (size >= wordsInFile) end();
    }
    end();
    return {words, places};
  }

  #readText(text: string): void {
    let unspaced = '';
    let end = 0;
    eachStandingWord(text, (word, start) => {
      const written = this.#wordOf(word);
      if (written.seen !== this.#at) {
        written.seen = this.#at;
        for (const kept of written.kept) this.#add(kept);
      }
      if (unspaced === '' && written.unspaced === '') return;
      // It goes on in the next line.
      const goesOn = written.unspaced !== '' && text.slice(end, start).trim() === '';
      if (!goesOn) this.#addPairs(unspaced);
      unspaced = (goesOn ? unspaced : '') + written.unspaced;
      end = start + word.length;
    });
    this.#addPairs(unspaced);
  }

  #wordOf(word: string): WrittenWord {
    const known = this.#written.get(word);
    if (known) return known;
    if (this.#written.size >= mostWritten) this.#written.clear();
    const {form, isUnspaced} = standingAnywhere(word);
    const {term} = form;
    const isSpaced = !isUnspaced && term !== '';
    const isWhole = isSpaced && !isLong(word);
    const kept = isWhole ? [this.#keep(term)] : isSpaced ? this.#pairs(term) : [];
    const letters = isWhole && soundScript(word) ? soundLetters(word) : term;
    if (letters !== term)
      for (const {forms} of kept) if (!forms.includes(letters)) forms.push(letters);
    const written = {kept, unspaced: isUnspaced ? term : '', seen: -1};
    this.#written.set(word, written);
    return written;
  }

  #pairs(text: string): Kept[] {
    return text === '' ? [] : asPairs(text).map((pair) => this.#keep(pair));
  }

  #addPairs(text: string): void {
    for (const pair of this.#pairs(text)) this.#add(pair);
  }

  #keep(word: string): Kept {
    const known = this.#kept.get(word);
    if (known) return known;
    const kept = {places: [], forms: []};
    this.#kept.set(word, kept);
    return kept;
  }

  #add({places}: Kept): void {
    if (places.at(-1) !== this.#at) places.push(this.#at);
  }

  /** Nothing for what stands in too many. */
  #gaps(places: readonly number[]): string {
    return places.length > this.#at * common ? '' : writeGaps(places);
  }
}

import type {SoughtWords} from '../../core/search/find-words.js';
import {soundScript} from '../../core/search/sound-key.js';
import type {Fetched} from '../window/chunk-source.js';
import {WordFile} from './word-file.js';
import {asPairs, isPair, readGaps, type WordIndex} from './word-index.js';

/** The files of a `WordIndex`, as a text's source has them. */
export interface WordFiles {
  /** Name of the index itself. */
  readonly index: string;
  fetch<Value>(file: string, accepts: (value: unknown) => value is Value): Promise<Fetched<Value>>;
}

/** Chunks that may hold something; undefined where any may. */
type Places = ReadonlySet<number> | undefined;

/** The words of a text and where their places are told. */
interface OpenFile {
  readonly words: WordFile;
  readonly places: string;
}

/** Lines of one file that hold what is looked for. */
interface FoundLines {
  readonly places: string;
  readonly lines: readonly number[];
}

/** A part that more words have stands nearly everywhere. */
const mostLines = 400;

const nowhere: ReadonlySet<number> = new Set();

/** Tells which chunks of a long text words may stand in. Its files are fetched once, when they are needed. */
export class WordPlaces {
  readonly #files: WordFiles;
  readonly #pause: () => Promise<void>;
  #open: Promise<readonly OpenFile[]> | undefined;
  readonly #gaps = new Map<string, Promise<readonly string[]>>();

  /** @param pause is awaited between tasks */
  constructor(files: WordFiles, pause: () => Promise<void>) {
    this.#files = files;
    this.#pause = pause;
  }

  /** Undefined where nothing can be ruled out. It never rejects. */
  async of(sought: SoughtWords, signal: AbortSignal): Promise<Places> {
    if (sought.folded === '') return undefined;
    try {
      this.#open ??= this.#openFiles();
      const files = await this.#open;
      const written = await this.#written(files, sought.folded.split(' '));
      const sounding = written && (await this.#sounding(files, sought, signal));
      return sounding && new Set([...written, ...sounding]);
    } catch {
      // The text is looked through without; the next search asks for the files again.
      this.#open = undefined;
      this.#gaps.clear();
      return undefined;
    }
  }

  async #openFiles(): Promise<OpenFile[]> {
    const {words, places} = await this.#fetch(this.#files.index, isWordIndex);
    return Promise.all(
      words.map(async (file, at) => ({
        words: new WordFile(await this.#fetch(file, isText)),
        places: places[at] ?? '',
      })),
    );
  }

  async #written(files: readonly OpenFile[], words: readonly string[]): Promise<Places> {
    const paired = files.filter((file) => file.words.hasPairs);
    const last = words.length - 1;
    const wanted = words.map((word, at) => ({
      asWord: linesOf(files, holding(word, at === 0, at === last)),
      inPairs: pairsOf(word).map((holds) => linesOf(paired, holds)),
    }));
    // What is nowhere needs no further file.
    const isSomewhere = wanted.every(
      ({asWord, inPairs}) => asWord.length > 0 || inPairs.every(({length}) => length > 0),
    );
    if (!isSomewhere) return nowhere;
    return inAll(
      await Promise.all(
        wanted.map(async ({asWord, inPairs}) => {
          const whole = await this.#placesOf(asWord);
          const pairs = inAll(await Promise.all(inPairs.map((lines) => this.#placesOf(lines))));
          return whole && pairs && new Set([...whole, ...pairs]);
        }),
      ),
    );
  }

  /** Names in another script: whole words that sound alike. */
  async #sounding(
    files: readonly OpenFile[],
    {words}: SoughtWords,
    signal: AbortSignal,
  ): Promise<Places> {
    const [first] = words;
    if (!first || words.some(({form}) => form.sounds.length === 0)) return nowhere;
    const all: Places[] = [];
    for (const word of words) {
      // Within one script spelling decides; only the first of several words tells.
      const without = word === first ? soundScript(first.form.word) : undefined;
      const found: FoundLines[] = [];
      for (const file of files) {
        const lines = await file.words.linesSounding(word.form.sounds, without, this.#pause);
        signal.throwIfAborted();
        if (lines.length > 0) found.push({places: file.places, lines});
      }
      if (found.length === 0) return nowhere;
      all.push(await this.#placesOf(found));
    }
    return inAll(all);
  }

  async #placesOf(found: readonly FoundLines[]): Promise<Places> {
    let count = 0;
    for (const {lines} of found) count += lines.length;
    if (count > mostLines) return undefined;
    const any = new Set<number>();
    for (const {places, lines} of found) {
      const gaps = await this.#gapsIn(places);
      for (const line of lines) {
        const written = gaps[line] ?? '';
        if (written === '') return undefined;
        for (const chunk of readGaps(written)) any.add(chunk);
      }
    }
    return any;
  }

  #gapsIn(file: string): Promise<readonly string[]> {
    const known =
      this.#gaps.get(file) ?? this.#fetch(file, isText).then((text) => text.split('\n'));
    this.#gaps.set(file, known);
    return known;
  }

  async #fetch<Value>(file: string, accepts: (value: unknown) => value is Value): Promise<Value> {
    const fetched = await this.#files.fetch(file, accepts);
    if (fetched.ok) return fetched.value;
    throw new Error(fetched.message);
  }
}

/** Between others a word stands whole, at the ends it may be a part of one. */
function holding(word: string, isFirst: boolean, isLast: boolean): (line: string) => boolean {
  return (line) => {
    if (isPair(line)) return false;
    if (isFirst && isLast) return line.includes(word);
    if (isFirst) return line.endsWith(word);
    return isLast ? line.startsWith(word) : line === word;
  };
}

/** The same of text without spaces: each of the pairs that make it up. */
function pairsOf(word: string): ((line: string) => boolean)[] {
  const isOne = [...word].length < 2;
  if (isOne) return [(line) => isPair(line) && line.includes(word)];
  return asPairs(word).map((pair) => (line) => line === pair);
}

function linesOf(files: readonly OpenFile[], holds: (line: string) => boolean): FoundLines[] {
  return files.flatMap(({words, places}) => {
    const lines = words.linesWith(holds);
    return lines.length > 0 ? [{places, lines}] : [];
  });
}

function inAll(all: readonly Places[]): Places {
  const [first, ...others] = all.flatMap((one) => one ?? []);
  return first && new Set([...first].filter((place) => others.every((one) => one.has(place))));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWordIndex(value: unknown): value is WordIndex {
  if (typeof value !== 'object' || value === null) return false;
  const {words, places}: {words?: unknown; places?: unknown} = value;
  const areNames = (names: unknown): boolean => Array.isArray(names) && names.every(isText);
  return areNames(words) && areNames(places);
}

import {numbered} from '../../core/natives/numbered.js';
import {soundKeys, soundScript} from '../../core/search/sound-key.js';
import {isPair} from './word-index.js';

/** In milliseconds: then there is a pause. */
const longestTask = 12;

/** One file of the words of a text; a line is known by its number. */
export class WordFile {
  readonly #words: readonly string[];
  /** How words are written that are folded otherwise, by line. */
  readonly #forms = new Map<number, readonly string[]>();
  /** Keys of how lines sound that were asked for before. */
  readonly #sounds: (readonly string[])[] = [];

  /** @param text the file's lines */
  constructor(text: string) {
    this.#words = text.split('\n').map((line, at) => {
      if (isPair(line) || !line.includes(' ')) return line;
      const [word = '', ...forms] = line.split(' ');
      this.#forms.set(at, forms);
      return word;
    });
  }

  /** Whether there is text of it that is kept in pairs; they come first. */
  get hasPairs(): boolean {
    return isPair(this.#words[0] ?? '');
  }

  /** The lines whose word or pair is such a one. */
  linesWith(holds: (word: string) => boolean): number[] {
    return this.#words.flatMap((word, at) => (holds(word) ? [at] : []));
  }

  /**
   * The lines of words that sound by one of some keys.
   *
   * @param without a script whose words are left out
   * @param pause is awaited between tasks
   */
  async linesSounding(
    keys: readonly string[],
    without: string | undefined,
    pause: () => Promise<void>,
  ): Promise<number[]> {
    const lines: number[] = [];
    let began = performance.now();
    for (const [at, word] of numbered(this.#words)) {
      if (isPair(word)) continue;
      const written = [word, ...(this.#forms.get(at) ?? [])];
      if (written.every((form) => soundScript(form) === without)) continue;
      const sounds = this.#sounds[at] ?? written.flatMap(soundKeys);
      this.#sounds[at] = sounds;
      if (sounds.some((sound) => keys.includes(sound))) lines.push(at);
      if (performance.now() - began < longestTask) continue;
      await pause();
      began = performance.now();
    }
    return lines;
  }
}

import {numbered} from '../../natives/numbered.js';
import type {Passage} from '../../tei/tei-document.js';
import {firstAbove} from './word-list.js';

/** `passageAt` for many positions of one text. */
export class PassageIndex {
  readonly #passages: readonly Passage[];
  readonly #starts: Float64Array;
  /** The number of the passage that each is in; -1 for the outermost. */
  readonly #outer: Int32Array;

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    this.#starts = Float64Array.from(passages, ({start}) => start);
    this.#outer = new Int32Array(passages.length).fill(-1);
    const open: number[] = [];
    for (const [number, {start, end}] of numbered(passages)) {
      while (open.length > 0) {
        const around = passages[open.at(-1) ?? 0];
        if (around && around.end >= end && around.start <= start && around.end > start) break;
        open.pop();
      }
      this.#outer[number] = open.at(-1) ?? -1;
      open.push(number);
    }
  }

  /** The innermost passage that holds a position (code points). */
  at(position: number): Passage | undefined {
    let number = firstAbove(this.#starts, this.#starts.length, position) - 1;
    while (number >= 0 && (this.#passages[number]?.end ?? 0) <= position) {
      number = this.#outer[number] ?? -1;
    }
    return this.#passages[number];
  }
}

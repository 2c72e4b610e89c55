/** A reader of one text by patterns that must match where they are asked. */
export class Sticky {
  readonly #patterns = new Map<string, RegExp>();

  constructor(readonly text: string) {}

  /** The match of a pattern exactly at a place (UTF-16 units); always with the flag `u`. */
  at(pattern: string, place: number, flags = 'i'): RegExpExecArray | undefined {
    const key = `${flags} ${pattern}`;
    let compiled = this.#patterns.get(key);
    if (!compiled) {
      compiled = new RegExp(pattern, `${flags}uy`);
      this.#patterns.set(key, compiled);
    }
    compiled.lastIndex = place;
    return compiled.exec(this.text) ?? undefined;
  }

  /** The text just before a place. */
  before(place: number, length = 24): string {
    return this.text.slice(Math.max(0, place - length), place);
  }
}

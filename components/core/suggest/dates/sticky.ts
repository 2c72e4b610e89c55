/** Compiled once for all texts: there are a hundred of them, and a text has thousands of blocks. */
const patterns = new Map<string, Map<string, RegExp>>();

function compiled(pattern: string, flags: string): RegExp {
  const known = patterns.get(flags) ?? new Map<string, RegExp>();
  patterns.set(flags, known);
  const expression = known.get(pattern) ?? new RegExp(pattern, `${flags}uy`);
  known.set(pattern, expression);
  return expression;
}

/** A reader of one text by patterns that must match where they are asked. */
export class Sticky {
  constructor(readonly text: string) {}

  /** The match of a pattern exactly at a place (UTF-16 units); always with the flag `u`. */
  at(pattern: string, place: number, flags = 'i'): RegExpExecArray | undefined {
    const expression = compiled(pattern, flags);
    expression.lastIndex = place;
    return expression.exec(this.text) ?? undefined;
  }

  /** The text just before a place. */
  before(place: number, length = 24): string {
    return this.text.slice(Math.max(0, place - length), place);
  }
}

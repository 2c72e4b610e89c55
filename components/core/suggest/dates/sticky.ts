type Pattern = (parts: TemplateStringsArray, ...words: readonly string[]) => RegExp;

/**
 * A tag for patterns put together from others, each compiled once for its place in the program: a
 * text has thousands of blocks, and a pattern is asked for at every word of them.
 */
function tag(flags: string): Pattern {
  const compiled = new WeakMap<TemplateStringsArray, {words: readonly string[]; as: RegExp}[]>();
  return (parts, ...words) => {
    const known = compiled.get(parts) ?? [];
    const found = known.find((each) => each.words.every((word, at) => word === words[at]));
    if (found) return found.as;
    const as = new RegExp(String.raw({raw: [...parts]}, ...words), flags);
    compiled.set(parts, [...known, {words, as}]);
    return as;
  };
}

/** A pattern that must match at one place, whatever the case of letters. */
export const loose = tag('iuy');
/** The same with the case as it is written: `May`, not `may`. */
export const exact = tag('uy');

/** A reader of one text by patterns that must match where they are asked. */
export class Sticky {
  constructor(readonly text: string) {}

  /** The match of a {@link loose} or {@link exact} pattern at a place (UTF-16 units). */
  at(pattern: RegExp, place: number): RegExpExecArray | undefined {
    pattern.lastIndex = place;
    return pattern.exec(this.text) ?? undefined;
  }

  /** The text just before a place. */
  before(place: number, length = 24): string {
    return this.text.slice(Math.max(0, place - length), place);
  }
}

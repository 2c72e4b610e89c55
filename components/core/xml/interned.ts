/**
 * The same text as the engine's own copy of it: a key of an object is kept once by JavaScript's
 * engines, so that comparing it with a constant, which is done for every element, compares
 * addresses and not characters.
 */
export function interned(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const own = Object.keys({[text]: true})[0] ?? text;
  if (known.size < mostKnown) known.set(own, own);
  return own;
}

/** Names of all documents: who reads many small ones meets the same in each. */
const known = new Map<string, string>();
const mostKnown = 2000;

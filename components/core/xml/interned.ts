/**
 * The same text as the engine's own copy of it: a key of an object is kept once by JavaScript's
 * engines, so that comparing it with a constant, which is done for every element, compares
 * addresses and not characters.
 */
export function interned(text: string): string {
  return Object.keys({[text]: true})[0] ?? text;
}

/**
 * The key that was pressed, by the name it has on a Latin keyboard: shortcuts are letters of ours,
 * and one who writes Russian, Hebrew or Greek presses them where they stand (UI Events 5.6: `code`
 * is the place, named by the US layout). Latin layouts move letters about: there the letter counts.
 */
export function latinKey({key, code, shiftKey}: KeyboardEvent): string {
  if (!/^(?!\p{Script=Latin})\p{L}$/u.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined) return key;
  // Many scripts have no capitals.
  return shiftKey ? letter : letter.toLowerCase();
}

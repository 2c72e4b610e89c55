/**
 * So many of something, each made of its place from 0, as `Array.from` gives them. Old libraries of a
 * page (MooTools, Prototype) have an `Array.from` of their own, which makes nothing.
 */
export function times<Made>(count: number, make: (place: number) => Made): Made[] {
  const made: Made[] = [];
  for (let place = 0; place < count; place++) made.push(make(place));
  return made;
}

/** The parts of a document by their ids, for those who look up many. */
export function byId<Part extends {readonly id: string}>(
  parts: readonly Part[],
): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.id, part]));
}

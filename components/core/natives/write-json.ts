/**
 * A value as JSON, as `JSON.stringify` writes it. Libraries of a page give arrays a `toJSON` that
 * writes them as a string (Prototype before 1.7): what is kept or sent would be no JSON of ours.
 *
 * @param value plain objects and arrays, without a `toJSON` of their own
 * @param indent of each line, as text or a number of spaces; all on one line without
 */
export function writeJson(value: unknown, indent?: string | number): string {
  return JSON.stringify('toJSON' in [] ? withoutInherited(value) : value, undefined, indent);
}

function withoutInherited(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(withoutInherited)
    : Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, withoutInherited(member)]),
      );
  // Named `toJSON` itself, a member would go: no format of ours has such a one.
  return Object.assign(copy, {toJSON: undefined});
}

/** Fields of JSON that came from elsewhere; read with guards, never trusted. */
export type JsonFields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** JSON-LD writes one value bare and several as an array. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A size in pixels: some servers quote their numbers. */
export function pixelsOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number >= 1 && number < 1e7 ? Math.round(number) : undefined;
}

/** `id` (version 3) or `@id` (2) of a resource, where it is an address on the web. */
export function addressIn(fields: JsonFields): string | undefined {
  const id = stringOf(fields.id) ?? stringOf(fields['@id']);
  return id !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(id) ? id : undefined;
}

/** `type` or `@type`, without the prefix that version 2 gives it: `sc:Canvas` → `Canvas`. */
export function typeOf(fields: JsonFields): string {
  const type = stringOf(fields.type) ?? stringOf(fields['@type']) ?? '';
  return type.replace(/^[a-z]+:/, '');
}

/** Words of a label in any version: bare, `{"@value"}`, `{"en": ["…"]}`, or a list of these. */
export function labelIn(value: unknown): string {
  const words = listOf(value).flatMap((each) => {
    if (typeof each === 'string' || typeof each === 'number') return String(each);
    const fields = fieldsOf(each);
    const stated = stringOf(fields['@value']);
    if (stated) return stated;
    // One language is enough for a page number; the first is the editor's own.
    const [first] = Object.values(fields);
    return listOf(first).filter((word) => typeof word === 'string');
  });
  return words.join(' ').replace(/\s+/g, ' ').trim().slice(0, 300);
}

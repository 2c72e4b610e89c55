/**
 * The address of an entity as a pointer in a text (`teidata.pointer`): relative where both lie on
 * one host, so that the files can be moved together; else the whole address.
 *
 * @param entity absolute IRI, with the id of its record as fragment
 * @param text absolute IRI of the text it is written into
 * @returns the pointer, or undefined for what is no address or cannot stand in a list of pointers
 */
export function pointerTo(entity: string, text: string): string | undefined {
  if (/[\s<>"]/.test(entity)) return undefined;
  const to = split(entity);
  const from = split(text);
  if (!to) return /^[a-z][a-z0-9+.-]*:/i.test(entity) ? entity : undefined;
  if (to.origin !== from?.origin) return entity;
  const fragment = to.rest.startsWith('#') ? to.rest : undefined;
  if (to.path === from.path && fragment !== undefined && fragment !== '#') return fragment;
  const folders = from.path.split('/').slice(0, -1);
  const steps = to.path.split('/');
  let shared = 0;
  while (
    shared < folders.length &&
    shared < steps.length - 1 &&
    folders[shared] === steps[shared]
  ) {
    shared++;
  }
  const up = '../'.repeat(folders.length - shared);
  const down = steps.slice(shared).join('/');
  // A colon in the first step would be read as a scheme (RFC 3986 §4.2).
  const safe = up === '' && /^[^/]*:/.test(down) ? `./${down}` : `${up}${down}`;
  return `${safe || './'}${to.rest}`;
}

interface Address {
  readonly origin: string;
  readonly path: string;
  /** Query and fragment. */
  readonly rest: string;
}

function split(iri: string): Address | undefined {
  const [, origin, path = '', rest = ''] = /^(\w+:\/\/[^/?#]*)(\/[^?#]*)?(.*)$/s.exec(iri) ?? [];
  return origin === undefined ? undefined : {origin: origin.toLowerCase(), path: path || '/', rest};
}

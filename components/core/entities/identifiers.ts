import {attributeOf, childElements, labelOf, type XmlElement} from '../xml/xml-tree.js';
import type {EntityIdentifier} from './entity.js';

/** An authority's ids, the address it gives to what one names, and the addresses found in files. */
interface Authority {
  readonly id: RegExp;
  /** `{}` stands for the id. */
  readonly address: string;
  /** What follows `http(s)://` and a `www.`; the id is the first group. */
  readonly written: RegExp;
}

/** The authorities that editions name most. */
const authorities: ReadonlyMap<string, Authority> = new Map(
  Object.entries({
    wikidata: {
      id: /^Q\d+$/,
      address: 'https://www.wikidata.org/entity/{}',
      written: /^(?:m\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)$/i,
    },
    geonames: {
      id: /^\d+$/,
      address: 'https://www.geonames.org/{}',
      written: /^(?:sws\.)?geonames\.org\/(\d+)(?:\/[^/]*)?$/i,
    },
    viaf: {
      id: /^\d+$/,
      address: 'https://viaf.org/viaf/{}',
      written: /^viaf\.org\/(?:[a-z]{2}\/)?viaf\/(\d+)$/i,
    },
    gnd: {
      id: /^[\dX-]+$/,
      address: 'https://d-nb.info/gnd/{}',
      written: /^d-nb\.info\/gnd\/([\dX-]+)(?:\/about(?:\/.*)?)?$/i,
    },
    isni: {
      id: /^[\dX ]+$/,
      address: 'https://isni.org/isni/{}',
      written: /^isni\.org\/(?:isni\/)?([\dX]+)$/i,
    },
    orcid: {
      id: /^[\dX-]+$/,
      address: 'https://orcid.org/{}',
      written: /^orcid\.org\/([\dX-]+)$/i,
    },
    lcnaf: {
      id: /^n[a-z]*\d+$/,
      address: 'https://id.loc.gov/authorities/names/{}',
      written: /^id\.loc\.gov\/authorities\/names\/(n[a-z]*\d+)(?:\.html)?$/i,
    },
    tgn: {
      id: /^\d+$/,
      address: 'https://vocab.getty.edu/tgn/{}',
      written: /^vocab\.getty\.edu\/(?:page\/)?tgn\/(\d+)$/i,
    },
    ulan: {
      id: /^\d+$/,
      address: 'https://vocab.getty.edu/ulan/{}',
      written: /^vocab\.getty\.edu\/(?:page\/)?ulan\/(\d+)$/i,
    },
    pleiades: {
      id: /^\d+$/,
      address: 'https://pleiades.stoa.org/places/{}',
      written: /^pleiades\.stoa\.org\/places\/(\d+)$/i,
    },
  }),
);

/**
 * The `idno` children of a record, the addresses its names and `@sameAs` give; as links where the
 * scheme is known.
 */
export function readIdentifiers(record: XmlElement): EntityIdentifier[] {
  const found: EntityIdentifier[] = [];
  const seen = new Set<string>();
  const add = (authority: string, value: string): void => {
    const each = identifier(authority, value);
    const same = keysOf(each)[0] ?? value;
    if (seen.has(same)) return;
    seen.add(same);
    found.push(each);
  };
  for (const idno of childElements(record, 'idno')) {
    const value = labelOf(idno);
    if (value === '') continue;
    add(attributeOf(idno, 'type') ?? attributeOf(idno, 'subtype') ?? '', value);
  }
  const names = childElements(record, 'persName', 'placeName', 'orgName', 'geogName', 'name');
  for (const [element, name] of [
    [record, 'sameAs'] as const,
    ...names.map((each) => [each, 'ref'] as const),
  ]) {
    for (const value of (attributeOf(element, name) ?? '').split(/\s+/)) {
      if (/^https?:\/\//i.test(value)) add('', value);
    }
  }
  return found;
}

function identifier(authority: string, value: string): EntityIdentifier {
  if (/^https?:\/\/\S+$/.test(value)) {
    return {authority: authority || hostOf(value), value, href: value};
  }
  const scheme = authorities.get(authority.toLowerCase());
  // Library catalogues write the GND with the code of its keeper before it.
  const id = value.replace(/^\(DE-588\)/i, '').replaceAll(' ', '');
  const known = scheme?.id.test(id) ? scheme.address.replace('{}', id) : undefined;
  return {authority, value, ...(known ? {href: known} : {})};
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(address)?.[1] ?? '';
}

/**
 * One key for all the ways to write one thing's address: with http or https, with `www.` or
 * without, with a last slash or without, and, for the known authorities, whichever of their pages
 * it is or `gnd:118540238` for short. `https://d-nb.info/gnd/118540238/` → `gnd:118540238`.
 */
export function authorityKey(uri: string): string {
  const [, short, id] = /^([a-z]+):([^/\s]+)$/i.exec(uri) ?? [];
  if (short && id) return `${short.toLowerCase()}:${id}`;
  const bare = uri.replace(/^https?:\/\/(?:www\.)?/i, '');
  const end = bare.length - trailingSlashes(bare);
  const address = bare.slice(0, end);
  for (const [name, {written}] of authorities) {
    const found = written.exec(address)?.[1];
    if (found) return `${name}:${found}`;
  }
  const host = address.indexOf('/');
  return host === -1
    ? address.toLowerCase()
    : address.slice(0, host).toLowerCase() + address.slice(host);
}

function trailingSlashes(text: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === '/') count++;
  return count;
}

/** The keys under which a record is found by an identifier: its address, and type and value. */
export function keysOf({authority, value, href}: EntityIdentifier): string[] {
  const keys = href ? [authorityKey(href)] : [];
  if (authority !== '' && !/\s/.test(value)) keys.push(`${authority.toLowerCase()}:${value}`);
  return keys;
}

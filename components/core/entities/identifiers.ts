import {attributeOf, childElements, labelOf, type XmlElement} from '../xml/xml-tree.js';
import type {EntityIdentifier} from './entity.js';

/** Address schemes of the authorities that editions name most; `{}` stands for the id. */
const schemes: ReadonlyMap<string, {readonly id: RegExp; readonly address: string}> = new Map(
  Object.entries({
    wikidata: {id: /^Q\d+$/, address: 'https://www.wikidata.org/entity/{}'},
    geonames: {id: /^\d+$/, address: 'https://www.geonames.org/{}'},
    viaf: {id: /^\d+$/, address: 'https://viaf.org/viaf/{}'},
    gnd: {id: /^[\dX-]+$/, address: 'https://d-nb.info/gnd/{}'},
    isni: {id: /^[\dX ]+$/, address: 'https://isni.org/isni/{}'},
    orcid: {id: /^[\dX-]+$/, address: 'https://orcid.org/{}'},
    lcnaf: {id: /^n[a-z]*\d+$/, address: 'https://id.loc.gov/authorities/names/{}'},
    tgn: {id: /^\d+$/, address: 'https://vocab.getty.edu/tgn/{}'},
    ulan: {id: /^\d+$/, address: 'https://vocab.getty.edu/ulan/{}'},
    pleiades: {id: /^\d+$/, address: 'https://pleiades.stoa.org/places/{}'},
  }),
);

/** `idno` children and `@sameAs` of a record, as links where the scheme is known. */
export function readIdentifiers(record: XmlElement): EntityIdentifier[] {
  const found: EntityIdentifier[] = [];
  for (const idno of childElements(record, 'idno')) {
    const value = labelOf(idno);
    if (value === '') continue;
    const authority = attributeOf(idno, 'type') ?? attributeOf(idno, 'subtype') ?? '';
    found.push(identifier(authority, value));
  }
  for (const value of (attributeOf(record, 'sameAs') ?? '').split(/\s+/)) {
    if (/^https?:\/\//.test(value)) found.push(identifier('', value));
  }
  return found;
}

function identifier(authority: string, value: string): EntityIdentifier {
  if (/^https?:\/\/\S+$/.test(value)) {
    return {authority: authority || hostOf(value), value, href: value};
  }
  const scheme = schemes.get(authority.toLowerCase());
  const known = scheme?.id.test(value)
    ? scheme.address.replace('{}', value.replaceAll(' ', ''))
    : undefined;
  return {authority, value, ...(known ? {href: known} : {})};
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(address)?.[1] ?? '';
}

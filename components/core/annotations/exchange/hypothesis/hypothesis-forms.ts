import {isIri} from '../iri.js';

/** Where Hypothesis shows an annotation by its id. */
const annotationPage = 'https://hypothes.is/a/';
const groupPage = 'https://hypothes.is/groups/';

/** The group whose annotations everybody may read. */
export const everybody = 'group:__world__';

/** The IRI of an annotation Hypothesis knows by this id; undefined for what is no id. */
export function iriOfId(id: unknown): string | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  if (isIri(id)) return id;
  return /^[\w.~-]+$/.test(id) ? annotationPage + id : undefined;
}

/** {@link iriOfId} undone; an IRI of another place is its own id. */
export function idOfIri(iri: string): string {
  return iri.startsWith(annotationPage) ? iri.slice(annotationPage.length) : iri;
}

/**
 * Who may read: Hypothesis' `acct:ann@example.org` is an IRI (RFC 7565), its `group:abc` is not
 * one of a known scheme, and becomes the address of the group.
 */
export function iriOfReader(reader: unknown): string | undefined {
  if (typeof reader !== 'string') return undefined;
  const group = /^group:([\w.-]+)$/.exec(reader)?.[1];
  if (group !== undefined) return groupPage + group;
  return isIri(reader) ? reader : undefined;
}

export function readerOfIri(iri: string): string {
  return iri.startsWith(groupPage) ? `group:${iri.slice(groupPage.length)}` : iri;
}

export function hypothesisTime(w3c: string): string {
  return w3c.replace(/Z$/, '+00:00');
}

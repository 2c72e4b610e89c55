import type {ArchivalReference} from './archival-reference.js';
import {formatCoded, formatNara} from './format-coded.js';
import {formatRussian} from './format-russian.js';
import type {ReferenceStyle} from './reference-style.js';

export type {ReferenceStyle} from './reference-style.js';

/**
 * Prints a reference. What `parseReference` understood it reads back from the result to the same
 * archive, parts and leaves, in either script; labels, dashes and spacing are the style's.
 * A reference of system `unknown` is printed as it was read.
 */
export function formatReference(reference: ArchivalReference, style: ReferenceStyle): string {
  if (reference.system === 'unknown') return reference.verbatim;
  if (reference.system === 'russian') return formatRussian(reference, style);
  if (reference.system === 'nara') return formatNara(reference, style);
  return formatCoded(reference, style);
}

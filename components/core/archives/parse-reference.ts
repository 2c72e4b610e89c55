import type {ArchivalReference} from './archival-reference.js';
import {parseRussian} from './parse-russian.js';
import {parseBundesarchiv, parseNara, parseTna} from './parse-western.js';

/** Longer than any reference: such a text is prose, and no grammar is tried on it. */
const LONGEST = 600;

const GRAMMARS = [parseTna, parseBundesarchiv, parseNara, parseRussian];

/**
 * Reads an archival reference: Russian archives in Latin or Cyrillic script (`GARF, f. 9401s, op. 2,
 * d. 10004, ll. 62-63`), NARA, The National Archives of the UK, the Bundesarchiv. Words
 * outside the grammar stand in parts of level `other`; only a full name before its abbreviation,
 * `Full Name (GARF)`, is left to `verbatim`. Never throws: what no
 * grammar reads is of system `unknown`, without parts, its wording in `verbatim`.
 *
 * @param text one reference; white space in it may be of any kind
 */
export function parseReference(text: string): ArchivalReference {
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded.length <= LONGEST) {
    for (const grammar of GRAMMARS) {
      const parsed = grammar(folded);
      if (parsed) return {verbatim: text, ...parsed};
    }
  }
  return {verbatim: text, system: 'unknown', parts: [], leaves: []};
}

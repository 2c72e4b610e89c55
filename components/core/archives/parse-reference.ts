import type {ArchivalReference} from './archival-reference.js';
import {parseIndiaOffice, parseTna} from './parse-british.js';
import {parseBundesarchiv} from './parse-bundesarchiv.js';
import {parseChinese} from './parse-chinese.js';
import {parseFrench} from './parse-french.js';
import {parseNara, parseRecordGroup} from './parse-nara.js';
import {parseRussian} from './parse-russian.js';

/**
 * In UTF-16 units, longer than any reference: such a text is prose, and no grammar is tried on it.
 * The limit also bounds the work: whatever the input, all that grows with it is one pass over it.
 */
const LONGEST = 600;

// Where its name is given NARA goes first, for a note on its papers may quote another code.
const GRAMMARS = [
  parseNara,
  parseTna,
  parseIndiaOffice,
  parseBundesarchiv,
  parseChinese,
  parseFrench,
  parseRussian,
  parseRecordGroup,
];

/**
 * Reads an archival reference: archives of Russia, Ukraine and Kazakhstan in Latin or Cyrillic
 * script (`GARF, f. 9401s, op. 2, d. 10004, ll. 62-63`), NARA, The National Archives of the UK, the
 * India Office Records, the Bundesarchiv, the Archives nationales, the Foreign Ministry Archives of
 * the People's Republic of China, Academia Historica. Words outside the grammar stand in parts of
 * level `other`; only a full name before its abbreviation, `Full Name (GARF)`, is left to
 * `verbatim`. Never throws: what no grammar reads is of system `unknown`, without parts, its wording
 * in `verbatim`.
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

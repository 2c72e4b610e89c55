import {FORBIDDEN_CHARACTER} from '../../core/xml/xml-names.js';
import {placeOf} from '../../core/xml/xml-tree.js';

const EACH = new RegExp(FORBIDDEN_CHARACTER.source, 'g');

/** Stands for what may not stand in XML; as long as what it replaces, so that places stay true. */
const REPLACEMENT = '\uFFFD';

/** The text with every character that XML 1.0 forbids (§2.2 [2]) replaced by U+FFFD. */
export function mendCharacters(text: string): string {
  return text.replace(EACH, REPLACEMENT);
}

/** How many places are named; a binary file taken for text has thousands. */
const NAMED = 20;

/** One sentence about the characters {@link mendCharacters} replaces, or undefined without any. */
export function sayForbidden(text: string): string | undefined {
  const found = [...text.matchAll(EACH)];
  if (found.length === 0) return undefined;
  const places = found.slice(0, NAMED).map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const {line, column} = placeOf(text, match.index);
    return `U+${code} at line ${line}, column ${column}`;
  });
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
  const are =
    found.length === 1 ? 'character that XML forbids is' : 'characters that XML forbids are';
  return `${found.length} ${are} written as U+FFFD: ${places.join('; ')}${more}.`;
}

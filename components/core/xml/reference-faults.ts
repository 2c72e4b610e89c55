import type {XmlFault} from './xml-fault.js';
import {STRAY_AMPERSAND} from './xml-names.js';

export function strayAmpersand(text: string, cursor: number): XmlFault | undefined {
  STRAY_AMPERSAND.lastIndex = cursor;
  const found = STRAY_AMPERSAND.exec(text);
  if (!found) return undefined;
  return {
    code: 'bad-reference',
    message:
      'Found “&” without a name and “;” after it; expected a reference such as &amp; (which is how “&” itself is written).',
    offset: found.index,
  };
}

export function badCharacterReference(text: string, here: number): XmlFault {
  const offset = Math.max(text.lastIndexOf('&', here), 0);
  const written = text.slice(offset, here + 1);
  const proper = /^&#(?:[0-9]+|x[0-9A-Fa-f]+);$/.test(written);
  return {
    code: proper ? 'bad-character' : 'bad-reference',
    message: proper
      ? `${written} names a character that may not stand in XML; expected it to be removed.`
      : `${written} is not a character reference; expected a decimal number (&#233;) or x and a hexadecimal one (&#xE9;).`,
    offset,
  };
}

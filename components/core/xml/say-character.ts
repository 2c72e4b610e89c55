import type {XmlFault} from './xml-fault.js';
import {placeOf} from './xml-tree.js';

/** A character between quotation marks, or its number when it would not show. */
export function showCharacter(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  if (code === undefined) return 'the end of the file';
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0x20 || code === 0x9) return 'a space';
  if (code === 0xa || code === 0xd) return 'a line end';
  const visible = code > 0x20 && !/\p{C}/u.test(String.fromCodePoint(code));
  return visible ? `“${String.fromCodePoint(code)}”` : name;
}

export function sayPlace(text: string, offset: number): string {
  const {line, column} = placeOf(text, offset);
  return `line ${line}, column ${column}`;
}

export function badCharacter(text: string, offset: number): XmlFault {
  return {
    code: 'bad-character',
    message: `The character ${showCharacter(text, offset)} may not stand in XML; expected it to be removed.`,
    offset,
  };
}

import type {Attributes} from './imported-document.js';

/** Text as XML has it. A carriage return would be read back as a line end (XML 1.0 §2.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`);
}

export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** An element with markup that is written already; an empty-element tag round nothing. */
export function element(name: string, attributes: Attributes, markup: string): string {
  const start = startTag(name, attributes);
  return markup === '' ? `${start.slice(0, -1)}/>` : `${start}${markup}</${name}>`;
}

/** An element with text of our own in it; nothing where there is no text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return text === '' ? '' : element(name, attributes, escapeText(text));
}

/** An element that holds elements, each on lines of its own; nothing round nothing. */
export function holder(
  name: string,
  children: readonly string[],
  attributes: Attributes = {},
): string {
  const present = children.filter((child) => child !== '');
  return present.length === 0 ? '' : element(name, attributes, `\n${present.join('\n')}\n`);
}

/**
 * The addresses a document may lead to: of the web, of mail, and relative ones. Undefined for
 * anything else, `javascript:` above all, however it is written.
 */
export function safeAddress(address: string): string | undefined {
  // Browsers pass over white space and control characters here, so they hide nothing from us.
  const folded = address.replace(/[\p{C}\p{Z}]/gu, '');
  if (folded === '') return undefined;
  const [, scheme] = /^([^/?#:]*):/.exec(folded) ?? [];
  if (scheme !== undefined && !/^(?:https?|mailto)$/i.test(scheme)) return undefined;
  // A pointer in TEI is one word (teidata.pointer); a space in it is written as a URI has it.
  return address
    .trim()
    .replace(/[\p{C}]/gu, '')
    .replace(/[\s<>"{}|\\^`]|%(?![\dA-Fa-f]{2})/gu, (character) => encodeURIComponent(character));
}

/** Attributes in the order they are written. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** A start tag; with `closed`, an empty-element tag. */
export function writeTag(name: string, attributes: Attributes, closed = false): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeValue(value)}"`).join('');
  return `<${name}${written}${closed ? '/' : ''}>`;
}

/** Line ends and tabs would be read as spaces (XML 1.0 §3.3.3), so they are written as references. */
function escapeValue(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Offset after the XML declaration (§2.8 [23]), well-formed or not; 0 when there is none. */
export function xmlDeclarationEnd(text: string): number {
  if (!/^\uFEFF?<\?xml[ \t\r\n?]/.test(text.slice(0, 7))) return 0;
  const end = text.indexOf('?>');
  return end === -1 ? text.length : end + 2;
}

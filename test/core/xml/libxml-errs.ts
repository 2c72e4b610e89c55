/**
 * Where libxml2 leaves the letter of XML 1.0, and the engines keep to it: it takes `version="1."`
 * ([26] wants a digit) and `NDATA >` ([76] wants a name), and refuses a system identifier with
 * `#`, which §4.2.2 calls an error but not a fatal one.
 */
export function libxmlErrs(source: string, said: string): boolean {
  return (
    /^\s*<\?xml\s+version\s*=\s*["']1\.["']/.test(source) ||
    /\bNDATA\s*>/.test(source) ||
    said.includes('Fragment not allowed')
  );
}

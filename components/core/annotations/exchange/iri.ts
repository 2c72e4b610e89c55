const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu;

/** Whether a value is an absolute IRI (RFC 3987), as W3C annotations ask of every id and source. */
export function isIri(value: unknown): value is string {
  return typeof value === 'string' && iri.test(value);
}

/**
 * The absolute IRI a written address means, characters that no IRI may hold percent-encoded;
 * undefined where it means none.
 *
 * @param base what a relative address is resolved against
 */
export function toIri(written: string, base?: string): string | undefined {
  if (iri.test(written)) return written;
  try {
    const {href} = new URL(written.trim(), base);
    return isIri(href) ? href : encodedIri(href);
  } catch {
    return undefined;
  }
}

function encodedIri(href: string): string | undefined {
  const encoded = href.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
  return isIri(encoded) ? encoded : undefined;
}

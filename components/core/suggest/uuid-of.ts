import {hexOf} from '../natives/hex-of.js';

/** The namespace of the ids below, a UUID made once for this purpose. */
const namespace = '5b0d3c1e-7a42-4c56-9d0e-8f3a6b21c9d7';

/**
 * A `urn:uuid:` that is the same for the same name (RFC 9562, version 5): a proposal made twice is
 * one proposal.
 */
export async function uuidOf(name: string): Promise<string> {
  const bytes = [...namespace.replaceAll('-', '').matchAll(/../g)].map(([pair]) =>
    Number.parseInt(pair, 16),
  );
  const input = new Uint8Array([...bytes, ...new TextEncoder().encode(name)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', input)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hexOf(hash);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

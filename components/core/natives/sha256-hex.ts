import {hexOf} from './hex-of.js';

/**
 * SHA-256 in hexadecimal digits, by what the browser has built in; pages without a secure context have
 * no `crypto.subtle`.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  if (globalThis.crypto?.subtle) {
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));
  }
  const {sha256} = await import('@noble/hashes/sha2.js');
  return hexOf(sha256(bytes));
}

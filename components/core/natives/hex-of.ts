/** Bytes in hexadecimal digits, two each. Of built-ins it takes what old libraries of a page leave alone. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** XML begins with `<`, whatever a server calls it. */
export function isJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^[\uFEFF\s]+/, '');
  return /^[{[]/.test(head);
}

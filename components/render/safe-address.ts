/**
 * The one function every address passes: `http(s)`, `mailto` and relative ones, nothing else.
 * Control characters and white space, which browsers strip before they read a scheme, are refused.
 */
export function safeAddress(address: string): string | undefined {
  const trimmed = address.trim();
  for (const character of trimmed) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return undefined;
  }
  const scheme = /^([^/?#]*?):/.exec(trimmed)?.[1];
  if (scheme === undefined) return trimmed;
  return /^(https?|mailto)$/i.test(scheme) ? trimmed : undefined;
}

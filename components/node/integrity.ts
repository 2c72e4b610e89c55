import {createHash} from 'node:crypto';

/** Subresource Integrity (W3C) of a file: what `integrity` takes in HTML or in an import map. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Whether something can stand in `integrity`: hashes parted by white space (SRI 3.5). */
export function isIntegrity(written: string): boolean {
  return /^(?:sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}(?:\s+|$))+$/.test(written);
}

/**
 * Holds the scripts that a template asks for to the hashes of their files. A tag that says its
 * `integrity` already is left as it is.
 *
 * @param files by their path from the site's root
 */
export function withIntegrity(
  template: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  return template.replace(/<script\b[^>]*\ssrc="\.\/([^"]+)"[^>]*(?=>)/g, (tag, path: string) => {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    const isHeld = content === undefined || /\sintegrity=/.test(tag);
    return isHeld ? tag : `${tag} integrity="${integrityOf(content)}"`;
  });
}

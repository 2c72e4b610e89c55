/** Paths of a collection: forward slashes, relative to its folder, or whole addresses. */

/** A written relative path, resolved against the file it stands in. */
export function resolvePath(written: string, from: string): string {
  if (written === '') return from;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  const address = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/i.exec(from);
  const origin = address?.[1] ?? '';
  const path = address?.[2] ?? from;
  const start = written.startsWith('/') ? [] : path.split('/').slice(0, -1);
  const parts: string[] = [];
  for (const part of [...start, ...written.split('/')]) {
    // What lies above the first folder is kept as written.
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const rooted = written.startsWith('/') || path.startsWith('/') ? '/' : '';
  return `${origin}${rooted}${parts.join('/')}`;
}

/** A path with its percent-encoded characters written out; one that is not encoded as it stands. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file's name without folders and ending: `letters/L03324.xml` → `L03324`. */
export function fileStem(file: string): string {
  return (file.split(/[?#]/)[0]?.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '');
}

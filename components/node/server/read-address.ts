/** What the path of a request means, taken apart by hand: a URL parser would resolve `..` in silence. */
export interface Address {
  /** Between the slashes, decoded; without the first of `/_lectern/first/second`. */
  readonly names: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads `/_lectern/…`. Undefined for what is badly encoded, or hides a slash in a name. */
export function readAddress(url: string): Address | undefined {
  const [path = '', ...query] = url.split('?');
  const names = decodeNames(path);
  return names && {names: names.slice(1), query: new URLSearchParams(query.join('?'))};
}

/** The names between the slashes of a path, each decoded. */
export function decodeNames(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined;
  try {
    const names = path.slice(1).split('/').map(decodeURIComponent);
    return names.some((name) => name.includes('/')) ? undefined : names;
  } catch {
    return undefined;
  }
}

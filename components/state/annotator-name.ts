/** Where this browser remembers the name; one for making annotations and for reviewing them. */
const key = 'lectern-annotator';

/** The name under which this reader makes annotations and decisions; empty while it is not known. */
export function knownAnnotator(): string {
  try {
    return localStorage.getItem(key)?.trim() ?? '';
  } catch {
    // A browser that keeps nothing for this site has no name either.
    return '';
  }
}

/** Remembers the name for this site. */
export function rememberAnnotator(name: string): void {
  try {
    localStorage.setItem(key, name.trim());
  } catch {
    // It is asked for again on the next page.
  }
}

/** The part of a document that the page's address leads to, where it is not on the page. */
export function awaitedPart(documentId: string): string | undefined {
  const start = `${documentId}.`;
  let fragment: string;
  try {
    fragment = decodeURIComponent(location.hash.slice(1));
  } catch {
    // A malformed fragment leads nowhere.
    return undefined;
  }
  if (documentId === '' || !fragment.startsWith(start)) return undefined;
  return document.getElementById(fragment) ? undefined : fragment.slice(start.length);
}

/** The part of a document that the page's address leads to, where it is not on the page. */
export function awaitedPart(documentId: string): string | undefined {
  const fragment = addressedPart();
  const start = `${documentId}.`;
  if (documentId === '' || !fragment.startsWith(start)) return undefined;
  return document.getElementById(fragment) ? undefined : fragment.slice(start.length);
}

/** What the page's address names; a malformed fragment names nothing. */
function addressedPart(): string {
  try {
    return decodeURIComponent(location.hash.slice(1).replace(/:~:.*$/s, ''));
  } catch {
    return '';
  }
}

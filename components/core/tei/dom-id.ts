/**
 * The HTML `id` of a part of a document. The dot keeps it from clobbering a named property of the
 * host page, and two documents on one page from meeting.
 */
export function domId(documentId: string, part: string): string {
  return `${documentId}.${part}`;
}

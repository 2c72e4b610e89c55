/**
 * The article around a text, before any of the text is in it.
 *
 * @param attributes of the article as it was drawn; of them only language and direction are taken
 */
export function emptyArticle(
  attributes: Readonly<Record<string, string>>,
  documentId: string,
): HTMLElement {
  const article = document.createElement('article');
  for (const name of ['lang', 'dir']) {
    const value = attributes[name];
    if (value !== undefined) article.setAttribute(name, value);
  }
  article.className = 'lectern-document';
  article.dataset.document = documentId;
  return article;
}

/** The article around a text, before any of the text is in it. */
export function emptyArticle(attributes: Readonly<Record<string, string>>): HTMLElement {
  const article = document.createElement('article');
  for (const name of ['class', 'data-document', 'lang', 'dir']) {
    const value = attributes[name];
    if (value !== undefined) article.setAttribute(name, value);
  }
  return article;
}

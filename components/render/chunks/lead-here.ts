/** Links that leave the page for those without JavaScript lead within it where all of it can be had. */
export function leadHere(article: ParentNode): void {
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[data-far]')) {
    link.setAttribute('href', link.hash);
    link.removeAttribute('data-far');
  }
}

import {msg} from '../core/words/msg.js';
import {wordsLocale} from '../core/words/words-locale.js';

/** What the site says around its texts is nothing that an element draws: it is said anew by this. */
function words(): Readonly<Record<string, string>> {
  return {
    names: msg('Persons, places, events'),
    timeline: msg('Time line'),
    map: msg('Map'),
    search: msg('Search', {id: 'lectern-search-page'}),
  };
}

/** Parts that the build has written, each a sentence or more, which stay as they are. */
const written = 'main > *, main > section > *, lectern-library > *, footer.site';

/**
 * Says the header of the page in the language that has been chosen; what else was written in the
 * language of the build is marked as being in that.
 *
 * @param built of the words on the page, BCP 47
 */
export function saySite(built: string): void {
  const said = words();
  const header = document.querySelector<HTMLElement>('header.site');
  for (const link of header?.querySelectorAll<HTMLElement>('[data-page]') ?? []) {
    link.textContent = said[link.dataset.page ?? ''] ?? link.textContent;
  }
  header?.querySelector('nav')?.setAttribute('aria-label', msg('Site'));
  const skip = document.querySelector('.skip');
  if (skip) skip.textContent = msg('Skip to the text');
  for (const part of document.querySelectorAll<HTMLElement>(written)) {
    const isOurs = part.dataset.built !== undefined || !part.hasAttribute('lang');
    if (!isOurs || part.localName.includes('-')) continue;
    part.dataset.built = '';
    if (wordsLocale() === built) part.removeAttribute('lang');
    else part.lang = built;
  }
}

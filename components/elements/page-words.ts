import {onWordsChange, tellOfWords} from '../core/words/msg.js';
import {closestLocale} from '../locales/spoken.js';

/** What the page says of the language of our words, before that of the page itself. */
const wish = 'data-lectern-locale';

/** The language that was last sent for; English is at hand. */
let locale = 'en';
let isSaid = false;
let observer: MutationObserver | undefined;
let coming: Promise<void> | undefined;

/** From now on the page's language is this, whatever it says itself. */
export function sayLanguage(tag: string): Promise<void> | undefined {
  isSaid = true;
  sendFor(tag);
  return coming;
}

/** Settles when the words of the page's language are here; undefined when they are. */
export function wordsOnTheWay(): Promise<void> | undefined {
  return coming;
}

/**
 * Tells an element when the language has changed. With the first element the page's language begins
 * to be followed: `data-lectern-locale` on any of its elements, else `<html lang>`. Languages further
 * in (`<div lang>`) are those of texts, and say nothing of who reads them.
 */
export function followPageWords(changed: () => void): () => void {
  if (observer === undefined) {
    observer = new MutationObserver(followPage);
    observer.observe(document.documentElement, {attributeFilter: ['lang', wish]});
    // An application that translates our words with its own may have another language now.
    addEventListener('lit-localize-status', tellOfWords);
    followPage();
  }
  return onWordsChange(changed);
}

function followPage(): void {
  const said = document.querySelector(`[${wish}]`)?.getAttribute(wish);
  if (!isSaid) sendFor(said ?? document.documentElement.lang);
}

/** Sends for the words of a language, where they are not those in use. */
function sendFor(tag: string): void {
  const next = closestLocale(tag);
  if (next === locale) return;
  locale = next;
  const sent = import('../locales/say-words-in.js')
    .then(({sayWordsIn}) => sayWordsIn(next))
    .catch(() => {
      // The words stay as they were; a later wish tries again.
      if (coming === sent) locale = '';
    })
    .then(() => {
      if (coming === sent) coming = undefined;
    });
  coming = sent;
}

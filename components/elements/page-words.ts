import {onWordsChange, tellOfWords} from '../core/words/msg.js';
import {closestLocale, sayWordsIn} from '../locales/locales.js';

/** What the page says of the language of our words, before that of the page itself. */
const wish = 'data-lectern-locale';

/** The language that was last sent for; English is at hand. */
let locale = 'en';
let isSaid = false;
let isFollowing = false;
let coming: Promise<unknown> | undefined;

/**
 * Has all elements of the page speak a language, whatever the page says of its own.
 *
 * @param tag BCP 47; where there is no translation, English
 * @returns the language the elements then speak
 */
export async function setLecternLocale(tag: string): Promise<string> {
  isSaid = true;
  sendFor(closestLocale(tag));
  await coming;
  return locale;
}

/** Settles when the words of the page's language are here; undefined when they are. */
export function wordsOnTheWay(): Promise<unknown> | undefined {
  return coming;
}

/**
 * Tells an element when the language has changed. With the first element the page's language begins
 * to be followed: `data-lectern-locale` on any of its elements, else `<html lang>`. Languages further
 * in (`<div lang>`) are those of texts, and say nothing of who reads them.
 */
export function followPageWords(changed: () => void): () => void {
  if (!isFollowing) {
    isFollowing = true;
    followPage();
    new MutationObserver(followPage).observe(document.documentElement, {
      attributeFilter: ['lang', wish],
    });
    // An application that translates our words with its own has another language now.
    addEventListener('lit-localize-status', (event) => {
      if (event.detail.status === 'ready') tellOfWords();
    });
  }
  return onWordsChange(changed);
}

function followPage(): void {
  if (isSaid) return;
  const said = document.querySelector(`[${wish}]`)?.getAttribute(wish);
  sendFor(closestLocale(said ?? document.documentElement.lang));
}

function sendFor(next: string): void {
  if (next === locale) return;
  const before = locale;
  locale = next;
  const sent = sayWordsIn(next).then((there) => {
    if (coming !== sent) return;
    coming = undefined;
    // The words stay as they were; a later wish tries again.
    if (there === undefined) locale = before;
  });
  coming = sent;
}

/**
 * The script for a page without a build: registers every element that reading takes. Those of
 * reviewing and annotating, which are larger than all the others together, time lines, indexes, maps,
 * search and the dialog for embedding come when the page has one, at first or later: pages change
 * without being loaded. One within a shadow root of somebody else needs `define-all`. The script itself
 * is small, so that texts are asked for as soon as can be.
 */
import {beginEarly} from './begin-early.js';
import {msg} from './core/words/msg.js';

const ofSomePages: Readonly<Record<string, () => Promise<unknown>>> = {
  'lectern-review': () => import('./elements/lectern-review/lectern-review-define.js'),
  'lectern-annotate': () => import('./elements/lectern-annotate/lectern-annotate-define.js'),
  'lectern-timeline': () => import('./elements/lectern-timeline/lectern-timeline-define.js'),
  'lectern-index': () => import('./elements/lectern-index/lectern-index-define.js'),
  'lectern-map': () => import('./elements/lectern-map/lectern-map-define.js'),
  'lectern-embed': () => import('./elements/lectern-embed/lectern-embed-define.js'),
  'lectern-search': () => import('./elements/lectern-search/lectern-search-define.js'),
};

// Where a version is added to its address this is a copy; the files beside it bring the script itself.
const isCopy = new URL(import.meta.url).search !== '';
const defineText = (): Promise<unknown> => import('./elements/lectern-text/lectern-text-define.js');
(isCopy ? defineText() : defineReading(beginEarly())).catch(sayMissing);
if (!isCopy) defineWhenWanted();

/** Fetches each of those elements once the page has one, and looks no further when it has all. */
function defineWhenWanted(): void {
  const missing = new Map(Object.entries(ofSomePages));
  const look = (): void => {
    for (const [tag, define] of missing) {
      if (!document.querySelector(tag)) continue;
      missing.delete(tag);
      define().catch(sayMissing);
    }
    if (missing.size === 0) observer.disconnect();
  };
  // Only what is new is looked through: a page may be large, and change without end.
  const holdsMissing = (node: Node): boolean => {
    const any = [...missing.keys()].join();
    return node instanceof Element && (node.matches(any) || node.querySelector(any) !== null);
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(({addedNodes}) => [...addedNodes].some(holdsMissing))) look();
  });
  observer.observe(document, {childList: true, subtree: true});
  look();
}

/** Texts that stand alone come first: until they can be read, nobody needs the other elements. */
async function defineReading(begun: Promise<void> | undefined): Promise<void> {
  const waiting = [...document.querySelectorAll(':not(:defined)')];
  if (begun && waiting.every(({localName}) => !/^lectern-(?!text$)/.test(localName))) {
    await defineText();
    await begun;
  }
  await import('./define-reading.js');
}

/** The files beside the script are not there, or not what they were: nothing else could say so. */
function sayMissing(): void {
  for (const text of document.querySelectorAll('lectern-text:not(:defined)')) {
    if (text.querySelector('article, [role=alert]')) continue;
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = msg('This document cannot be shown.');
    text.append(words);
  }
  // The value stands as it was written.
  for (const date of document.querySelectorAll('lectern-date:not(:defined):empty')) {
    const written = ['when', 'from', 'not-before', 'to', 'not-after'].flatMap(
      (name) => date.getAttribute(name) ?? [],
    );
    date.textContent = written.join(' – ');
  }
}

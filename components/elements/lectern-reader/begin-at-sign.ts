import {EarlyUse} from './early-use.js';
import {atFirstSign} from './first-sign.js';

/**
 * In milliseconds. Assistive technology may read a page without any event of it: for whoever uses one
 * the controls are there after a while all the same.
 */
const quiet = 5000;

/**
 * Fetches the elements of a page with texts to read. Where the page has all that can be read without
 * them they come at the first sign of somebody who reads: a pointer, a key, a scroll. What is done
 * until they are there is kept for them. Else they come at once.
 *
 * @param load defines the elements
 */
export function beginAtSign(load: () => Promise<unknown>): void {
  if (!canWait()) {
    void load();
    return;
  }
  const heard = new AbortController();
  const early = new EarlyUse();
  const begin = (): void => {
    if (heard.signal.aborted) return;
    heard.abort();
    clearTimeout(late);
    const over = new AbortController();
    const replay = (): void => {
      over.abort();
      early.replay();
    };
    let waiting = document.querySelectorAll('lectern-reader > lectern-text[slot]').length;
    const ready = (): void => {
      waiting--;
      if (waiting === 0) replay();
    };
    addEventListener('lectern-document-ready', ready, {signal: over.signal});
    // Without the script or its data a press does what it does on a page without them.
    addEventListener('lectern-document-error', replay, {signal: over.signal});
    load().catch(replay);
  };
  const late = setTimeout(begin, quiet);
  atFirstSign(begin, heard.signal, ['scroll', 'beforeprint', 'hashchange']);
  void hasAnnotations().then((has) => has && begin());
}

/** Whether all of the page stands on it: nothing is asked for by its address, and no text goes on. */
function canWait(): boolean {
  const {hash, search} = location;
  const [visit] = performance.getEntriesByType('navigation');
  // A page that is come back to is to be found as it was left.
  const isNew = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
  const readers = [...document.querySelectorAll('lectern-reader')];
  return (
    isNew &&
    !hasKept() &&
    `${hash}${search}` === '' &&
    history.state === null &&
    readers.length > 0 &&
    readers.every((reader) => reader.shadowRoot) &&
    [...document.querySelectorAll('lectern-text')].every(
      (text) => text.querySelector('article') && !text.querySelector('.lectern-more'),
    )
  );
}

/** What somebody has set for themselves is not to change before their eyes. */
function hasKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('lectern'));
  } catch {
    // A frame without an origin has none.
    return false;
  }
}

/** Whoever made annotations here is to see them on every page. */
async function hasAnnotations(): Promise<boolean> {
  // Nothing is kept for a frame without an origin, and Chromium takes the question amiss.
  if (origin === 'null') return false;
  try {
    return (await indexedDB.databases()).some(({name}) => name?.startsWith('lectern '));
  } catch {
    return false;
  }
}

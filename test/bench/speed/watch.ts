/** What a page is asked to keep an eye on; milliseconds from the start of navigation. */
export interface Watched {
  firstPaint: number;
  /** When the browser had painted words of the document. */
  firstText: number;
  longest: number;
  /** End of the last task of more than 50 ms so far. */
  lastLong: number;
  /** When something was last done: a long task, a change of the page, bytes that came. */
  lastDone: number;
}

declare global {
  interface Window {
    speed: Watched;
  }
}

/** Runs in the page from its first line on; written out, for a compiler's helpers are not there. */
export const watchScript = `
(() => {
  // Square pixels of text that no line about loading has.
  const smallestText = 10_000;
  const speed = {firstPaint: 0, firstText: 0, longest: 0, lastLong: 0, lastDone: 0};
  window.speed = speed;
  const done = (at) => { speed.lastDone = Math.max(speed.lastDone, at); };
  const observe = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({type, buffered: true});
  observe('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') speed.firstPaint = startTime;
  });
  // When it was on the screen, not when a script had made it: the browser's own word, for any page.
  observe('largest-contentful-paint', ({startTime, size, element}) => {
    if (speed.firstText === 0 && element && size >= smallestText) speed.firstText = startTime;
    done(startTime);
  });
  observe('longtask', ({startTime, duration}) => {
    speed.longest = Math.max(speed.longest, duration);
    speed.lastLong = Math.max(speed.lastLong, startTime + duration);
    done(startTime + duration);
  });
  observe('resource', ({responseEnd}) => done(responseEnd));
  new MutationObserver(() => done(performance.now())).observe(document, {
    childList: true, subtree: true, attributes: true,
  });
})();
`;

/** Goes to the end of the page; gives the milliseconds until words are painted there. */
export const jumpScript = `
new Promise((resolve) => {
  const began = performance.now();
  const end = () => document.documentElement.scrollHeight - innerHeight;
  const look = () => {
    if (scrollY < end() - 2) scrollTo(0, end());
    const found = document.elementFromPoint(innerWidth / 3, innerHeight / 2);
    const words = found?.closest('p, div, article, body > *')?.textContent?.trim() ?? '';
    const isThere = scrollY >= end() - 2 && found !== document.body && words.length > 20;
    const late = performance.now() - began > 60_000;
    if (isThere || late) requestAnimationFrame(() => resolve(performance.now() - began));
    else requestAnimationFrame(look);
  };
  look();
})
`;

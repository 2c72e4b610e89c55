import {jumpPatience} from '../../../components/node/docs/speed-figures.js';
import {lastWords} from './long-text.js';

/** What a page is asked to keep an eye on; milliseconds from the start of navigation. */
export interface Watched {
  firstPaint: number;
  /** When the browser had painted words of the document. */
  firstText: number;
  longest: number;
  /** Longest animation frame, of those of more than 50 ms. */
  longestFrame: number;
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

/** Whether an element of ours says that its text is still on the way; what reads it is no task of the page. */
export const isComing = (): boolean => {
  const text = document.querySelector('lectern-text');
  return text?.matches(':defined') === true && text.document === undefined;
};

/** Runs in the page from its first line on; written out, for a compiler's helpers are not there. */
export const watchScript = `
(() => {
  // Square pixels of text that no line about loading has.
  const smallestText = 10_000;
  const speed = {firstPaint: 0, firstText: 0, longest: 0, longestFrame: 0, lastLong: 0, lastDone: 0};
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
  observe('long-animation-frame', ({duration}) => {
    speed.longestFrame = Math.max(speed.longestFrame, duration);
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
  const hasWords = (element) =>
    [...element?.childNodes ?? []].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const shares = [0.2, 0.35, 0.5, 0.65, 0.8];
  // Last of all its words: nothing else has come to an end before.
  const isEnd = ({textContent}) => textContent.trim() === '${lastWords}';
  const hasEnd = () => [...document.querySelectorAll('p, tei-p')].slice(-100).some(isEnd);
  // Somewhere in view, under any of some points: lines are short, and have room between them.
  const isWritten = () => shares.some((x) => shares.some((y) =>
    hasWords(document.elementFromPoint(innerWidth * x, innerHeight * y))));
  const look = () => {
    if (scrollY < end() - 2) scrollTo(0, end());
    const isThere = scrollY >= end() - 2 && hasEnd() && isWritten();
    const late = performance.now() - began > ${jumpPatience};
    if (isThere || late) requestAnimationFrame(() => resolve(performance.now() - began));
    else requestAnimationFrame(look);
  };
  look();
})
`;

/**
 * Lets a page be painted as it came before its elements are made. Imported first, it holds up all that
 * stands in one file with it, as the build has it.
 */
import {nextFrame} from './render/window/next-frame.js';

/** In milliseconds: a page that is not painted by then is not looked at. */
const patience = 1000;

/** Settles when words are on the screen: until they are, painting them has the processor for itself. */
function firstPaint(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, patience);
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      clearTimeout(timer);
      done();
    }).observe({type: 'paint', buffered: true});
  });
}

const isTold = PerformanceObserver.supportedEntryTypes.includes('paint');
await (isTold && document.visibilityState === 'visible' ? firstPaint() : nextFrame());

import type {Progress} from '../progress.js';
import type {LoadRequest} from '../source-load.js';
import {type RawStart, startRaw} from './start-raw.js';

/** A text that is asked for while its element is not there yet. */
interface EarlyRaw {
  /** The addresses that it was asked for with. */
  readonly addresses: string;
  readonly start: RawStart;
  /** Has a request followed from now on. */
  follow(request: LoadRequest): void;
  abort(): void;
}

const early = new WeakMap<Element, EarlyRaw>();

/** An element that has not asked for its text by then never will, in milliseconds. */
const patience = 10_000;

/**
 * Asks for the text of an element that is still to be defined.
 *
 * @returns settles when the text is on the page, as far as it is shown at first, or will not be
 */
export function startEarly(
  element: Element,
  src: string,
  authority: readonly string[],
): Promise<void> {
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  const aborter = new AbortController();
  let last: Progress | undefined;
  let tell = (progress: Progress): void => {
    last = progress;
  };
  const start = startRaw(src, authority, {
    signal: aborter.signal,
    base: element.baseURI,
    fresh: false,
    onProgress: (progress) => tell(progress),
  });
  // Who takes it hears of it; an abort before that concerns nobody.
  start.opened.catch(() => undefined);
  const abort = (): void => {
    aborter.abort();
    settle();
  };
  const forgotten = setTimeout(() => dropEarly(element), patience);
  early.set(element, {
    addresses: joined(src, authority),
    start: {...start, shown: settle},
    abort,
    follow: ({signal, onProgress}) => {
      clearTimeout(forgotten);
      tell = onProgress;
      if (last) onProgress(last);
      signal.addEventListener('abort', () => aborter.abort(signal.reason), {once: true});
    },
  });
  return settled;
}

/** What was asked for early for an element, if that is what it wants. */
export function takeEarly(
  element: Element,
  src: string,
  authority: readonly string[],
  request: LoadRequest,
): RawStart | undefined {
  const begun = early.get(element);
  if (!begun) return undefined;
  if (begun.addresses !== joined(src, authority) || request.fresh) {
    dropEarly(element);
    return undefined;
  }
  early.delete(element);
  begun.follow(request);
  return begun.start;
}

function dropEarly(element: Element): void {
  early.get(element)?.abort();
  early.delete(element);
}

function joined(src: string, authority: readonly string[]): string {
  return [src, ...authority].join('\n');
}

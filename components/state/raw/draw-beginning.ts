import {reduced} from '../../core/natives/reduced.js';
import {readToDraw} from '../../core/tei/read-to-draw.js';
import {beginningOfSource} from '../../render/chunks/beginning-of-source.js';
import {cutDocument} from '../../render/chunks/cut-document.js';
import type {BeginningReader} from './beginning-reader.js';
import type {RawBeginning, RawOrder} from './raw-order.js';
import {optionsFor, tiesAmong} from './tie-to-collection.js';

/** What is shown first of all, in UTF-16 units of markup: a screen or two, laid out in no time. */
const firstScreen = 8_000;
/** Less markup than this, in UTF-16 units, fills no screen. */
const leastToShow = 4_000;
/** More is not needed before the whole is there: nobody reads 200 kB in that time. */
export const mostAtFirst = 6;

interface BeginningOptions {
  /** Whether nothing has been shown yet. */
  readonly isFirst: boolean;
  readonly reader: BeginningReader;
}

/** Draws the beginning of a file at once: see `beginningInSteps`. */
export function drawBeginning(
  bytes: Uint8Array,
  order: RawOrder,
  options: BeginningOptions,
): RawBeginning | undefined {
  const steps = beginningInSteps(bytes, order, options);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/**
 * Draws the beginning of a file of which more is to come, in steps; another task may come between
 * them. Gives undefined while that is too little, and where something in it has to be told with the
 * whole file at hand.
 *
 * @param bytes the file so far, cut anywhere
 */
export function* beginningInSteps(
  bytes: Uint8Array,
  order: RawOrder,
  {isFirst, reader}: BeginningOptions,
): Generator<void, RawBeginning | undefined> {
  const decoded = reader.decode(bytes, order.charset);
  const from = decoded === undefined ? undefined : reader.contentStart(decoded);
  if (decoded === undefined || from === undefined) return undefined;
  const source = beginningOfSource(decoded, from);
  const tree = source === undefined ? undefined : reader.read(source, order.file);
  yield;
  const tei = tree && readToDraw(tree);
  if (!tei?.ok || tei.document.texts.length === 0) return undefined;
  yield;
  const {article, chunks} = cutDocument(
    tei.document,
    optionsFor(tei.document, tiesAmong(tei.document, [tei.document]), order.drawing),
    isFirst ? firstScreen : undefined,
  );
  // The last one ends where the bytes did; the others are what they will be in the whole.
  const whole = chunks.slice(0, -1).slice(0, isFirst ? 1 : mostAtFirst);
  const shown = whole.length > 0 ? whole : chunks;
  const size = reduced(shown, (sum, chunk) => sum + chunk.size, 0);
  if (size < leastToShow) return undefined;
  return {article, chunks: shown.map(({nodes}) => nodes)};
}

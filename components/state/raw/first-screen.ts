import {nextTask} from '../next-task.js';
import {beginningInSteps} from './draw-beginning.js';
import {isPlainBeginning, plainBeginning} from './plain-beginning.js';
import type {RawBeginning, RawOrder} from './raw-order.js';

/**
 * Draws the first screen of a text on the page itself: a worker would still be starting. The page
 * can see to its reader between the steps.
 *
 * @param bytes the first of the file, cut anywhere
 * @returns undefined where these are too few, or where more than the first bytes has to be known
 */
export async function drawFirstScreen(
  bytes: Uint8Array,
  order: RawOrder,
): Promise<RawBeginning | undefined> {
  if (!isPlainBeginning(bytes, order.charset)) return undefined;
  const steps = beginningInSteps(bytes, order, {isFirst: true, reader: plainBeginning});
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    await nextTask();
  }
}

import type {TeiDocument} from '../../core/tei/tei-document.js';
import {HtmlSink} from '../../render/html-sink.js';
import type {RenderOptions} from '../../render/plan.js';
import {walkDocument} from '../../render/walk.js';
import {reassemble, sayDifference} from '../validate/conservation.js';
import {shownText} from '../validate/shown-text.js';

/** Both readings of `choice` and its like must keep every character. */
const readings: readonly NonNullable<RenderOptions['reading']>[] = ['diplomatic', 'normalised'];

/**
 * Proves that the reader loses nothing: the document is rendered, the markup read again by other
 * code, and what it shows put together with what is listed as hidden.
 *
 * @param expected the canonical text, preferably in an outside parser's reading.
 * @returns what differs, a sentence each; empty when every character is there.
 */
export function proveConservation(document: TeiDocument, expected: string): string[] {
  const unlike = sayDifference(expected, document.canonicalText);
  const losses = unlike
    ? [`The text is read otherwise than an outside parser reads it, ${unlike}.`]
    : [];
  for (const reading of readings) {
    const sink = new HtmlSink();
    const {hidden} = walkDocument(document, {reading}, sink);
    const shown = shownText(sink.html);
    const whole = reassemble(shown.text, hidden);
    const loss =
      whole === undefined ? 'hidden text overlaps or lies outside' : sayDifference(expected, whole);
    for (const fault of [...shown.faults, ...(loss ? [loss] : [])]) {
      losses.push(`The ${reading} reading does not keep every character: ${fault}.`);
    }
  }
  return losses;
}

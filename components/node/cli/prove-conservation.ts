import {codePointLength} from '../../core/tei/code-points.js';
import {charactersOf, groupHidden} from '../../core/tei/hidden-groups.js';
import {reassemble, sayDifference} from '../../core/tei/reassemble.js';
import type {Showing, TeiDocument} from '../../core/tei/tei-document.js';
import {HtmlSink} from '../../render/html-sink.js';
import type {RenderOptions} from '../../render/plan.js';
import {walkDocument} from '../../render/walk.js';
import {shownText} from '../validate/shown-text.js';
import type {FileReport} from './report.js';

/** What the proof found: the figures of the source's own reading, and every loss as a sentence. */
export interface Conservation extends Pick<FileReport, 'shown' | 'hidden' | 'generic'> {
  /** Empty when every character is there in every way of reading. */
  readonly losses: readonly string[];
}

/** More would be the same proof over again: witnesses differ in readings, not in rules. */
const mostWitnesses = 3;

/**
 * Proves that the reader loses nothing: the document is rendered in every way it can be read, the
 * markup read again by other code, and what it shows put together with what is listed as hidden.
 *
 * @param expected the canonical text, preferably in an outside parser's reading.
 */
export function proveConservation(document: TeiDocument, expected: string): Conservation {
  const unlike = sayDifference(expected, document.canonicalText);
  const losses = unlike
    ? [`The text is read otherwise than an outside parser reads it, ${unlike}.`]
    : [];
  const diplomatic = prove(document, {reading: 'diplomatic'}, expected);
  losses.push(...diplomatic.faults.map((fault) => sayLoss('diplomatic reading', fault)));
  for (const [name, options] of otherWays(document)) {
    const {faults} = prove(document, options, expected);
    losses.push(...faults.map((fault) => sayLoss(name, fault)));
  }
  const {hidden, generic} = diplomatic.showing;
  return {
    shown: codePointLength(document.canonicalText) - charactersOf(hidden),
    hidden: groupHidden(hidden).map(({stretches, ...group}) => ({
      ...group,
      stretches: stretches.length,
    })),
    generic,
    losses,
  };
}

function* otherWays(document: TeiDocument): Generator<[string, RenderOptions]> {
  yield ['normalised reading', {reading: 'normalised'}];
  for (const {id} of document.witnesses.slice(0, mostWitnesses)) {
    yield [`reading of witness ${id}`, {witness: id}];
  }
}

function prove(
  document: TeiDocument,
  options: RenderOptions,
  expected: string,
): {readonly showing: Showing; readonly faults: readonly string[]} {
  const sink = new HtmlSink();
  const showing = walkDocument(document, options, sink);
  const shown = shownText(sink.html);
  const whole = reassemble(shown.text, showing.hidden);
  const loss =
    whole === undefined ? 'hidden text overlaps or lies outside' : sayDifference(expected, whole);
  return {showing, faults: [...shown.faults, ...(loss ? [loss] : [])]};
}

const sayLoss = (way: string, fault: string): string =>
  `The ${way} does not keep every character: ${fault}.`;

import type {TeiDocument} from '../../tei/tei-document.js';
import {anchorAll} from '../anchoring/anchor-all.js';
import {asList, asObject, type JsonObject} from '../json.js';
import {readPassage, type WrittenPassage} from '../read-passage.js';
import {PassageSelector} from '../select-passage.js';
import type {ExchangeProblem, ExchangeReading, WebAnnotation} from './exchange-problem.js';

/**
 * Places quotations that came from a page in the text itself, and writes its selectors beside them:
 * range, position in code points, the hash of the text. One whose words are not found, or found
 * more than once, stays as it is and is named; nothing is placed by guess.
 *
 * @param source absolute IRI of the text, for the passages that are found in it; without it they
 *   keep the address they came with
 */
export function anchorInText(
  annotations: readonly WebAnnotation[],
  {document, source}: {readonly document: TeiDocument; readonly source?: string},
): ExchangeReading {
  const quotations = annotations.flatMap(({target}) => asList(target).flatMap(quotationIn));
  const placements = anchorAll(
    document,
    quotations.map(({passage}) => passage),
  );
  const placed = new Map(quotations.map(({target}, at) => [target, placements[at]]));
  const selector = new PassageSelector(document, source ?? '');
  const problems: ExchangeProblem[] = [];
  const anchored = annotations.map((annotation) => {
    const targets = asList(annotation.target).map((each) => {
      const target = asObject(each);
      const placement = target && placed.get(target);
      if (!placement) return each;
      if ('start' in placement) {
        const selected = {...target, ...selector.select(placement)};
        return source === undefined ? {...selected, source: target.source} : selected;
      }
      const message = `${annotation.id}: it is not placed in the text: ${placement.reason}`;
      problems.push({severity: 'warning', file: document.file, message});
      return each;
    });
    return {...annotation, target: targets.length === 1 ? targets[0] : targets};
  });
  return {annotations: anchored, problems};
}

/** A target that quotes, and was not placed in a text before: its words are what is looked for. */
function quotationIn(value: unknown): {target: JsonObject; passage: WrittenPassage}[] {
  const target = asObject(value);
  if (!target || Object.hasOwn(target, 'lectern:textSha256')) return [];
  // Positions, where there are some, count in the page.
  const selector = asList(target.selector).filter(
    (each) => asObject(each)?.type === 'TextQuoteSelector',
  );
  if (selector.length === 0) return [];
  return readPassage({...target, selector}).map((passage) => ({target, passage}));
}

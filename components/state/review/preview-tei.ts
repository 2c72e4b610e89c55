import type {Annotation} from '../../core/annotations/annotation.js';
import type {Block} from '../../core/annotations/blocks-of.js';
import {now} from '../../core/annotations/make-annotation.js';
import {sha256Of} from '../../core/annotations/version-of.js';
import {taggingOf} from '../../core/annotations/write-back/accepted-requests.js';
import {planSplices} from '../../core/annotations/write-back/plan-splices.js';
import type {TeiPreview} from '../../core/review/evidence.js';
import type {PreviewTei} from '../../core/review/review-desk.js';
import {CodePointText} from '../../core/tei/code-points.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';

/** A longer block is cut around what is inserted, in UTF-16 units of its source. */
const longestSource = 3000;

/** Shows the source of a block with the tags an annotation would add, as `lectern apply` would. */
export function previewTei(document: TeiDocument): PreviewTei {
  const textSha256 = sha256Of(document.canonicalText);
  const points = new CodePointText(document.canonicalText);
  const settings = {document, textSha256, confirmMoved: true};
  return (annotation: Annotation, block: Block): TeiPreview | undefined => {
    // A comment or a link stays an annotation; nothing of it is written into the text.
    if (!annotation.motivations.includes('identifying')) return undefined;
    const unchanged = partsOf(document.tree.source, block, []);
    const request = taggingOf(annotation, settings);
    if (typeof request === 'string') return {parts: unchanged, refused: request};
    const stamp = {run: 'preview', when: now().slice(0, 10)};
    const {insertions, outcomes} = planSplices(document, [request], stamp, points);
    const outcome = outcomes.get(request.id);
    if (outcome?.state === 'refused') return {parts: unchanged, refused: outcome.reason};
    const {start, end} = block.element;
    const within = insertions.filter(({at}) => at >= start && at <= end);
    const apart = outcome?.state === 'planned' && outcome.how === 'stand-off';
    return {
      parts: apart
        ? insertions.map(({text}) => ({text, inserted: true}))
        : partsOf(document.tree.source, block, within),
      ...(apart ? {apart} : {}),
    };
  };
}

function partsOf(
  source: string,
  {element}: Block,
  insertions: readonly {readonly at: number; readonly text: string}[],
): TeiPreview['parts'] {
  const [first, last] = [insertions[0], insertions.at(-1)];
  const {start, end} = element;
  const room = longestSource >> 1;
  const long = end - start > longestSource;
  const from = long && first ? Math.max(start, first.at - room) : start;
  const to = long ? Math.min(end, (last?.at ?? start + room) + room) : end;
  const parts: {text: string; inserted: boolean}[] = [];
  let at = from;
  for (const insertion of insertions) {
    parts.push({text: source.slice(at, insertion.at), inserted: false});
    parts.push({text: insertion.text, inserted: true});
    at = insertion.at;
  }
  parts.push({text: source.slice(at, to), inserted: false});
  return parts.filter(({text}) => text !== '');
}

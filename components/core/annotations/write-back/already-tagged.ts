import type {CodePointText} from '../../tei/code-points.js';
import {mentionKind} from '../../tei/mention-kinds.js';
import {isMention} from '../../tei/parts-of-text.js';
import type {Span} from '../../tei/span.js';
import type {Mention, TeiDocument} from '../../tei/tei-document.js';
import {attributeOf} from '../../xml/xml-tree.js';
import type {SpliceRequest} from './request.js';
import {type Branch, holdersOf, type WorkingTree} from './working-tree.js';

/**
 * Knows what is tagged. Adding to the `@ref` of a tag that is there would change it, so an editor has
 * to do that, and a request for just its span is refused.
 */
export class TaggedSpans {
  readonly #tree: WorkingTree;
  readonly #document: TeiDocument;
  readonly #inParts: ReadonlyMap<string, readonly Mention[]>;

  constructor(tree: WorkingTree, document: TeiDocument, points: CodePointText) {
    this.#tree = tree;
    this.#document = document;
    this.#inParts = mentionsInParts(document, points);
  }

  /**
   * A sentence where just this span is tagged as the same kind of thing; undefined where it is free.
   *
   * @param span UTF-16 units, white space at the ends left out
   */
  find({start, end}: Span, {element, attributes}: SpliceRequest): string | undefined {
    const text = this.#document.canonicalText;
    const kind = mentionKind(element, attributes.type);
    const part = this.#tree.partAt(start);
    for (const holder of part ? holdersOf(part) : []) {
      // White space may stand around the words, but hardly much of it.
      if (holder.to - holder.from > 2 * (end - start) + 1000) break;
      const within = text.slice(holder.from, holder.to).trim();
      if (within.length > end - start) break;
      if (holder.to < end || within !== text.slice(start, end)) continue;
      if (!isSameKind(holder, element, kind)) continue;
      return holder.made
        ? `It is already tagged as ${holder.made.openTag} by the annotation ${holder.made.annotation}.`
        : `It is already tagged as ${tagOf(this.#document, holder)}.`;
    }
    const inParts = this.#inParts.get(`${start}-${end}`) ?? [];
    const same = inParts.find((mention) => mention.kind === kind);
    return same && `It is already tagged, in parts, as <${same.element}> “${same.form}”.`;
  }
}

function isSameKind({name, element}: Branch, wanted: string, kind: string): boolean {
  if (name === wanted) return true;
  if (!element || !isMention(element)) return false;
  return mentionKind(name, attributeOf(element, 'type')) === kind;
}

function tagOf({tree}: TeiDocument, {element}: Branch): string {
  return element ? tree.source.slice(element.start, element.startTagEnd) : '';
}

/** Names that others have fragmented, by their first and last position. */
function mentionsInParts(
  {mentions, canonicalText}: TeiDocument,
  points: CodePointText,
): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.fragments) continue;
    const from = points.utf16(mention.start);
    const to = points.utf16(Math.max(mention.end, ...mention.fragments.map(({end}) => end)));
    const whole = canonicalText.slice(from, to);
    const start = from + whole.length - whole.trimStart().length;
    const key = `${start}-${start + whole.trim().length}`;
    found.set(key, [...(found.get(key) ?? []), mention]);
  }
  return found;
}

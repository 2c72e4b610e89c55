import {CodePointText} from '../../tei/code-points.js';
import {mentionKind} from '../../tei/mention-kinds.js';
import {isMention} from '../../tei/parts-of-text.js';
import type {Span} from '../../tei/span.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {attributeOf} from '../../xml/xml-tree.js';
import type {SpliceRequest} from './request.js';
import {type Branch, holdersOf, type WorkingTree} from './working-tree.js';

/**
 * A sentence where just this span is tagged as the same kind of thing; undefined where it is free.
 * Adding to `@ref` would change a tag that is there, so an editor has to do that.
 */
export function alreadyTagged(
  tree: WorkingTree,
  document: TeiDocument,
  text: string,
  {start, end}: Span,
  {element, attributes}: SpliceRequest,
): string | undefined {
  const kind = mentionKind(element, attributes.type);
  const part = tree.partAt(start);
  for (const holder of part ? holdersOf(part) : []) {
    const within = text.slice(holder.from, holder.to);
    if (within.trim().length > end - start) break;
    if (within.trim() !== text.slice(start, end) || holder.to < end) continue;
    if (!isSameKind(holder, element, kind)) continue;
    return holder.made
      ? `It is already tagged as ${holder.made.openTag} by the annotation ${holder.made.annotation}.`
      : `It is already tagged as ${tagOf(document, holder)}.`;
  }
  return inFragments(document, text, {start, end}, kind);
}

function isSameKind({name, element}: Branch, wanted: string, kind: string): boolean {
  if (name === wanted) return true;
  if (!element || !isMention(element)) return false;
  return mentionKind(name, attributeOf(element, 'type')) === kind;
}

function tagOf({tree}: TeiDocument, {element}: Branch): string {
  return element ? tree.source.slice(element.start, element.startTagEnd) : '';
}

/** Names that others have fragmented already. */
function inFragments(
  document: TeiDocument,
  text: string,
  span: Span,
  kind: string,
): string | undefined {
  const broken = document.mentions.filter((mention) => mention.fragments && mention.kind === kind);
  if (broken.length === 0) return undefined;
  const points = new CodePointText(text);
  for (const {start, fragments = [], form, element} of broken) {
    const from = points.utf16(start);
    const to = points.utf16(Math.max(...fragments.map(({end}) => end)));
    const whole = text.slice(from, to);
    const first = from + whole.length - whole.trimStart().length;
    if (first !== span.start || whole.trim().length !== span.end - span.start) continue;
    return `It is already tagged, in parts, as <${element}> “${form}”.`;
  }
  return undefined;
}

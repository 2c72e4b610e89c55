import {numbered} from '../../natives/numbered.js';
import {codePointLength} from '../../tei/code-points.js';
import type {Span} from '../../tei/span.js';
import {mayHoldAnchor, partsText} from './content-rules.js';
import type {Frame} from './frame.js';
import {type Branch, holdersOf, type Part, type WorkingTree} from './working-tree.js';
import {prefixAround} from './write-request.js';
import {writeTag} from './write-tag.js';

export type Target =
  | {readonly ok: true; readonly pointers: readonly string[]}
  | {readonly ok: false; readonly reason: string};

/**
 * Pointers to spans for `annotation/@target` (TEI P5 16.2.4). In a block with an id it is
 * `string-range(id,offset,length)`, in code points, and the text stays untouched. A block without
 * one gets a pair of `anchor`s and `range(a,b)`: an `xml:id` would change a tag that is there, and
 * an offset from farther out would not outlive the next edit.
 */
export function placeTarget(
  tree: WorkingTree,
  frame: Frame,
  text: string,
  spans: readonly Span[],
  {id, of}: {readonly id: string; readonly of: string},
): Target {
  const pointers: string[] = [];
  const anchored: {readonly start: Seat; readonly end: Seat; readonly at: number}[] = [];
  for (const [at, {start, end}] of numbered(spans)) {
    const holder = blockWithId(tree, frame, start, end);
    if (holder) {
      const offset = codePointLength(text.slice(holder.block.from, start));
      const length = codePointLength(text.slice(start, end));
      pointers.push(`#string-range(${holder.id},${offset},${length})`);
      continue;
    }
    const first = seatOf(tree, start, 'before');
    const last = seatOf(tree, end, 'after');
    if (typeof first === 'string') return {ok: false, reason: first};
    if (typeof last === 'string') return {ok: false, reason: last};
    anchored.push({start: first, end: last, at});
    pointers.push('');
  }
  for (const {start, end, at} of anchored) {
    const stem = spans.length > 1 ? `${id}-${at + 1}` : id;
    const ids = [frame.newId(`${stem}-start`), frame.newId(`${stem}-end`)] as const;
    pointers[at] = `#range(${ids.join(',')})`;
    for (const [seat, anchor] of [
      [start, ids[0]],
      [end, ids[1]],
    ] as const) {
      const name = `${prefixAround(seat.beside)}anchor`;
      const tag = writeTag(name, [[frame.idAttribute, anchor]], true);
      tree.mark(seat.beside, seat.side, {annotation: of, tag, at: seat.at});
    }
  }
  return {ok: true, pointers};
}

/** A place for an anchor beside a part. */
interface Seat {
  readonly beside: Part;
  readonly side: 'before' | 'after';
  readonly at: number;
}

/** The innermost element with an id around a span, no farther out than its block. */
function blockWithId(
  tree: WorkingTree,
  frame: Frame,
  start: number,
  end: number,
): {readonly block: Branch; readonly id: string} | undefined {
  const first = tree.partAt(start);
  if (!first) return undefined;
  for (const block of holdersOf(first)) {
    if (block.to < end) continue;
    const id = block.element && frame.uniqueIdOf(block.element);
    if (id !== undefined) return {block, id};
    if (partsText(block.name) === 'block') return undefined;
  }
  return undefined;
}

function seatOf(tree: WorkingTree, position: number, side: Seat['side']): Seat | string {
  tree.divideAt(position);
  const part = tree.partAt(side === 'before' ? position : position - 1);
  if (!part) return 'there is no text at its end';
  let beside: Part = part;
  for (const holder of holdersOf(part)) {
    if (mayHoldAnchor(holder.name)) break;
    const edge = side === 'before' ? holder.from : holder.to;
    if (edge !== position) return `no anchor may stand in <${holder.element?.name ?? holder.name}>`;
    beside = holder;
  }
  if (!beside.parent) return 'no anchor may stand there';
  const place = side === 'before' ? tree.before(beside) : tree.after(beside);
  return place.ok ? {beside, side, at: place.at} : place.reason;
}

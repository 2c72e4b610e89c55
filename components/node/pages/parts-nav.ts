import {msg, str} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {CollectionOnPage} from './site-header.js';
import {hrefTo, sitePaths} from './site-paths.js';

/** The way on, and back, where a document has more than one page. */
export function renderMore(
  {folder}: CollectionOnPage,
  {id}: {readonly id: string},
  number: number,
  count: number,
): string {
  if (count === 1) return '';
  const link = (to: number, label: string, rel = ''): string =>
    `<a${rel && ` rel="${rel}"`} href="${escapeHtml(hrefTo(sitePaths.readingPart(folder, id, to)))}">${escapeHtml(label)}</a>`;
  const links = [
    ...(number > 1 ? [link(number - 1, msg('Previous part'), 'prev')] : []),
    ...(number < count ? [link(number + 1, msg(str`Part ${number + 1} of ${count}`), 'next')] : []),
  ];
  let last = 0;
  for (const to of partsLinked(number, count)) {
    if (to > last + 1) links.push('…');
    links.push(to === number ? `<b>${to}</b>` : link(to, String(to)));
    last = to;
  }
  return `<nav class="lectern-more" data-generated aria-label="${escapeHtml(msg('Parts of the document'))}">${links.join(' ')}</nav>`;
}

/** So many parts are all linked from each of them. */
const fewParts = 20;

/** Parts on either side that are named one by one; tens, hundreds and so on. */
const around = {ones: 5, others: 10} as const;

/**
 * Which parts of a document the page of one of them leads to: the first, the last, those around it,
 * and farther away every tenth, hundredth and so on. With links to all, the pages of a long text would
 * grow with its length, the first of them before anything is read.
 */
export function partsLinked(number: number, count: number): number[] {
  if (count <= fewParts) return Array.from({length: count}, (_, at) => at + 1);
  const linked = new Set([1, number, count]);
  const add = (step: number, reach: number): void => {
    const from = Math.max(step, number - reach * step);
    for (let to = Math.ceil(from / step) * step; to <= number + reach * step; to += step) {
      if (to <= count) linked.add(to);
    }
  };
  add(1, around.ones);
  for (let step = 10; step < count; step *= 10) add(step, around.others);
  return [...linked].sort((a, b) => a - b);
}

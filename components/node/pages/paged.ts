import {msg, str} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import {hrefTo} from './site-paths.js';

/** A long list in pieces, each for a page of its own; one at least. */
export function inPages<Member>(members: readonly Member[], most: number): (readonly Member[])[] {
  const pages: (readonly Member[])[] = [members.slice(0, most)];
  for (let from = most; from < members.length; from += most) {
    pages.push(members.slice(from, from + most));
  }
  return pages;
}

/**
 * The way from one page of a list to the others.
 *
 * @param pathOf the path of a page, by its number from 1
 */
export function renderPager(
  number: number,
  count: number,
  pathOf: (number: number) => string,
): string {
  if (count === 1) return '';
  const links = Array.from({length: count}, (_, at) => {
    const current = at + 1 === number ? ' aria-current="page"' : '';
    const label = msg(str`Page ${at + 1}`);
    return `<li><a href="${escapeHtml(hrefTo(pathOf(at + 1)))}"${current}>${escapeHtml(label)}</a></li>`;
  });
  return `<nav class="texts" aria-label="${escapeHtml(msg('Pages of the list'))}"><ul>${links.join('')}</ul></nav>`;
}

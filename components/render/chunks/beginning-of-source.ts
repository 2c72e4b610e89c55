import {standsAt} from '../../core/natives/stands-at.js';
import {blocks, divisions} from '../../core/tei/elements.js';
import {rows} from './where-to-cut.js';

/**
 * The beginning of a TEI file as a document of its own: up to the last block that is complete, and
 * what is open there closed. Everything in it stands at the offset it has in the file. Whether it
 * is well-formed is not asked: the one who reads it will find out.
 *
 * @param source the first part of a file, cut anywhere
 * @param from where its declarations end
 * @returns undefined where no block is complete, or tags do not match
 */
export function beginningOfSource(source: string, from: number): string | undefined {
  const open: string[] = [];
  let kept: {readonly end: number; readonly open: readonly string[]} | undefined;
  let at = from;
  for (;;) {
    const start = source.indexOf('<', at);
    const end = start === -1 ? -1 : endOfMarkup(source, start);
    if (end === -1) break;
    at = end;
    if (source[start + 1] === '/') {
      const name = source.slice(start + 2, end - 1).trimEnd();
      if (open.pop() !== name) return undefined;
      if (blocks.has(localOf(name)) && open.length > 0 && open.every(holdsBlocks)) {
        kept = {end, open: [...open]};
      }
    } else if (/[^!?]/.test(source[start + 1] ?? '!') && source[end - 2] !== '/') {
      open.push(/[^\s/>]*/.exec(source.slice(start + 1, end))?.[0] ?? '');
    }
  }
  if (!kept) return undefined;
  const closing = [...kept.open].reverse().map((name) => `</${name}>`);
  return source.slice(0, kept.end) + closing.join('');
}

/** Whether what stands in an element are blocks, so that some of them can be shown without others. */
function holdsBlocks(name: string): boolean {
  const local = localOf(name);
  return divisions.has(local) || rows.has(local);
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Offset after a tag, comment, CDATA section or instruction; -1 where it is cut off. */
function endOfMarkup(source: string, start: number): number {
  if (standsAt(source, '<!--', start)) return after(source, '-->', start + 4);
  if (standsAt(source, '<![CDATA[', start)) return after(source, ']]>', start + 9);
  if (standsAt(source, '<?', start)) return after(source, '?>', start + 2);
  let quote = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function after(source: string, what: string, from: number): number {
  const found = source.indexOf(what, from);
  return found === -1 ? -1 : found + what.length;
}

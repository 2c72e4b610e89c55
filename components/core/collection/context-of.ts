import {utf16Offset} from '../tei/code-points.js';
import type {Span} from '../tei/tei-document.js';

const reach = 70;

/** Words before and after a span, white space folded, cut at word borders: keyword in context. */
export function contextOf(text: string, span: Span): {before: string; after: string} {
  const start = utf16Offset(text, span.start);
  const end = start + utf16Offset(text.slice(start), span.end - span.start);
  const before = text.slice(Math.max(0, start - 2 * reach), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + 2 * reach).replace(/\s+/g, ' ');
  return {before: tailOf(before), after: headOf(after)};
}

/** The first words of a span, white space folded. */
export function openingOf(text: string, span: Span): string {
  const start = utf16Offset(text, span.start);
  const length = Math.min(span.end - span.start, 4 * reach);
  const end = start + utf16Offset(text.slice(start, start + 8 * reach), length);
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (words.length <= 2 * reach) return words;
  const cut = words.slice(0, 2 * reach);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), reach))}…`;
}

function tailOf(text: string): string {
  if (text.length <= reach) return text;
  const cut = text.slice(-reach);
  const border = cut.indexOf(' ');
  return `…${border === -1 ? cut : cut.slice(border)}`;
}

function headOf(text: string): string {
  if (text.length <= reach) return text;
  const cut = text.slice(0, reach);
  const border = cut.lastIndexOf(' ');
  return `${border === -1 ? cut : cut.slice(0, border + 1)}…`;
}

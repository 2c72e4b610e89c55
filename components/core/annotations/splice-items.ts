import {writeJson} from '../natives/write-json.js';
import type {ItemsInText, JsonSpan} from './items-in-text.js';
import type {JsonObject} from './json.js';

/** The text with an annotation in the place of the item; nothing else changes. */
export function replaceItem(text: string, item: JsonSpan, annotation: JsonObject): string {
  const indent = indentAt(text, item.start);
  return text.slice(0, item.start) + setOut(text, annotation, indent) + text.slice(item.end);
}

/** The text with an annotation behind the last item. */
export function addItem(text: string, list: ItemsInText, annotation: JsonObject): string {
  const last = list.items.at(-1);
  if (last) {
    const indent = indentAt(text, last.start);
    const gap = indent === undefined ? ' ' : lineEnd(text) + indent;
    const added = `,${gap}${setOut(text, annotation, indent)}`;
    return text.slice(0, last.end) + added + text.slice(last.end);
  }
  const outer = indentOfLine(text, list.start);
  const indent = outer + step(text);
  const added = `[${lineEnd(text)}${indent}${setOut(text, annotation, indent)}${lineEnd(text)}${outer}]`;
  return text.slice(0, list.start) + added + text.slice(list.end);
}

/** The text without an item, its comma, and the white space that set it off. */
export function removeItem(text: string, list: ItemsInText, at: number): string {
  const [before, item, after] = [list.items[at - 1], list.items[at], list.items[at + 1]];
  if (!item) return text;
  if (before) return text.slice(0, before.end) + text.slice(item.end);
  const rest = after ? after.start : list.end - 1;
  const start = after ? item.start : list.start + 1;
  return text.slice(0, start) + text.slice(rest);
}

/** An annotation as the lines of the file would have it; on one line where the item is. */
function setOut(text: string, annotation: JsonObject, indent: string | undefined): string {
  if (indent === undefined) return writeJson(annotation);
  return writeJson(annotation, step(text)).replaceAll('\n', lineEnd(text) + indent);
}

/** The white space before a value that begins its line; undefined where something stands there. */
function indentAt(text: string, start: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return text.lastIndexOf('\n', start) !== -1 && /^\s*$/.test(before) ? before : undefined;
}

function indentOfLine(text: string, start: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start))?.[0] ?? '';
}

/** One step of indentation, as the first indented line has it. */
function step(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

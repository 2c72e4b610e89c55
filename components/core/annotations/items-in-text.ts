/** Where a value stands in a JSON text: offsets in UTF-16 units, the end exclusive. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/** The list of annotations in the text of a file: its brackets, and each item. */
export interface ItemsInText extends JsonSpan {
  readonly items: readonly JsonSpan[];
}

/**
 * Finds the annotations of a file in its text, so that one of them can be exchanged and every other
 * byte left alone: the `items` of a page, of a collection's first page, or a bare array. Undefined
 * where the file has none of these. The text must be JSON.
 */
export function findItems(text: string): ItemsInText | undefined {
  const root = {start: skipSpace(text, 0), end: text.length};
  if (text[root.start] === '[') return itemsOf(text, root.start);
  const page = text[root.start] === '{' ? root : undefined;
  const own = page && memberOf(text, page.start, 'items');
  if (own) return text[own.start] === '[' ? itemsOf(text, own.start) : undefined;
  const first = page && memberOf(text, page.start, 'first');
  const list = first && text[first.start] === '{' && memberOf(text, first.start, 'items');
  return list && text[list.start] === '[' ? itemsOf(text, list.start) : undefined;
}

/** The value of a member of the object at an offset; of the last one, as `JSON.parse` has it. */
function memberOf(text: string, object: number, name: string): JsonSpan | undefined {
  let found: JsonSpan | undefined;
  let at = skipSpace(text, object + 1);
  while (text[at] === '"') {
    const keyEnd = endOfValue(text, at);
    const start = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = endOfValue(text, start);
    if (JSON.parse(text.slice(at, keyEnd)) === name) found = {start, end};
    at = nextOf(text, end);
  }
  return found;
}

function itemsOf(text: string, list: number): ItemsInText {
  const items: JsonSpan[] = [];
  let at = skipSpace(text, list + 1);
  while (text[at] !== ']') {
    const end = endOfValue(text, at);
    items.push({start: at, end});
    at = nextOf(text, end);
  }
  return {start: list, end: at + 1, items};
}

/** Behind the comma that follows a value; at the closing bracket where there is none. */
function nextOf(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text[at] === ',' ? skipSpace(text, at + 1) : at;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (depth === 0) return endOfWord(text, at);
    at++;
  } while (depth > 0 && at < text.length);
  return at;
}

/** At the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** A number, `true`, `false`, `null`. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s\ufeff]/.test(text[at] ?? '')) at++;
  return at;
}

import {SourcePlaces} from '../xml/source-places.js';
import {elementsAt, endOfValue, membersAt, type ValueSpan} from './scan-json.js';

/** One annotation or row of a file, as parsed. */
export interface JsonItem {
  readonly value: unknown;
  /** From 1. */
  readonly number: number;
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** What of a file is no item that can be read. */
export interface ItemProblem {
  readonly severity: 'error';
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Deeper JSON is no annotation, and recursion over it would exhaust the stack. */
const deepest = 200;

/** Each item that does not end is looked through to the end of the file. */
const mostMended = 100;

/**
 * The items of a JSON file one by one, so that a broken one costs nothing but itself: those of a
 * list, of the named members of an object (also one level down, in `first`), or the lines of
 * JSON Lines. Anything else is one item. Reads the text once or twice, however long it is.
 *
 * @param lists the members that hold lists of items: `rows`, `items` …
 */
export function readJsonItems(
  json: string,
  file: string,
  lists: readonly string[],
): {items: JsonItem[]; problems: ItemProblem[]} {
  const places = new SourcePlaces(json);
  const items: JsonItem[] = [];
  const problems: ItemProblem[] = [];
  let number = 0;
  const lineOf = (at: number): number => places.placeOf(at).line;
  const blame = (at: number, message: string): void =>
    void problems.push({severity: 'error', file, line: lineOf(at), message});

  /** Whether it could be read; where not, the generator of items looks for the next beginning. */
  const take = (item: ValueSpan): boolean => {
    number++;
    if (item.end === undefined) {
      blame(item.start, `item ${number} is cut off: the file ends within it`);
      return false;
    }
    if (item.depth > deepest) {
      blame(item.start, `item ${number} is nested ${item.depth} levels deep, more than ${deepest}`);
      return true;
    }
    try {
      const value: unknown = JSON.parse(json.slice(item.start, item.end));
      items.push({value, number, line: lineOf(item.start)});
      return true;
    } catch (error) {
      blame(item.start, `item ${number} is not JSON: ${reasonOf(error)}`);
      return false;
    }
  };

  const start = pastSpace(json, json.startsWith('\uFEFF') ? 1 : 0);
  if (start >= json.length) {
    blame(0, 'the file is empty; expected JSON');
    return {items, problems};
  }
  const whole = endOfValue(json, start);
  const alone = whole.end !== undefined && pastSpace(json, whole.end) >= json.length;
  if (!alone && isByLine(json, start)) {
    for (const line of linesOf(json, start)) take(line);
    return {items, problems};
  }
  for (let span = whole; ; ) {
    if (!takeItems(json, span, lists, take)) {
      blame(json.length, `more than ${mostMended} items are broken; the rest is not read`);
      break;
    }
    if (span.end === undefined) {
      const said = 'the file ends before its JSON does; what stands before is read';
      if (problems.length === 0) blame(json.length, said);
      break;
    }
    const next = pastSpace(json, span.end);
    if (next >= json.length) break;
    if (!/[[{]/.test(json.charAt(next))) {
      if (problems.length === 0) blame(next, 'the file goes on after the end of its JSON');
      break;
    }
    span = endOfValue(json, next);
  }
  return {items, problems};
}

/** Without the offset an engine adds, which counts from the beginning of the item. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : 'unreadable';
  return said.replace(/ (?:in JSON )?at position \d+(?: \(.*?\))?/, '');
}

/**
 * Hands on each item of the value. Brackets or quotation marks that do not close make the next
 * items part of a broken one: it ends, then, where a line begins as the broken item itself did.
 * False where so many are broken that it is given up.
 */
function takeItems(
  json: string,
  span: ValueSpan,
  lists: readonly string[],
  take: (item: ValueSpan) => boolean,
): boolean {
  const list = listIn(json, span, lists);
  if (list === undefined || json[list.start] !== '[') {
    take(list ?? span);
    return true;
  }
  let mended = 0;
  for (let from: number | undefined = list.start; from !== undefined; ) {
    const begun: number = from;
    from = undefined;
    for (const item of elementsAt(json, begun)) {
      if (take(item)) continue;
      const next = nextLikeIt(json, item.start);
      if (next === undefined || next === item.end) continue;
      if (++mended > mostMended) return false;
      from = next - 1;
      break;
    }
  }
  return true;
}

/** The next line that begins with an object as far in as the one at an offset is. */
function nextLikeIt(json: string, start: number): number | undefined {
  const lineStart = json.lastIndexOf('\n', start) + 1;
  const indent = json.slice(lineStart, start);
  if (lineStart === 0 || !/^[ \t]*$/.test(indent)) return undefined;
  const next = json.indexOf(`\n${indent}{`, start);
  return next === -1 ? undefined : next + 1 + indent.length;
}

/** The list of items, or the only one, that a value is or has; undefined where it is one itself. */
function listIn(json: string, span: ValueSpan, lists: readonly string[]): ValueSpan | undefined {
  if (json[span.start] === '[') return span;
  if (json[span.start] !== '{') return undefined;
  const members = [...membersAt(json, span.start)];
  const list = members.find(
    ({name, value}) => lists.includes(name) && /[[{]/.test(json.charAt(value.start)),
  );
  if (list) return list.value;
  const first = members.find(({name, value}) => name === 'first' && json[value.start] === '{');
  return first && listIn(json, first.value, lists);
}

/** Whether a text that is not one value is JSON Lines: at least half of its lines are an object. */
function isByLine(json: string, start: number): boolean {
  let [objects, lines] = [0, 0];
  for (const {start: from, end = json.length} of linesOf(json, start)) {
    lines++;
    if (json[from] === '{' && isJson(json.slice(from, end))) objects++;
  }
  return objects > 0 && lines > 1 && objects * 2 >= lines;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Each line that is not empty; the last one without an end where it is cut off. */
function* linesOf(json: string, start: number): Generator<ValueSpan> {
  for (let from = start; from < json.length; ) {
    const feed = json.indexOf('\n', from);
    const to = feed === -1 ? json.length : feed;
    const line = json.slice(from, to);
    // Within the line: looking past all that follow it would read a run of empty ones again and again.
    const begun = from + pastSpace(line, 0);
    const end = from + line.trimEnd().length;
    if (begun < to) {
      const value = endOfValue(json.slice(begun, to), 0);
      const isCutOff = feed === -1 && value.end === undefined;
      yield {start: begun, end: isCutOff ? undefined : end, depth: value.depth};
    }
    from = to + 1;
  }
}

function pastSpace(json: string, from: number): number {
  let at = from;
  while (/\s/.test(json.charAt(at))) at++;
  return at;
}

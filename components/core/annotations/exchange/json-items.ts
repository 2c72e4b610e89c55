import {SourcePlaces} from '../../tei/source-places.js';
import type {ExchangeProblem} from './exchange-problem.js';
import {elementsAt, endOfValue, membersAt, type ValueSpan} from './scan-json.js';

/** One annotation or row of a file, as parsed. */
export interface JsonItem {
  readonly value: unknown;
  /** From 1. */
  readonly number: number;
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** Deeper JSON is no annotation, and recursion over it would exhaust the stack. */
const deepest = 200;

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
): {items: JsonItem[]; problems: ExchangeProblem[]} {
  const places = new SourcePlaces(json);
  const items: JsonItem[] = [];
  const problems: ExchangeProblem[] = [];
  let number = 0;
  const blame = (at: number, message: string): void =>
    void problems.push({severity: 'error', file, line: places.placeOf(at).line, message});

  for (const span of topValues(json)) {
    for (const item of itemsIn(json, span, lists)) {
      number++;
      if (item.end === undefined) {
        blame(item.start, `item ${number} is cut off: the file ends within it`);
      } else if (item.depth > deepest) {
        blame(
          item.start,
          `item ${number} is nested ${item.depth} levels deep, more than ${deepest}`,
        );
      } else {
        try {
          const value: unknown = JSON.parse(json.slice(item.start, item.end));
          items.push({value, number, line: places.placeOf(item.start).line});
        } catch (error) {
          const reason = error instanceof Error ? error.message : 'unreadable';
          blame(item.start, `item ${number} is not JSON: ${reason}`);
        }
      }
    }
    if (span.end === undefined && problems.length === 0) {
      blame(json.length, 'the file ends before its JSON does; what stands before is read');
    }
  }
  if (number === 0 && json.trim() === '') blame(0, 'the file is empty; expected JSON');
  return {items, problems};
}

/** A file is one value, or, as JSON Lines, several. */
function* topValues(json: string): Generator<ValueSpan> {
  let at = json.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    while (/\s/.test(json.charAt(at))) at++;
    if (at >= json.length) return;
    const span = endOfValue(json, at);
    yield span;
    if (span.end === undefined) return;
    at = span.end;
  }
}

function* itemsIn(json: string, span: ValueSpan, lists: readonly string[]): Generator<ValueSpan> {
  if (json[span.start] === '[') {
    yield* elementsAt(json, span.start);
    return;
  }
  if (json[span.start] === '{') {
    const members = [...membersAt(json, span.start)];
    const list = members.find(({name, value}) => lists.includes(name) && json[value.start] === '[');
    const first = members.find(({name, value}) => name === 'first' && json[value.start] === '{');
    if (list || first) {
      if (list) yield* elementsAt(json, list.value.start);
      else if (first) yield* itemsIn(json, first.value, lists);
      return;
    }
  }
  yield span;
}

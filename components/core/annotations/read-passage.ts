import type {PassageSelectors} from './annotation.js';
import {asList, asObject, asText} from './json.js';

/** A passage as an annotation names it, before it is looked for in the text. */
export interface WrittenPassage {
  readonly source: string;
  readonly selectors: PassageSelectors;
}

/** The passage a target or a linking body means; none where it names no source. */
export function readPassage(value: unknown): WrittenPassage[] {
  if (typeof value === 'string') return [{source: value, selectors: {}}];
  const object = asObject(value);
  const source =
    object && (asText(object.source) ?? asText(asObject(object.source)?.id) ?? asText(object.id));
  if (!object || !source) return [];
  const textSha256 = asText(object['lectern:textSha256']);
  const selectors = readSelectors(asList(object.selector));
  return [{source, selectors: textSha256 ? {...selectors, textSha256} : selectors}];
}

function readSelectors(selectors: readonly unknown[]): PassageSelectors {
  const found: {-readonly [Key in keyof PassageSelectors]: PassageSelectors[Key]} = {};
  const unread: string[] = [];
  for (const each of selectors) {
    const selector = asObject(each) ?? {};
    const before = Object.keys(found).length;
    const exact = asText(selector.exact);
    if (selector.type === 'TextQuoteSelector' && exact !== undefined) {
      const prefix = asText(selector.prefix) ?? '';
      const suffix = asText(selector.suffix) ?? '';
      found.quote = {exact, prefix, suffix};
    }
    const {start, end} = selector;
    if (
      selector.type === 'TextPositionSelector' &&
      isPosition(start) &&
      isPosition(end) &&
      start <= end
    ) {
      found.position = {start, end};
    }
    const from = readPoint(selector.startSelector);
    const to = readPoint(selector.endSelector);
    if (selector.type === 'RangeSelector' && from && to) found.range = {start: from, end: to};
    const value = asText(selector.value);
    if (selector.type === 'FragmentSelector' && value) found.fragment = value.replace(/^#/, '');
    if (Object.keys(found).length === before)
      unread.push(asText(selector.type) ?? 'without a type');
  }
  return unread.length > 0 ? {...found, unread} : found;
}

/** One end of a range: an XPath refined by a position of no length. */
function readPoint(value: unknown): {xpath: string; offset: number} | undefined {
  const selector = asObject(value);
  const xpath = selector && asText(selector.value);
  if (!selector || xpath === undefined) return undefined;
  const offset = asObject(selector.refinedBy)?.start;
  return {xpath, offset: isPosition(offset) ? offset : 0};
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

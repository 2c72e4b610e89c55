import type {CodePointText} from '../../../tei/code-points.js';
import {asObject, asText, type JsonObject} from '../../json.js';

// Hypothesis counts positions in UTF-16 units of the page as rendered, and its ranges name elements
// of the page's HTML. Neither can be turned into the code points of W3C without that page, and on a
// page that Lectern has drawn the rendered text is not the canonical one: generated parts are more,
// hidden parts less. The quote with its context is what carries over.

/** The selectors of a row as W3C has them. @param page the rendered text its positions count in */
export function toW3cSelectors(selectors: readonly unknown[], page?: CodePointText): JsonObject[] {
  const found: JsonObject[] = [];
  const written = selectors.map(asObject).filter((one) => one !== undefined);
  const range = written.find(({type}) => type === 'RangeSelector');
  const quote = written.find(({type, exact}) => type === quoteType && typeof exact === 'string');
  const position = written.find(({type}) => type === positionType);
  const fragment = written.find(({type}) => type === 'FragmentSelector');
  const w3cRange = range && page && isPlain(page) ? toW3cRange(range) : undefined;
  if (w3cRange) found.push(w3cRange);
  if (quote) found.push(quoteOf(quote));
  const span = position && spanOf(position);
  const exact = asText(quote?.exact);
  if (page && span && (exact === undefined || page.text.slice(span.start, span.end) === exact)) {
    const [start, end] = [page.codePoints(span.start), page.codePoints(span.end)];
    found.push({type: positionType, start, end});
  }
  const id = asText(fragment?.value);
  if (id !== undefined) found.push({type: 'FragmentSelector', value: id.replace(/^#/, '')});
  return found;
}

/** {@link toW3cSelectors} the other way round, in the order in which Hypothesis writes them. */
export function toHypothesisSelectors(
  selectors: readonly unknown[],
  page?: CodePointText,
): JsonObject[] {
  const found: JsonObject[] = [];
  const written = selectors.map(asObject).filter((one) => one !== undefined);
  const range = written.find(({type}) => type === 'RangeSelector');
  const quote = written.find(({type, exact}) => type === quoteType && typeof exact === 'string');
  const position = written.find(({type}) => type === positionType);
  const fragment = written.find(({type}) => type === 'FragmentSelector');
  const own = range && page && isPlain(page) ? toHypothesisRange(range) : undefined;
  if (own) found.push(own);
  const span = position && spanOf(position);
  if (page && span) {
    const [start, end] = [page.utf16(span.start), page.utf16(span.end)];
    // The position may count in another text than the page; the quote tells.
    const fits = !quote || page.text.slice(start, end) === quote.exact;
    if (fits) found.push({type: positionType, start, end});
  }
  if (quote) found.push(quoteOf(quote));
  const id = asText(fragment?.value);
  if (id !== undefined) found.push({type: 'FragmentSelector', value: id});
  return found;
}

const quoteType = 'TextQuoteSelector';
const positionType = 'TextPositionSelector';

function quoteOf({exact, prefix, suffix}: JsonObject): JsonObject {
  return {
    type: quoteType,
    exact,
    ...(typeof prefix === 'string' ? {prefix} : {}),
    ...(typeof suffix === 'string' ? {suffix} : {}),
  };
}

function spanOf({start, end}: JsonObject): {start: number; end: number} | undefined {
  if (!isOffset(start) || !isOffset(end) || start > end) return undefined;
  return {start, end};
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** Offsets inside an element count alike in both where no character of the page takes two units. */
const isPlain = (page: CodePointText): boolean =>
  page.codePoints(page.text.length) === page.text.length;

/** Hypothesis' paths begin in the page's body, XPaths of W3C in the document. */
const body = '/html[1]/body[1]';
const path = /^(?:\/[\w:-]+(?:\(\))?(?:\[\d+\])?)*$/;

function toW3cRange(range: JsonObject): JsonObject | undefined {
  const point = (container: unknown, offset: unknown): JsonObject | undefined => {
    const xpath = asText(container);
    if (xpath === undefined || !path.test(xpath) || !isOffset(offset)) return undefined;
    const refinedBy = {type: positionType, start: offset, end: offset};
    return {type: 'XPathSelector', value: body + xpath, refinedBy};
  };
  const startSelector = point(range.startContainer, range.startOffset);
  const endSelector = point(range.endContainer, range.endOffset);
  if (!startSelector || !endSelector) return undefined;
  return {type: 'RangeSelector', startSelector, endSelector};
}

function toHypothesisRange(range: JsonObject): JsonObject | undefined {
  const point = (value: unknown): {xpath: string; offset: number} | undefined => {
    const selector = asObject(value);
    const xpath = asText(selector?.value);
    const offset = asObject(selector?.refinedBy)?.start;
    if (!xpath?.startsWith(body) || !isOffset(offset)) return undefined;
    return {xpath: xpath.slice(body.length), offset};
  };
  const [start, end] = [point(range.startSelector), point(range.endSelector)];
  if (!start || !end) return undefined;
  return {
    type: 'RangeSelector',
    startContainer: start.xpath,
    startOffset: start.offset,
    endContainer: end.xpath,
    endOffset: end.offset,
  };
}

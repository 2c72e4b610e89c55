import {asList, asObject} from './json.js';
import {dateTime, exactlyOne, isCount, type Report, typesOf} from './model-rules.js';

/** The rules of Web Annotation Data Model 4.2, by the type of the selector. */
export function checkSelector(value: unknown, path: string, report: Report): void {
  // An IRI may name a selector described elsewhere.
  if (typeof value === 'string') return;
  const selector = asObject(value);
  if (!selector) {
    report(path, 'must be an object or an IRI');
    return;
  }
  const types = typesOf(selector);
  if (types.length === 0) report(`${path}.type`, 'must be there');
  for (const type of types) {
    switch (type) {
      case 'FragmentSelector':
      case 'CssSelector':
      case 'XPathSelector':
        if (typeof selector.value !== 'string') report(`${path}.value`, 'must be one string');
        break;
      case 'SvgSelector':
        if (selector.value !== undefined && typeof selector.value !== 'string') {
          report(`${path}.value`, 'must be one string');
        }
        break;
      case 'TextQuoteSelector':
        if (typeof selector.exact !== 'string') report(`${path}.exact`, 'must be one string');
        for (const name of ['prefix', 'suffix'] as const) {
          if (selector[name] !== undefined && typeof selector[name] !== 'string') {
            report(`${path}.${name}`, 'must be one string');
          }
        }
        break;
      case 'TextPositionSelector':
      case 'DataPositionSelector':
        for (const name of ['start', 'end'] as const) {
          if (!isCount(selector[name])) report(`${path}.${name}`, 'must be a whole number from 0');
        }
        break;
      case 'RangeSelector':
        for (const name of ['startSelector', 'endSelector'] as const) {
          if (exactlyOne(selector, name, path, report)) {
            checkSelector(selector[name], `${path}.${name}`, report);
          }
        }
        break;
    }
  }
  for (const each of asList(selector.refinedBy)) {
    // A refinement is a selector, or a state (4.2.9, 4.3.3).
    const state = typesOf(asObject(each) ?? {}).some((type) => type.endsWith('State'));
    if (state) checkState(each, `${path}.refinedBy`, report);
    else checkSelector(each, `${path}.refinedBy`, report);
  }
}

/** The rules of 4.3: a time, or the headers of a request. */
export function checkState(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') return;
  const state = asObject(value);
  if (!state) {
    report(path, 'must be an object or an IRI');
    return;
  }
  const types = typesOf(state);
  if (types.includes('HttpRequestState')) exactlyOne(state, 'value', path, report);
  if (!types.includes('TimeState')) return;
  const dates = ['sourceDate', 'sourceDateStart', 'sourceDateEnd'] as const;
  for (const name of dates) {
    for (const each of asList(state[name])) {
      if (!dateTime.test(String(each)))
        report(`${path}.${name}`, 'must be a xsd:dateTime with zone');
    }
  }
  const start = state.sourceDateStart !== undefined;
  const end = state.sourceDateEnd !== undefined;
  if (start !== end) report(path, 'a start and an end of its time must stand together');
  if (start && state.sourceDate !== undefined) {
    report(path, 'sourceDate must not stand beside a start and an end');
  }
}

import {asList, asObject, type JsonObject} from '../../json.js';
import {type JsonItem, readJsonItems} from '../../json-items.js';
import type {ExchangeProblem, ExchangeReading, WebAnnotation} from '../exchange-problem.js';
import {annotationOfRow} from './convert-row.js';
import {iriOfId} from './hypothesis-forms.js';
import {type HypothesisOptions, parentOf} from './row-as-annotation.js';

/**
 * Reads annotations of Hypothesis: an answer of its API (`{total, rows}`), an export of its client
 * (`{annotations}`), a list of rows, one row, or a row a line. Each becomes a Web Annotation that
 * has everything the row had: what W3C has no word for stands under `lectern:hypothesis`.
 *
 * Positions and ranges of a row belong to the page it was made on and stay there, as they were,
 * under `lectern:hypothesis`; the quote with its context is what places a passage in a text.
 *
 * @param file how the file is called in problems
 * @returns what could be read; a row that could not, each reply whose conversation is broken and
 *   each row that not everybody may read are named with their line
 */
export function readHypothesis(
  json: string,
  file: string,
  options: HypothesisOptions = {},
): ExchangeReading {
  const {items, problems: found} = readJsonItems(json, file, ['rows', 'annotations']);
  const problems: ExchangeProblem[] = [...found];
  const annotations: WebAnnotation[] = [];
  const rows: {readonly item: JsonItem; readonly row: JsonObject}[] = [];
  const ids = new Set<string>();
  for (const item of items) {
    const blame = (severity: ExchangeProblem['severity'], message: string): void =>
      void problems.push({
        severity,
        file,
        line: item.line,
        message: `row ${item.number}: ${message}`,
      });
    const row = asObject(item.value);
    const annotation = row ? annotationOfRow(row, options) : 'it is not an object';
    if (!row || typeof annotation === 'string') {
      blame('error', String(annotation));
      continue;
    }
    if (ids.has(annotation.id)) {
      blame('error', `another row has the id ${String(row.id)} already`);
      continue;
    }
    ids.add(annotation.id);
    rows.push({item, row});
    annotations.push(annotation);
    if (asList(annotation.audience).length > 0) blame('warning', 'not everybody may read it');
  }
  problems.push(...brokenThreads(rows, ids, file));
  return {annotations, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))};
}

/** Replies to what is not in the file, and such as answer one another in a circle. */
function brokenThreads(
  rows: readonly {readonly item: JsonItem; readonly row: JsonObject}[],
  ids: ReadonlySet<string>,
  file: string,
): ExchangeProblem[] {
  const parents = new Map<string, string>();
  for (const {row} of rows) {
    const [id, parent] = [iriOfId(row.id), parentOf(row)];
    if (id !== undefined && parent !== undefined) parents.set(id, parent);
  }
  const circular = inCircles(parents);
  return rows.flatMap(({item, row}): ExchangeProblem[] => {
    const [id, parent] = [iriOfId(row.id), parentOf(row)];
    if (parent === undefined) return [];
    const reason = !ids.has(parent)
      ? `it replies to ${parent}, which is not in this file`
      : id !== undefined && circular.has(id)
        ? 'it and the annotations it replies to answer one another in a circle'
        : undefined;
    if (reason === undefined) return [];
    const message = `row ${item.number}: ${reason}`;
    return [{severity: 'warning', file, line: item.line, message}];
  });
}

/** The ids from which the way up never comes to an end; every id is gone through once. */
function inCircles(parents: ReadonlyMap<string, string>): Set<string> {
  const ending = new Set<string>();
  const circular = new Set<string>();
  for (const id of parents.keys()) {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !way.has(at) && !ending.has(at) && !circular.has(at)) {
      way.add(at);
      at = parents.get(at);
    }
    const endless = at !== undefined && !ending.has(at);
    for (const passed of way) (endless ? circular : ending).add(passed);
  }
  return circular;
}

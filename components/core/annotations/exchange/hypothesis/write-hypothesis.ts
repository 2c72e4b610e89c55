import {writeJson} from '../../../natives/write-json.js';
import {asList, asObject, asText, type JsonObject} from '../../json.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {repliesTo, type Thread} from './annotation-as-row.js';
import {rowOfAnnotation} from './convert-row.js';
import {idOfIri} from './hypothesis-forms.js';
import type {HypothesisOptions} from './row-as-annotation.js';

/** A reply deeper than this names the last ones above it only. */
const mostReferences = 1000;

/**
 * Annotations as rows of Hypothesis. Bodies it has no member for are links in the text, and stand
 * whole under `lectern:annotation`, so that `readHypothesis` gives them back.
 */
export function hypothesisRows(
  annotations: readonly WebAnnotation[],
  options: HypothesisOptions = {},
): JsonObject[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return annotations.map((annotation) =>
    rowOfAnnotation(annotation, options, threadOf(annotation, byId)),
  );
}

/** {@link hypothesisRows} as the file that the API answers with: `{total, rows}`. */
export function writeHypothesis(
  annotations: readonly WebAnnotation[],
  options: HypothesisOptions = {},
): string {
  const rows = hypothesisRows(annotations, options);
  return `${writeJson({total: rows.length, rows}, 2)}\n`;
}

/** Those above a reply, the first first, and the page they are about. */
function threadOf(
  annotation: WebAnnotation,
  byId: ReadonlyMap<string, WebAnnotation>,
): Thread | undefined {
  const above: string[] = [];
  const passed = new Set([annotation.id]);
  let page: string | undefined;
  let parent = repliesTo(annotation);
  while (parent !== undefined && !passed.has(parent) && above.length < mostReferences) {
    passed.add(parent);
    above.unshift(idOfIri(parent));
    const answered = byId.get(parent);
    const next = answered && repliesTo(answered);
    if (answered && next === undefined) page = sourceOf(answered);
    parent = next;
  }
  if (above.length === 0) return undefined;
  return {references: above, ...(page === undefined ? {} : {page})};
}

function sourceOf({target}: WebAnnotation): string | undefined {
  const [first] = asList(target);
  return asText(first) ?? asText(asObject(first)?.source);
}

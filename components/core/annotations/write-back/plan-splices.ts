import {numbered} from '../../natives/numbered.js';
import {CodePointText} from '../../tei/code-points.js';
import type {Span} from '../../tei/span.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {TaggedSpans} from './already-tagged.js';
import {isWritable} from './content-rules.js';
import {Frame} from './frame.js';
import type {Insertion} from './insertion.js';
import {placeSpan} from './place-request.js';
import {Provenance, type RunStamp} from './provenance.js';
import type {Outcome, SpliceRequest} from './request.js';
import {SourceMap} from './source-map.js';
import {StandOff} from './stand-off.js';
import {placeTarget} from './stand-off-target.js';
import {WorkingTree} from './working-tree.js';
import {annotationElement, attributesOf, idStem, tagsOf} from './write-request.js';
import type {Attributes} from './write-tag.js';

export interface SplicePlan {
  /** In the order they stand in the file. */
  readonly insertions: readonly Insertion[];
  /** By the ids of the requests. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** What a person should know that concerns no single request; clauses. */
  readonly warnings: readonly string[];
}

/**
 * Plans how accepted annotations are written into a TEI document: as strings to be inserted into
 * `document.tree.source`, nothing of which changes. Without them it is the same as before.
 *
 * A span inside one element becomes an element; one that crosses inline elements becomes fragments
 * joined by `@next` and `@prev` (TEI P5 17.4); what crosses blocks, has several parts, cuts one of
 * several wordings or finds no place that TEI allows becomes an `annotation` in `standOff`.
 *
 * @param points the document's canonical text, where it has been measured already
 */
export function planSplices(
  document: TeiDocument,
  requests: readonly SpliceRequest[],
  stamp: RunStamp,
  points: CodePointText = new CodePointText(document.canonicalText),
): SplicePlan {
  const planner = new Planner(document, stamp, points);
  const taken = new Set<string>();
  // Outer ones come first, so that inner ones find themselves inside.
  const ordered = [...requests].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const request of ordered) {
    if (taken.has(request.id)) continue;
    taken.add(request.id);
    planner.add(request);
  }
  return planner.finish();
}

type How = 'balanced' | 'fragments' | 'stand-off';

class Planner {
  readonly #tagged: TaggedSpans;
  readonly #text: string;
  readonly #points: CodePointText;
  readonly #map: SourceMap;
  readonly #tree: WorkingTree;
  readonly #frame: Frame;
  readonly #provenance: Provenance;
  readonly #standOff: StandOff;
  readonly #planned = new Map<string, {readonly how: How; readonly uses: readonly string[]}>();
  readonly #refused = new Map<string, string>();

  constructor(document: TeiDocument, stamp: RunStamp, points: CodePointText) {
    const {tree, texts, canonicalText} = document;
    this.#text = canonicalText;
    this.#points = points;
    this.#map = new SourceMap(tree, texts);
    this.#tree = new WorkingTree(texts, this.#map, tree.source);
    this.#tagged = new TaggedSpans(this.#tree, document, this.#points);
    this.#frame = new Frame(tree);
    this.#provenance = new Provenance(this.#frame, stamp);
    this.#standOff = new StandOff(this.#frame);
  }

  add(request: SpliceRequest): void {
    const how = this.#write(request);
    if (typeof how === 'string') this.#refused.set(request.id, how);
    else this.#planned.set(request.id, how);
  }

  finish(): SplicePlan {
    const {warnings, insertions: header} = this.#provenance;
    const planned = this.#planned.size > 0;
    const always = planned ? this.#provenance.finish() : [];
    const apart = this.#standOff.finish();
    const tags = this.#tree.tags().map(({at, text, annotation}) => ({at, text, owner: annotation}));
    const insertions = [...header, ...apart.insertions, ...tags].sort((a, b) => a.at - b.at);
    const outcomes = new Map<string, Outcome>();
    for (const [id, reason] of this.#refused) outcomes.set(id, {state: 'refused', reason});
    for (const [id, {how, uses}] of this.#planned) {
      const shared = [...uses, ...always, ...(how === 'stand-off' ? apart.uses : [])];
      outcomes.set(id, {state: 'planned', how, uses: shared});
    }
    return {insertions, outcomes, warnings: planned ? [...new Set(warnings)] : []};
  }

  /** How it is written, or a sentence why it is not. */
  #write(request: SpliceRequest): {readonly how: How; readonly uses: readonly string[]} | string {
    if (!isWritable(request.element)) {
      return `<${request.element}> is no element that annotations are written as.`;
    }
    if (this.#map.length !== this.#text.length) {
      return 'The text has parts that do not stand in this file.';
    }
    const spans: Span[] = [];
    for (const {start, end} of [request, ...(request.fragments ?? [])]) {
      const span = this.#trimmed(start, end);
      if (!span) return 'There is nothing but white space, or no text at all, at its place.';
      spans.push(span);
    }
    spans.sort((a, b) => a.start - b.start);
    const [only, ...others] = spans;
    if (!only) return 'It has no place in the text.';
    const tagged = this.#tagged.find(only, request);
    if (tagged !== undefined && others.length === 0) return tagged;
    const placed =
      others.length === 0
        ? placeSpan(this.#tree, this.#text, only.start, only.end)
        : {ok: false as const, reason: 'it has several parts'};
    if (!placed.ok) return this.#writeApart(request, spans, placed.reason);

    const attributes = attributesOf(request);
    if (typeof attributes === 'string') return attributes;
    const {resp, uses} = this.#reviewer(request);
    const {runs} = placed;
    const tags = tagsOf(request, [...attributes, ...resp], runs, this.#frame);
    for (const [at, run] of numbered(runs)) {
      const made = tags[at];
      if (made) this.#tree.wrap(run, request.element, made);
    }
    return {how: runs.length > 1 ? 'fragments' : 'balanced', uses};
  }

  #writeApart(
    request: SpliceRequest,
    spans: readonly Span[],
    reason: string,
  ): {readonly how: How; readonly uses: readonly string[]} | string {
    const refuse = (why: string): string =>
      `It cannot be tagged in the text (${reason}), and ${why}.`;
    const {hindrance} = this.#standOff;
    if (hindrance !== undefined) return refuse(hindrance);
    const attributes = attributesOf(request);
    if (typeof attributes === 'string') return attributes;
    const id = this.#frame.newId(`lectern-${idStem(request.id)}`);
    const target = placeTarget(this.#tree, this.#frame, this.#text, spans, {id, of: request.id});
    if (!target.ok) return refuse(target.reason);
    // Asked last, for the header names nobody whose annotations were all refused.
    const {resp, uses} = this.#reviewer(request);
    const element = annotationElement(request, [...attributes, ...resp], {
      id,
      target: target.pointers.join(' '),
      prefix: this.#standOff.prefix,
    });
    this.#standOff.add(element, request.id);
    return {how: 'stand-off', uses};
  }

  #reviewer({reviewer}: SpliceRequest): {resp: Attributes; uses: readonly string[]} {
    const id = reviewer === undefined ? undefined : this.#provenance.reviewer(reviewer);
    return id === undefined
      ? {resp: [], uses: []}
      : {resp: [['resp', `#${id}`]], uses: [`resp:${id}`]};
  }

  /** UTF-16 units, white space at the ends left out; undefined where nothing is left. */
  #trimmed(start: number, end: number): Span | undefined {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
      return undefined;
    }
    const from = this.#points.utf16(start);
    const words = this.#text.slice(from, this.#points.utf16(end));
    const kept = words.trim();
    if (kept === '') return undefined;
    const first = from + words.length - words.trimStart().length;
    return {start: first, end: first + kept.length};
  }
}

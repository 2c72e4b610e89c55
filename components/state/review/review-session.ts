import {
  type Decision,
  makeDecision,
  type ReviewState,
  type Verdict,
} from '../../core/annotations/decision.js';
import {foldOne, type Judgement, judgementOf} from '../../core/annotations/fold-decisions.js';
import {newId} from '../../core/annotations/write-annotations.js';
import type {Ratings} from '../../core/review/agreement.js';
import {type Amendment, amend} from '../../core/review/amend.js';
import type {ReviewEvidence} from '../../core/review/evidence.js';
import {
  isDecided,
  type ReviewFilter,
  type ReviewOrder,
  reviewQueue,
} from '../../core/review/review-queue.js';
import type {ReviewRow} from '../../core/review/review-row.js';
import type {Span} from '../../core/tei/span.js';
import type {DecisionStore} from '../journal/decision-store.js';
import type {DeskClient} from './desk-client.js';
import type {DeskOrder} from './desk-work.js';

/** What a reviewer can decide with one key. */
export type OneKeyVerdict = Extract<Verdict, 'accepted' | 'rejected' | 'deferred'>;

/** Something to be said to the reviewer, once. */
export interface ReviewNotice {
  readonly kind: 'decided' | 'undone' | 'refused' | 'failed' | 'end';
  readonly row?: ReviewRow;
  readonly decision?: Decision;
  /** How many items a bulk decision or its undoing concerned. */
  readonly count?: number;
  readonly reason?: string;
}

/** So many rows are asked for at once: a message of them is read well within a frame. */
const slice = 500;

const bulkKey = 'lectern:bulk';

/**
 * The review of one text by one person. Every action is a step of a queue of its own: a decision is
 * kept for good before the next item becomes the current one, and keys pressed meanwhile wait their
 * turn.
 */
export class ReviewSession {
  readonly #desk: DeskClient;
  readonly #store: DecisionStore;
  readonly #listeners = new Set<() => void>();
  #steps: Promise<unknown> = Promise.resolve();
  #rows = new Map<string, ReviewRow>();
  #made = new Map<string, Decision[]>();
  #seen = new Set<string>();
  #judgements = new Map<string, Judgement>();
  /** Own decisions that stand, the last one at the end: the history to be undone. */
  #own: Decision[] = [];
  #disputed: ReadonlySet<string> = new Set();
  #evidence: ReviewEvidence | undefined;
  #queue: readonly ReviewRow[] = [];
  #places = new Map<string, number>();
  #current: string | undefined;
  #source = '';

  title = '';
  /** IRI of the file that new entities go into; empty where there is none. */
  register = '';
  problems: readonly string[] = [];
  /** The elements and the annotators there are among the items. */
  facets: {readonly elements: readonly string[]; readonly annotators: readonly string[]} = {
    elements: [],
    annotators: [],
  };
  filter: ReviewFilter = {verdict: 'undecided'};
  order: ReviewOrder = 'certainty';
  notice: ReviewNotice | undefined;
  /** Until the text is read and the first item can be shown. */
  loading = true;

  constructor(
    desk: DeskClient,
    store: DecisionStore,
    /** The reviewer's name, as decisions give it. */
    readonly reviewer: () => string,
  ) {
    this.#desk = desk;
    this.#store = store;
  }

  /** Calls back after every change until the signal aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), {once: true});
  }

  /** Reads the text, the annotations and the decisions made so far. */
  async open(order: DeskOrder, signal: AbortSignal): Promise<void> {
    this.#source = order.source;
    const [laid, kept] = await Promise.all([this.#desk.lay(order), this.#store.load()]);
    this.title = laid.title;
    this.problems = [...laid.problems, ...kept.problems];
    this.#disputed = new Set(laid.disputed);
    for (let from = 0; from < laid.count && !signal.aborted; from += slice) {
      for (const row of await this.#desk.rows(from, from + slice)) this.#rows.set(row.id, row);
    }
    if (signal.aborted) return;
    this.register = laid.register;
    this.facets = {
      elements: distinct([...this.#rows.values()].flatMap(({element}) => element ?? [])),
      annotators: distinct([...this.#rows.values()].map(({annotator}) => annotator)),
    };
    this.#take(kept.decisions);
    this.#store.subscribe((decisions) => this.#hear(decisions), signal);
    this.#refill();
    await this.#show(this.#nextFrom(-1) ?? this.#queue[0]?.id);
    this.loading = false;
    this.#tell();
  }

  /** The items that pass the filter, in order, as they were when it was set. */
  get queue(): readonly ReviewRow[] {
    return this.#queue;
  }

  get rows(): Iterable<ReviewRow> {
    return this.#rows.values();
  }

  get disputed(): ReadonlySet<string> {
    return this.#disputed;
  }

  get current(): string | undefined {
    return this.#current;
  }

  /** What there is to know of the current item. */
  get evidence(): ReviewEvidence | undefined {
    return this.#evidence;
  }

  /** How far the text's review has come; the first decision begins it. */
  get state(): ReviewState {
    const {verdict} = this.judgement(this.#source);
    if (verdict === 'finished' || verdict === 'in-review') return verdict;
    return this.#own.length > 0 || this.#judgements.size > 0 ? 'in-review' : 'open';
  }

  /** The version of an item as it is on the desk. */
  versionOf(id: string): string | undefined {
    return this.#rows.get(id)?.version;
  }

  judgement(id: string): Judgement {
    return judgementOf(this.#judgements, id);
  }

  /** All decisions of the text, as the lines of a `.decisions.jsonl`. */
  exportLines(): Promise<string> {
    return this.#store.exportLines();
  }

  /** How many acceptances are not in the text yet. */
  get unwritten(): number {
    let count = 0;
    for (const {verdict} of this.#judgements.values()) {
      if (verdict === 'accepted' || verdict === 'amended') count++;
    }
    return count;
  }

  /** Finds entities of the authority files by the beginning of a name. */
  readonly search: DeskClient['search'] = (words, kind) => this.#desk.search(words, kind);

  /** Every decision on an item in the order it was made, those taken back included. */
  history(id: string): readonly Decision[] {
    return this.#made.get(id) ?? [];
  }

  /** The last verdict of each reviewer on each item that more than one has judged. */
  verdictsByReviewer(): {readonly annotators: string[]; readonly ratings: Ratings} {
    const reviewers = new Set<string>();
    const units: ReadonlyMap<string, string>[] = [];
    for (const [id, {standing}] of this.#judgements) {
      if (!this.#rows.has(id)) continue;
      const verdicts = new Map(
        standing.flatMap(({creator, verdict}) =>
          isVerdict(verdict) ? [[creator, verdict] as const] : [],
        ),
      );
      for (const reviewer of verdicts.keys()) reviewers.add(reviewer);
      units.push(verdicts);
    }
    const annotators = [...reviewers].sort();
    return {
      annotators,
      ratings: units.map((unit) => annotators.map((reviewer) => unit.get(reviewer))),
    };
  }

  /** How many items are decided, of how many. */
  get progress(): {readonly decided: number; readonly of: number} {
    let decided = 0;
    for (const id of this.#rows.keys()) if (isDecided(this.judgement(id).verdict)) decided++;
    return {decided, of: this.#rows.size};
  }

  get canUndo(): boolean {
    return this.#own.length > 0;
  }

  /** Decides on the current item and goes on to the next that is undecided. */
  decide(verdict: OneKeyVerdict, reason?: string): Promise<void> {
    return this.#step(async () => {
      const row = this.#currentRow;
      if (!row) return;
      await this.#decideOn([row], verdict, reason ? {reason} : {});
    });
  }

  /**
   * Accepts the current item with changes.
   *
   * @param change.span the new passage, in code points of the canonical text
   */
  amend(
    change: Omit<Amendment, 'target'> & {readonly span?: Span},
    reason?: string,
  ): Promise<void> {
    return this.#step(async () => {
      const row = this.#currentRow;
      const json = this.#evidence?.json;
      if (!row || !json) return;
      const {span, ...rest} = change;
      const target = span && (await this.#desk.select(span));
      const amended = amend(json, {...rest, ...(target ? {target} : {})});
      await this.#decideOn([row], 'amended', {amended, ...(reason ? {reason} : {})});
    });
  }

  /** Decides on several items at once; one undoing takes all back. */
  decideAll(ids: readonly string[], verdict: OneKeyVerdict, reason?: string): Promise<void> {
    return this.#step(async () => {
      const rows = ids.flatMap((id) => this.#rows.get(id) ?? []);
      await this.#decideOn(rows, verdict, {
        ...(reason ? {reason} : {}),
        more: {[bulkKey]: newId()},
      });
    });
  }

  /** Takes back the reviewer's last decision that stands, with all of one bulk, and goes there. */
  undo(): Promise<void> {
    return this.#step(async () => {
      const last = this.#own.at(-1);
      if (!last) return;
      const bulk = last.json[bulkKey];
      const taken = this.#own.filter(
        (decision) => decision === last || (bulk !== undefined && decision.json[bulkKey] === bulk),
      );
      const withdrawals = taken.map((decision) =>
        makeDecision({
          annotation: decision.annotation,
          version: decision.version,
          follows: decision.id,
          verdict: 'withdrawn',
          creator: this.reviewer(),
        }),
      );
      const kept = await this.#keep(withdrawals);
      if (!kept) return;
      const row = this.#rows.get(last.annotation);
      this.notice = {kind: 'undone', count: taken.length, ...(row ? {row} : {})};
      if (row && !this.#places.has(row.id)) this.#refill();
      await this.#show(last.annotation);
    });
  }

  /** Moves along the queue, decided items included. */
  move(by: number): Promise<void> {
    return this.#step(async () => {
      const at = this.#current === undefined ? -1 : (this.#places.get(this.#current) ?? -1);
      const row = this.#queue[Math.min(Math.max(at + by, 0), this.#queue.length - 1)];
      if (row && row.id !== this.#current) await this.#show(row.id);
    });
  }

  goTo(id: string): Promise<void> {
    return this.#step(() => this.#show(id));
  }

  /** Sets what of the queue is seen, and begins at its first undecided item. */
  arrange(filter: ReviewFilter, order: ReviewOrder = this.order): Promise<void> {
    return this.#step(async () => {
      this.filter = filter;
      this.order = order;
      this.#refill();
      const stays = this.#current !== undefined && this.#places.has(this.#current);
      if (!stays) await this.#show(this.#nextFrom(-1) ?? this.#queue[0]?.id);
    });
  }

  /** Says how far the review of the whole text has come. */
  setState(state: ReviewState): Promise<void> {
    return this.#step(async () => {
      const follows = this.judgement(this.#source).last?.id;
      const decision = makeDecision({
        annotation: this.#source,
        version: '',
        ...(follows ? {follows} : {}),
        verdict: state,
        creator: this.reviewer(),
      });
      await this.#keep([decision]);
    });
  }

  /** Ids of undecided items with the same words and the same value as this one, it included. */
  alike(id: string): string[] {
    const row = this.#rows.get(id);
    if (!row) return [];
    return [...this.#rows.values()].flatMap((other) =>
      other.words === row.words &&
      other.element === row.element &&
      other.values.join(' ') === row.values.join(' ') &&
      !isDecided(this.judgement(other.id).verdict)
        ? [other.id]
        : [],
    );
  }

  get #currentRow(): ReviewRow | undefined {
    return this.#current === undefined ? undefined : this.#rows.get(this.#current);
  }

  async #decideOn(
    rows: readonly ReviewRow[],
    verdict: Decision['verdict'],
    more: Partial<Pick<Parameters<typeof makeDecision>[0], 'reason' | 'amended' | 'more'>>,
  ): Promise<void> {
    const decisions = rows.map(({id, version}) => {
      const follows = this.judgement(id).last?.id;
      return makeDecision({
        annotation: id,
        version,
        ...(follows ? {follows} : {}),
        verdict,
        creator: this.reviewer(),
        ...more,
      });
    });
    const kept = await this.#keep(decisions);
    if (!kept) return;
    const [decision] = decisions;
    const [row] = rows;
    this.notice = {
      kind: 'decided',
      count: decisions.length,
      ...(decision ? {decision} : {}),
      ...(row ? {row} : {}),
    };
    const next = this.#nextFrom(this.#places.get(this.#current ?? '') ?? -1);
    if (next) await this.#show(next);
    else this.notice = {...this.notice, kind: 'end'};
  }

  /** Has the store keep decisions, and takes them into account; says so when it refuses. */
  async #keep(decisions: readonly Decision[]): Promise<boolean> {
    const {accepted, refused} = await this.#store.append(decisions);
    const kept = new Set(accepted);
    this.#take(decisions.filter(({id}) => kept.has(id)));
    const [first] = refused;
    if (!first) return true;
    this.#take(refused.flatMap(({current}) => current));
    const row = this.#rows.get(decisions.find(({id}) => id === first.id)?.annotation ?? '');
    const decision = first.current.at(-1);
    this.notice = {
      kind: 'refused',
      reason: first.reason,
      count: refused.length,
      ...(row ? {row} : {}),
      ...(decision ? {decision} : {}),
    };
    return false;
  }

  /** Decisions of other windows and other people. */
  #hear(decisions: readonly Decision[]): void {
    this.#take(decisions);
    this.#tell();
  }

  #take(decisions: readonly Decision[]): void {
    const touched = new Set<string>();
    for (const decision of decisions) {
      if (this.#seen.has(decision.id)) continue;
      this.#seen.add(decision.id);
      const made = this.#made.get(decision.annotation);
      if (made) made.push(decision);
      else this.#made.set(decision.annotation, [decision]);
      touched.add(decision.annotation);
      this.#remember(decision);
    }
    for (const id of touched) {
      this.#judgements.set(id, foldOne(id, this.#made.get(id) ?? [], this.#rows.get(id)?.version));
    }
  }

  /** Keeps the history of what this reviewer can undo. */
  #remember(decision: Decision): void {
    const {verdict, follows} = decision;
    if (verdict === 'withdrawn') {
      const at = this.#own.findLastIndex(({id}) => id === follows);
      if (at !== -1) this.#own.splice(at, 1);
      return;
    }
    // What is written into the text is undone by taking it out of the text.
    if (verdict === 'applied') {
      this.#own = this.#own.filter(({annotation}) => annotation !== decision.annotation);
    }
    if (isVerdict(verdict) && decision.creator === this.reviewer()) this.#own.push(decision);
  }

  #refill(): void {
    this.#queue = reviewQueue(
      {
        rows: [...this.#rows.values()],
        judgements: this.#judgements,
        disputed: this.#disputed,
      },
      this.filter,
      this.order,
    );
    this.#places = new Map(this.#queue.map(({id}, at) => [id, at]));
  }

  /** The next item that nobody has decided; deferred ones come when there is no other. */
  #nextFrom(at: number): string | undefined {
    const length = this.#queue.length;
    let deferred: string | undefined;
    for (let step = 1; step <= length; step++) {
      const row = this.#queue[(at + step) % length];
      if (!row || row.id === this.#current) continue;
      const {verdict} = this.judgement(row.id);
      if (verdict === 'proposed') return row.id;
      if (verdict === 'deferred') deferred ??= row.id;
    }
    return deferred;
  }

  async #show(id: string | undefined): Promise<void> {
    const evidence = id === undefined ? undefined : await this.#desk.evidence(id);
    this.#current = id;
    this.#evidence = evidence;
    this.#tell();
  }

  /** One step after another, whatever becomes of the one before. */
  #step(work: () => Promise<void>): Promise<void> {
    const step = this.#steps.then(async () => {
      try {
        await work();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.notice = {kind: 'failed', reason};
      }
      this.#tell();
    });
    this.#steps = step;
    return step;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What a person decides on an item, and can take back. */
function isVerdict(verdict: Decision['verdict']): boolean {
  return ['accepted', 'amended', 'rejected', 'deferred'].includes(verdict);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter(Boolean).sort();
}

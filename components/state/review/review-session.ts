import {
  type Decision,
  makeDecision,
  type NewDecision,
  type ReviewState,
  type Verdict,
} from '../../core/annotations/decision.js';
import {newId} from '../../core/annotations/write-annotations.js';
import {type Amendment, amend} from '../../core/review/amend.js';
import type {ReviewEvidence} from '../../core/review/evidence.js';
import type {ReviewFilter, ReviewOrder} from '../../core/review/review-queue.js';
import type {ReviewRow} from '../../core/review/review-row.js';
import type {Span} from '../../core/tei/span.js';
import type {DecisionStore} from '../journal/decision-store.js';
import {bulkKey, DecisionLog} from './decision-log.js';
import type {DeskClient} from './desk-client.js';
import type {DeskOrder} from './desk-work.js';
import {EvidenceAhead} from './evidence-ahead.js';
import {ItemList} from './item-list.js';

/** What a reviewer can decide with one key. */
export type OneKeyVerdict = Extract<Verdict, 'accepted' | 'rejected' | 'deferred'>;

/** What is changed of an item before it is accepted. */
export interface Change extends Omit<Amendment, 'target'> {
  /** The new passage, in code points of the canonical text. */
  readonly span?: Span;
}

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

/**
 * The review of one text by one person. Every action is a step of a queue of its own: a decision is
 * kept for good before the next item becomes the current one, and keys pressed meanwhile wait their
 * turn.
 */
export class ReviewSession {
  readonly items: ItemList = new ItemList(
    (id) => this.log.judgement(id),
    () => this.log.decided,
  );
  readonly log: DecisionLog;
  readonly #desk: DeskClient;
  readonly #ahead: EvidenceAhead;
  readonly #store: DecisionStore;
  readonly #reviewer: () => string;
  readonly #listeners = new Set<() => void>();
  #steps: Promise<unknown> = Promise.resolve();
  /** How many steps are not done yet. */
  #waiting = 0;
  #evidence: ReviewEvidence | undefined;
  #current: string | undefined;
  #source = '';

  title = '';
  /** IRI of the file that new entities go into; empty where there is none. */
  register = '';
  problems: readonly string[] = [];
  notice: ReviewNotice | undefined;
  /** Until the text is read and the first item can be shown. */
  loading = true;

  /** @param reviewer the name that decisions give */
  constructor(desk: DeskClient, store: DecisionStore, reviewer: () => string) {
    this.#desk = desk;
    this.#ahead = new EvidenceAhead(desk);
    this.#store = store;
    this.#reviewer = reviewer;
    this.log = new DecisionLog((id) => this.items.rows.get(id)?.version, reviewer);
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
    this.register = laid.register;
    this.problems = [...laid.problems, ...kept.problems];
    this.items.disputed = new Set(laid.disputed);
    for (let from = 0; from < laid.count && !signal.aborted; from += slice) {
      this.items.add(await this.#desk.rows(from, from + slice));
    }
    if (signal.aborted) return;
    this.log.take(kept.decisions);
    // Decisions of other windows and other people.
    this.#store.subscribe((decisions) => {
      this.log.take(decisions);
      this.#tell();
    }, signal);
    // In pieces, between which the page can draw: there may be ten thousand items.
    await breath();
    this.items.close();
    this.items.refill();
    await breath();
    await this.#show(this.#first);
    this.loading = false;
    this.#tell();
  }

  /** The id of the current item. */
  get current(): string | undefined {
    return this.#current;
  }

  /** Resolves when everything asked for so far has been done; undefined where nothing is to do. */
  get settled(): Promise<unknown> | undefined {
    return this.#waiting > 0 ? this.#steps : undefined;
  }

  /** What there is to know of the current item. */
  get evidence(): ReviewEvidence | undefined {
    return this.#evidence;
  }

  /** How far the text's review has come; the first decision begins it. */
  get state(): ReviewState {
    const {verdict} = this.log.judgement(this.#source);
    if (verdict === 'finished' || verdict === 'in-review') return verdict;
    return this.log.judgements.size > 0 ? 'in-review' : 'open';
  }

  /** All decisions of the text, as the lines of a `.decisions.jsonl`. */
  exportLines(): Promise<string> {
    return this.#store.exportLines();
  }

  /** Finds entities of the authority files by the beginning of a name. */
  readonly search: DeskClient['search'] = (words, kind) => this.#desk.search(words, kind);

  /** Finds where words stand in the text. */
  readonly find: DeskClient['find'] = (words) => this.#desk.find(words);

  /** Decides on the current item and goes on to the next that is undecided. */
  decide(verdict: OneKeyVerdict, reason?: string): Promise<void> {
    return this.#step(async () => {
      const row = this.#row;
      if (row) await this.#decideOn([row], verdict, reason ? {reason} : {});
    });
  }

  /**
   * Accepts the current item with changes.
   *
   * @param change makes the changes of what is known of the item, or nothing: the item is the one
   *   that is current once all keys before have had their effect
   */
  amend(change: (evidence: ReviewEvidence) => Change | undefined, reason?: string): Promise<void> {
    return this.#step(async () => {
      const row = this.#row;
      const changed = this.#evidence && change(this.#evidence);
      if (!row || !this.#evidence || !changed) return;
      const {span, ...rest} = changed;
      const target = span && (await this.#desk.select(span));
      const amended = amend(this.#evidence.json, {...rest, ...(target ? {target} : {})});
      await this.#decideOn([row], 'amended', {amended, ...(reason ? {reason} : {})});
    });
  }

  /** Decides on several items at once; one undoing takes all back. */
  decideAll(ids: readonly string[], verdict: OneKeyVerdict, reason?: string): Promise<void> {
    return this.#step(async () => {
      const rows = ids.flatMap((id) => this.items.rows.get(id) ?? []);
      const more = {[bulkKey]: newId()};
      await this.#decideOn(rows, verdict, {more, ...(reason ? {reason} : {})});
    });
  }

  /** Takes back the reviewer's last decision that stands, with all of one bulk, and goes there. */
  undo(): Promise<void> {
    return this.#step(async () => {
      const taken = this.log.undoable;
      const last = taken.at(-1);
      if (!last) return;
      const creator = this.#reviewer();
      const kept = await this.#keep(
        taken.map(({id, annotation, version}) =>
          makeDecision({annotation, version, follows: id, verdict: 'withdrawn', creator}),
        ),
      );
      if (!kept) return;
      const row = this.items.rows.get(last.annotation);
      this.notice = {kind: 'undone', count: taken.length, ...(row ? {row} : {})};
      if (this.items.placeOf(last.annotation) === -1) this.items.refill();
      await this.#show(last.annotation);
    });
  }

  /** Moves along the queue, decided items included. */
  move(by: number): Promise<void> {
    return this.#step(async () => {
      const {queue} = this.items;
      const at = Math.min(Math.max(this.items.placeOf(this.#current) + by, 0), queue.length - 1);
      const row = queue[at];
      if (row && row.id !== this.#current) await this.#show(row.id);
    });
  }

  goTo(id: string): Promise<void> {
    return this.#step(() => this.#show(id));
  }

  /** Sets what of the queue is seen, and begins at its first undecided item. */
  arrange(filter: ReviewFilter, order: ReviewOrder = this.items.order): Promise<void> {
    return this.#step(async () => {
      this.items.filter = filter;
      this.items.order = order;
      this.items.refill();
      if (this.items.placeOf(this.#current) === -1) await this.#show(this.#first);
    });
  }

  /** Says how far the review of the whole text has come. */
  setState(state: ReviewState): Promise<void> {
    return this.#step(async () => {
      const decision = this.#decisionOn({id: this.#source, version: ''}, state);
      await this.#keep([decision]);
    });
  }

  get #row(): ReviewRow | undefined {
    return this.#current === undefined ? undefined : this.items.rows.get(this.#current);
  }

  get #first(): string | undefined {
    return this.items.nextFrom(-1) ?? this.items.queue[0]?.id;
  }

  async #decideOn(
    rows: readonly ReviewRow[],
    verdict: Decision['verdict'],
    more: Pick<NewDecision, 'reason' | 'amended' | 'more'>,
  ): Promise<void> {
    const decisions = rows.map((row) => this.#decisionOn(row, verdict, more));
    if (!(await this.#keep(decisions))) return;
    const [[decision], [row]] = [decisions, rows];
    const next = this.items.nextFrom(this.items.placeOf(this.#current));
    this.notice = {
      kind: next ? 'decided' : 'end',
      count: decisions.length,
      ...(decision ? {decision} : {}),
      ...(row ? {row} : {}),
    };
    if (next) await this.#show(next);
  }

  #decisionOn(
    {id, version}: Pick<ReviewRow, 'id' | 'version'>,
    verdict: Decision['verdict'],
    more: Pick<NewDecision, 'reason' | 'amended' | 'more'> = {},
  ): Decision {
    const follows = this.log.judgement(id).last?.id;
    return makeDecision({
      annotation: id,
      version,
      ...(follows ? {follows} : {}),
      verdict,
      creator: this.#reviewer(),
      ...more,
    });
  }

  /** Has the store keep decisions, and takes them into account; says so when it refuses. */
  async #keep(decisions: readonly Decision[]): Promise<boolean> {
    const {accepted, refused} = await this.#store.append(decisions);
    const kept = new Set(accepted);
    this.log.take(decisions.filter(({id}) => kept.has(id)));
    const [first] = refused;
    if (!first) return true;
    this.log.take(refused.flatMap(({current}) => current));
    const judged = decisions.find(({id}) => id === first.id)?.annotation ?? '';
    const row = this.items.rows.get(judged);
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

  async #show(id: string | undefined): Promise<void> {
    const evidence = id === undefined ? undefined : await this.#ahead.of(id);
    this.#current = id;
    this.#evidence = evidence;
    this.#ahead.gather(this.items.nextFrom(this.items.placeOf(id)));
    this.#tell();
  }

  /** One step after another, whatever becomes of the one before. */
  #step(work: () => Promise<void>): Promise<void> {
    this.#waiting++;
    const step = this.#steps.then(async () => {
      try {
        await work();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.notice = {kind: 'failed', reason};
      }
      this.#waiting--;
      this.#tell();
    });
    this.#steps = step;
    return step;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Lets the page do what else there is to do. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

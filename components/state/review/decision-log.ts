import type {Decision} from '../../core/annotations/decision.js';
import {foldOne, type Judgement, judgementOf} from '../../core/annotations/fold-decisions.js';
import type {Ratings} from '../../core/review/agreement.js';
import {isDecided} from '../../core/review/review-queue.js';

/** Decisions of one bulk carry the same value under this name, and are undone as one. */
export const bulkKey = 'lectern:bulk';

/** All decisions on a text as they come in, and what stands of each annotation. */
export class DecisionLog {
  readonly #made = new Map<string, Decision[]>();
  readonly #seen = new Set<string>();
  readonly #judgements = new Map<string, Judgement>();
  /** Decisions of this reviewer, the last one at the end: the history to be undone. */
  readonly #own: Decision[] = [];
  /** Ids of those that stand no longer, or stand in the text. */
  readonly #past = new Set<string>();
  /** Counted as decisions come: to go through all for every key would hold up the page. */
  #decided = 0;
  #unwritten = 0;
  readonly #reviewers = new Set<string>();
  readonly #versionOf: (annotation: string) => string | undefined;
  readonly #reviewer: () => string;

  /** @param versionOf the version of an annotation as it is now; undefined for what is no item */
  constructor(versionOf: (annotation: string) => string | undefined, reviewer: () => string) {
    this.#versionOf = versionOf;
    this.#reviewer = reviewer;
  }

  /** Takes decisions into account; those that are known already change nothing. */
  take(decisions: readonly Decision[]): void {
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
      this.#count(id, -1);
      this.#judgements.set(id, foldOne(id, this.#made.get(id) ?? [], this.#versionOf(id)));
      this.#count(id, 1);
    }
  }

  get judgements(): ReadonlyMap<string, Judgement> {
    return this.#judgements;
  }

  judgement(id: string): Judgement {
    return judgementOf(this.#judgements, id);
  }

  /** Every decision on an item in the order it was made, those taken back included. */
  history(id: string): readonly Decision[] {
    return this.#made.get(id) ?? [];
  }

  /** What undoing takes back: the reviewer's last decision that stands, and all of its bulk. */
  get undoable(): readonly Decision[] {
    const last = this.#last;
    if (!last) return [];
    const bulk = last.json[bulkKey];
    if (bulk === undefined) return [last];
    return this.#own.filter(({id, json}) => json[bulkKey] === bulk && !this.#past.has(id));
  }

  get canUndo(): boolean {
    return this.#last !== undefined;
  }

  /** How many items are decided. */
  get decided(): number {
    return this.#decided;
  }

  /** How many acceptances are not in the text yet. */
  get unwritten(): number {
    return this.#unwritten;
  }

  /** How many people have decided on anything. */
  get reviewers(): number {
    return this.#reviewers.size;
  }

  /**
   * The last verdict of each reviewer on each item.
   *
   * @param concerns which annotations are items
   */
  verdictsByReviewer(concerns: (annotation: string) => boolean): {
    readonly annotators: readonly string[];
    readonly ratings: Ratings;
  } {
    const reviewers = new Set<string>();
    const units: ReadonlyMap<string, string>[] = [];
    for (const [id, {standing}] of this.#judgements) {
      if (!concerns(id)) continue;
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

  get #last(): Decision | undefined {
    for (let last = this.#own.at(-1); last; last = this.#own.at(-1)) {
      if (!this.#past.has(last.id)) return last;
      this.#own.pop();
    }
    return undefined;
  }

  #remember(decision: Decision): void {
    const {id, verdict, follows, annotation, creator} = decision;
    if (verdict === 'withdrawn' && follows !== undefined) this.#past.add(follows);
    // What is written into the text is undone by taking it out of the text.
    if (verdict === 'applied') {
      for (const made of this.#made.get(annotation) ?? []) this.#past.add(made.id);
    }
    if (!isVerdict(verdict)) return;
    this.#reviewers.add(creator);
    // A decision of another window may be told of after what takes it back.
    if (creator === this.#reviewer() && !this.#past.has(id)) this.#own.push(decision);
  }

  #count(id: string, by: 1 | -1): void {
    const verdict = this.#judgements.get(id)?.verdict;
    if (verdict === undefined) return;
    if (this.#versionOf(id) !== undefined && isDecided(verdict)) this.#decided += by;
    if (verdict === 'accepted' || verdict === 'amended') this.#unwritten += by;
  }
}

/** What a person decides on an item, and can take back. */
function isVerdict(verdict: Decision['verdict']): boolean {
  return ['accepted', 'amended', 'rejected', 'deferred'].includes(verdict);
}

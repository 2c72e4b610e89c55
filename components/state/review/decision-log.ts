import type {Decision} from '../../core/annotations/decision.js';
import {foldOne, type Judgement, judgementOf} from '../../core/annotations/fold-decisions.js';
import type {Ratings} from '../../core/review/agreement.js';

/** Decisions of one bulk carry the same value under this name, and are undone as one. */
export const bulkKey = 'lectern:bulk';

/** All decisions on a text as they come in, and what stands of each annotation. */
export class DecisionLog {
  readonly #made = new Map<string, Decision[]>();
  readonly #seen = new Set<string>();
  readonly #judgements = new Map<string, Judgement>();
  /** Decisions of this reviewer that stand, the last one at the end: the history to be undone. */
  #own: Decision[] = [];
  readonly #versionOf: (annotation: string) => string | undefined;
  readonly #reviewer: () => string;

  /** @param versionOf the version of an annotation as it is now */
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
      this.#judgements.set(id, foldOne(id, this.#made.get(id) ?? [], this.#versionOf(id)));
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
    const last = this.#own.at(-1);
    if (!last) return [];
    const bulk = last.json[bulkKey];
    return this.#own.filter(
      (decision) => decision === last || (bulk !== undefined && decision.json[bulkKey] === bulk),
    );
  }

  /** How many acceptances are not in the text yet. */
  get unwritten(): number {
    let count = 0;
    for (const {verdict} of this.#judgements.values()) {
      if (verdict === 'accepted' || verdict === 'amended') count++;
    }
    return count;
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

  #remember(decision: Decision): void {
    const {verdict, follows, annotation, creator} = decision;
    if (verdict === 'withdrawn') {
      const at = this.#own.findLastIndex(({id}) => id === follows);
      if (at !== -1) this.#own.splice(at, 1);
    }
    // What is written into the text is undone by taking it out of the text.
    if (verdict === 'applied') {
      this.#own = this.#own.filter((own) => own.annotation !== annotation);
    }
    if (isVerdict(verdict) && creator === this.#reviewer()) this.#own.push(decision);
  }
}

/** What a person decides on an item, and can take back. */
function isVerdict(verdict: Decision['verdict']): boolean {
  return ['accepted', 'amended', 'rejected', 'deferred'].includes(verdict);
}

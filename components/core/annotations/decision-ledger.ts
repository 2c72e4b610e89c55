import {type Decision, reviewStates} from './decision.js';
import {versionOf} from './version-of.js';

/**
 * The version of an annotation as its file has it now; `gone` where the file no longer has it,
 * undefined where there is no file to compare with.
 */
export type VersionNow = string | 'gone' | undefined;

/**
 * Why a decision is not taken down: `overtaken`, somebody decided since, `lectern:follows` is not the
 * last decision on the annotation; `changed` or `gone`, the annotation is no longer the one the
 * reviewer saw; `id-taken`, another decision has this id.
 */
export const refusals = ['overtaken', 'changed', 'gone', 'id-taken'] as const;
export type Refusal = (typeof refusals)[number];

/** A decision that was not taken down, and what the reviewer has to look at now. */
export interface RefusedDecision {
  readonly id: string;
  readonly reason: Refusal;
  /** All decisions on the annotation, oldest first. */
  readonly current: readonly Decision[];
}

export interface AppendAnswer {
  /** Ids that are taken down for good, those sent a second time among them. */
  readonly accepted: readonly string[];
  readonly refused: readonly RefusedDecision[];
}

/** The decisions of one text in their order, and the rule by which a further one is admitted. */
export class DecisionLedger {
  readonly #byId = new Map<string, Decision>();
  readonly #byAnnotation = new Map<string, Decision[]>();

  constructor(decisions: Iterable<Decision> = []) {
    for (const decision of decisions) this.add(decision);
  }

  /** All decisions, oldest first. */
  get decisions(): readonly Decision[] {
    return [...this.#byId.values()];
  }

  /** Decisions on one annotation, oldest first. */
  on(annotation: string): readonly Decision[] {
    return [...(this.#byAnnotation.get(annotation) ?? [])];
  }

  /** Takes down what is known to stand; false for what is here already. */
  add(decision: Decision): boolean {
    if (this.#byId.has(decision.id)) return false;
    this.#byId.set(decision.id, decision);
    const made = this.#byAnnotation.get(decision.annotation);
    if (made) made.push(decision);
    else this.#byAnnotation.set(decision.annotation, [decision]);
    return true;
  }

  /**
   * Admits a new decision, or says why not. The same decision again, as after a lost answer, is
   * `known` and changes nothing.
   */
  admit(decision: Decision, now: VersionNow): 'new' | 'known' | RefusedDecision {
    const {id, annotation, version, follows, verdict} = decision;
    const refuse = (reason: Refusal): RefusedDecision => ({
      id,
      reason,
      current: this.on(annotation),
    });
    const same = this.#byId.get(id);
    if (same) {
      return versionOf(same.json) === versionOf(decision.json) ? 'known' : refuse('id-taken');
    }
    if (follows !== this.#byAnnotation.get(annotation)?.at(-1)?.id) return refuse('overtaken');
    // The review of a text as a whole judges no annotation that could have changed.
    const ofText = reviewStates.some((state) => state === verdict);
    if (!ofText && now === 'gone') return refuse('gone');
    if (!ofText && now !== undefined && version !== now) return refuse('changed');
    this.add(decision);
    return 'new';
  }
}

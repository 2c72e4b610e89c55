import type {Decision} from './decision.js';

/** What stands of an annotation after all decisions on it. */
export interface Judgement {
  readonly annotation: string;
  readonly verdict: 'proposed' | Exclude<Decision['verdict'], 'withdrawn'>;
  /** The decision that gave the verdict; none while it is proposed. */
  readonly decision?: Decision;
  /** The last acceptance that stands, also once it is applied: what is to be written in the text. */
  readonly acceptance?: Decision;
  /** The last decision of all, withdrawn ones included: what a new one has to follow. */
  readonly last?: Decision;
  /** Decisions that stand, the oldest first. */
  readonly standing: readonly Decision[];
  /** True when the annotation was changed after it was decided on; its verdict is `proposed` then. */
  readonly reopened: boolean;
}

/**
 * The state of each annotation, folded from the decisions in the order they were written. An
 * annotation without a decision has no entry: see {@link judgementOf}.
 *
 * @param versions the version of each annotation as it is now (`versionOf`); an annotation that is
 *   not in it is not tested for changes
 */
export function foldDecisions(
  decisions: readonly Decision[],
  versions: ReadonlyMap<string, string> = new Map(),
): Map<string, Judgement> {
  const byAnnotation = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const known = byAnnotation.get(decision.annotation);
    if (known) known.push(decision);
    else byAnnotation.set(decision.annotation, [decision]);
  }
  const judgements = new Map<string, Judgement>();
  for (const [annotation, made] of byAnnotation) {
    judgements.set(annotation, foldOne(annotation, made, versions.get(annotation)));
  }
  return judgements;
}

/** The judgement of an annotation, `proposed` where nobody has decided. */
export function judgementOf(
  judgements: ReadonlyMap<string, Judgement>,
  annotation: string,
): Judgement {
  return (
    judgements.get(annotation) ?? {annotation, verdict: 'proposed', standing: [], reopened: false}
  );
}

/** As {@link foldDecisions}, for one annotation. */
export function foldOne(
  annotation: string,
  made: readonly Decision[],
  version?: string,
): Judgement {
  const withdrawn = new Set(
    made.flatMap(({verdict, follows}) => (verdict === 'withdrawn' && follows ? [follows] : [])),
  );
  const standing = made.filter(({id, verdict}) => verdict !== 'withdrawn' && !withdrawn.has(id));
  const decision = standing.at(-1);
  const last = made.at(-1);
  const reopened = decision !== undefined && version !== undefined && decision.version !== version;
  const acceptance = reopened ? undefined : acceptanceIn(standing);
  return {
    annotation,
    verdict: reopened ? 'proposed' : verdictOf(decision),
    standing,
    reopened,
    ...(decision && !reopened ? {decision} : {}),
    ...(acceptance ? {acceptance} : {}),
    ...(last ? {last} : {}),
  };
}

function verdictOf(decision: Decision | undefined): Judgement['verdict'] {
  return decision === undefined || decision.verdict === 'withdrawn' ? 'proposed' : decision.verdict;
}

/** A rejection or a deferral after an acceptance ends it; having been applied does not. */
function acceptanceIn(standing: readonly Decision[]): Decision | undefined {
  for (let at = standing.length - 1; at >= 0; at--) {
    const decision = standing[at];
    if (decision?.verdict === 'accepted' || decision?.verdict === 'amended') return decision;
    if (decision?.verdict === 'rejected' || decision?.verdict === 'deferred') return undefined;
  }
  return undefined;
}

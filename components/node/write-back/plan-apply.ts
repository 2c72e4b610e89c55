import {dirname, relative, resolve} from 'node:path';
import type {Decision} from '../../core/annotations/decision.js';
import {foldDecisions, type Judgement, judgementOf} from '../../core/annotations/fold-decisions.js';
import {asText, type JsonObject} from '../../core/annotations/json.js';
import {stampOf} from '../../core/annotations/make-annotation.js';
import {versionOf} from '../../core/annotations/version-of.js';
import {newId} from '../../core/annotations/write-annotations.js';
import {
  type AcceptedRequest,
  type JudgedAnnotation,
  requestsOf,
  sourcesOf,
} from '../../core/annotations/write-back/accepted-requests.js';
import type {SplicePlan} from '../../core/annotations/write-back/plan-splices.js';
import {type Standing, trackSplices} from '../../core/annotations/write-back/track-splices.js';
import {decodePath} from '../../core/tei/file-paths.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {readBytes} from '../read-bytes.js';
import {readTeiSource} from '../read-file.js';
import type {Schema} from '../validate/relaxng.js';
import {appliedDecisions} from './applied-decisions.js';
import type {ApplyOutcome, ApplyPlan, FileChange} from './apply-plan.js';
import {AuthorityDraft} from './authority-draft.js';
import {ResultJudge} from './judge-result.js';
import {hashOf, standingOf, takeBack} from './records.js';
import {sayDiff} from './say-diff.js';
import {soundestPlan} from './soundest-plan.js';
import {TextBytes} from './text-bytes.js';

export interface ApplyInput {
  /** Path of the TEI file. */
  readonly text: string;
  /** Annotations of the text, as their file has them. */
  readonly annotations: readonly JsonObject[];
  /** All decisions on them, in the order they were written. */
  readonly decisions: readonly Decision[];
  /** Path of the authority file that new entities go into; where their address leads, by default. */
  readonly authority?: string;
  readonly schema?: Schema;
  readonly confirmMoved?: boolean;
  /** Only these annotations; all that are accepted, by default. */
  readonly only?: ReadonlySet<string>;
  /** Now, by default. */
  readonly now?: Date;
}

export type ApplyPlanResult =
  | {readonly ok: true; readonly plan: ApplyPlan}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Decides how the accepted annotations of a text are written into it, proves the result, and writes
 * nothing. An annotation that would make the file malformed, change its text or bring a fault that
 * the schema did not find before is left out, with the reason; the others stay.
 */
export async function planApply(input: ApplyInput): Promise<ApplyPlanResult> {
  const bytes = await readBytes(input.text);
  if (!bytes.ok) return bytes;
  const read = TextBytes.read(bytes.bytes, input.text);
  if (!read.ok) return read;
  const tei = readTeiSource(read.text.source, input.text);
  if (!tei.ok) return tei;
  const planner = new ApplyPlanner(input, read.text, tei.document);
  return {ok: true, plan: await planner.plan()};
}

class ApplyPlanner {
  readonly #input: ApplyInput;
  readonly #text: TextBytes;
  readonly #document: TeiDocument;
  readonly #hash: string;
  readonly #run = newId();
  readonly #now: Date;
  readonly #refused = new Map<string, string>();
  readonly #warnings: string[] = [];

  constructor(input: ApplyInput, text: TextBytes, document: TeiDocument) {
    this.#input = input;
    this.#text = text;
    this.#document = document;
    this.#hash = hashOf(text.bytes);
    this.#now = input.now ?? new Date();
  }

  async plan(): Promise<ApplyPlan> {
    const withdrawals = this.#withdrawals();
    const decisions = [...this.#input.decisions, ...withdrawals];
    const {accepted, already} = this.#collect(decisions);
    const authority = await this.#newEntities(accepted);
    const requests = [...accepted.values()].map(({request}) => request);
    const judge = new ResultJudge(this.#text.bytes, this.#document, this.#input.schema);
    const stamp = {run: this.#run, when: this.#now.toISOString().slice(0, 10)};
    const sound = soundestPlan(this.#text, this.#document, requests, {judge, stamp});
    const {plan, bytes} = sound;
    for (const [id, reason] of sound.leftOut) this.#refused.set(id, reason);
    const outcomes = this.#outcomes(plan);
    const applied = new Set(
      outcomes.flatMap(({annotation, state}) => (state === 'applied' ? [annotation] : [])),
    );
    const record = authority?.changeFor(applied);
    const text: FileChange = {path: this.#input.text, before: this.#text.bytes, after: bytes};
    const changes = [text, ...(record ? [record] : [])];
    return {
      text,
      ...(record ? {authority: record} : {}),
      diff: changes.map(sayDiff).join(''),
      outcomes,
      already,
      warnings: [...new Set([...this.#warnings, ...(plan?.warnings ?? [])])],
      decisions: [
        ...withdrawals,
        ...appliedDecisions(plan, accepted, {
          run: this.#run,
          before: this.#hash,
          after: hashOf(bytes),
          created: stampOf(this.#now),
          canonicalText: this.#document.canonicalText,
        }),
      ],
    };
  }

  /** Takes back what was recorded of a run that never came into the file. */
  #withdrawals(): Decision[] {
    const {unlanded, written} = this.#standing(this.#input.decisions);
    if (unlanded.length > 0) {
      this.#warnings.push(
        `the last run was recorded and did not come into the file; its ${unlanded.length} records are taken back`,
      );
    }
    this.#warnMissing(written.size, unlanded.length);
    return unlanded.map((decision) => takeBack(decision, this.#now));
  }

  #warnMissing(written: number, unlanded: number): void {
    const {decisions} = this.#input;
    if (written === 0 || unlanded > 0) return;
    const {strings} = this.#standing(decisions);
    if (strings.length === 0) {
      this.#warnings.push(
        'the file was edited since annotations were last applied to it; those count as applied all the same',
      );
    }
  }

  #standing(decisions: readonly Decision[]): Standing {
    return trackSplices(standingOf(decisions), this.#hash);
  }

  #collect(decisions: readonly Decision[]): {
    accepted: Map<string, AcceptedRequest>;
    already: string[];
  } {
    const {annotations, text, only, confirmMoved = false} = this.#input;
    const versions = versionsJudged(annotations, decisions);
    const judgements = foldDecisions(decisions, versions);
    const settings = {
      document: this.#document,
      isThisText: sourcesOf(annotations, text),
      confirmMoved,
    };
    const {written} = this.#standing(decisions);
    const accepted = new Map<string, AcceptedRequest>();
    const already: string[] = [];
    const judged: (JudgedAnnotation & {readonly id: string})[] = [];
    const seen = new Set<string>();
    for (const json of annotations) {
      const id = asText(json.id) ?? '';
      if (seen.has(id) || (only && !only.has(id)) || versionOf(json) !== versions.get(id)) continue;
      seen.add(id);
      const judgement = judgementOf(judgements, id);
      const {verdict, standing, reopened} = judgement;
      if (reopened && isAcceptance(standing.at(-1)?.verdict)) {
        this.#refused.set(id, 'It was changed after it was accepted; decide on it again.');
      }
      if (verdict === 'applied') already.push(id);
      if (!isAcceptance(verdict)) continue;
      if (written.has(id)) {
        this.#refused.set(
          id,
          'What was accepted earlier of it stands in the text; revert it first.',
        );
      } else judged.push({id, json, judgement});
    }
    for (const [at, request] of requestsOf(judged, settings).entries()) {
      const id = judged[at]?.id ?? '';
      if (typeof request === 'string') this.#refused.set(id, request);
      else accepted.set(id, request);
    }
    this.#warnStrays(judgements, seen);
    return {accepted, already};
  }

  #warnStrays(judgements: ReadonlyMap<string, Judgement>, seen: ReadonlySet<string>): void {
    if (this.#input.only) return;
    const strays = [...judgements.values()].filter(
      ({annotation, verdict}) => isAcceptance(verdict) && !seen.has(annotation),
    );
    const [first] = strays;
    if (!first) return;
    const others = strays.length - 1;
    this.#warnings.push(
      others === 0
        ? `one accepted annotation is not in the annotation file: ${first.annotation}`
        : `${strays.length} accepted annotations are not in the annotation file, ${first.annotation} among them`,
    );
  }

  /** Records for new entities; annotations whose record cannot be written are refused. */
  async #newEntities(accepted: Map<string, AcceptedRequest>): Promise<AuthorityDraft | undefined> {
    let draft: AuthorityDraft | undefined;
    for (const [id, {newEntity, request}] of accepted) {
      if (!newEntity) continue;
      draft ??= await this.#openAuthority(request.attributes.ref);
      const failure =
        draft?.add(newEntity, id) ?? 'there is no authority file; --authority names it';
      if (failure === 'added') continue;
      this.#refused.set(id, `Its new entity ${newEntity.id} cannot be recorded: ${failure}.`);
      accepted.delete(id);
    }
    return draft;
  }

  async #openAuthority(ref: string | undefined): Promise<AuthorityDraft | undefined> {
    const {authority, text} = this.#input;
    const pointed = ref?.replace(/#.*$/, '');
    const local = pointed && !/^[a-z][a-z0-9+.-]*:/i.test(pointed) ? pointed : undefined;
    const path = authority ?? (local ? resolve(dirname(text), decodePath(local)) : undefined);
    if (path === undefined || resolve(path) === resolve(text)) return undefined;
    // A pointer must not make the program write wherever it likes.
    const outside = relative(dirname(resolve(text)), resolve(path)).startsWith('..');
    if (authority === undefined && outside) return undefined;
    return AuthorityDraft.open(path);
  }

  #outcomes(plan: SplicePlan | undefined): ApplyOutcome[] {
    const outcomes: ApplyOutcome[] = [];
    for (const [annotation, outcome] of plan?.outcomes ?? []) {
      if (outcome.state === 'planned') {
        outcomes.push({annotation, state: 'applied', how: outcome.how});
      } else outcomes.push({annotation, state: 'refused', reason: outcome.reason});
    }
    for (const [annotation, reason] of this.#refused) {
      outcomes.push({annotation, state: 'refused', reason});
    }
    return outcomes;
  }
}

const isAcceptance = (verdict: Decision['verdict'] | Judgement['verdict'] | undefined): boolean =>
  verdict === 'accepted' || verdict === 'amended';

/** The version of each annotation; of two with one id that of the one somebody has decided on. */
function versionsJudged(
  annotations: readonly JsonObject[],
  decisions: readonly Decision[],
): Map<string, string> {
  const judged = new Set(decisions.map(({annotation, version}) => `${annotation} ${version}`));
  const versions = new Map<string, string>();
  for (const json of annotations) {
    const id = asText(json.id) ?? '';
    const known = versions.get(id);
    if (known !== undefined && judged.has(`${id} ${known}`)) continue;
    versions.set(id, versionOf(json));
  }
  return versions;
}

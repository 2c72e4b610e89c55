import {type Decision, readDecision} from '../../core/annotations/decision.js';
import type {
  AppendAnswer,
  Refusal,
  RefusedDecision,
} from '../../core/annotations/decision-ledger.js';
import {refusals} from '../../core/annotations/decision-ledger.js';
import {asList, asObject, asText} from '../../core/annotations/json.js';
import {encodeNames} from '../../core/tei/file-paths.js';
import {
  type AppliedText,
  asLines,
  type DecisionStore,
  type LoadedDecisions,
  type StoreState,
} from './decision-store.js';
import {Listeners} from './listeners.js';
import {readApplied} from './read-applied.js';
import type {ServerLine} from './server-line.js';

/** So many go in one request: far below the size a server takes. */
const atOnce = 1000;

/** Decisions in a file behind the local server. */
export class ServerDecisions implements DecisionStore {
  readonly place = 'server';
  readonly reviewer?: string;
  readonly #line: ServerLine;
  readonly #path: string;
  readonly #watchers = new Listeners<StoreState>();
  #waiting = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param path of the text, without ending: `altay/osman-batur` */
  constructor(line: ServerLine, path: string) {
    this.#line = line;
    this.#path = path;
    if (line.reviewer) this.reviewer = line.reviewer;
  }

  get state(): StoreState {
    return {waiting: this.#waiting, ...this.#line.state};
  }

  watch(listener: (state: StoreState) => void, signal: AbortSignal): void {
    this.#watchers.add(listener, signal);
    this.#line.watch(() => listener(this.state), signal);
  }

  async load(): Promise<LoadedDecisions> {
    const {status, json} = await this.#line.send(this.#address);
    if (status !== 200) throw new Error(asText(json.problem) ?? `${status}`);
    this.#line.events.readUpTo(asText(json.lastEvent));
    return {decisions: readAll(json.decisions), problems: asList(json.problems).map(sayProblem)};
  }

  async exportLines(): Promise<string> {
    return asLines((await this.load()).decisions);
  }

  /** After everything that is on the way: what was decided last is written too. */
  async apply(dryRun: boolean): Promise<AppliedText> {
    await this.#turn;
    const body = {path: this.#path, dryRun};
    const {status, json} = await this.#line.send('apply', {method: 'POST', body});
    return readApplied(status, json);
  }

  /** One request after the other, so that what follows a decision never overtakes it. */
  append(decisions: readonly Decision[]): Promise<AppendAnswer> {
    this.#count(decisions.length);
    const done = this.#turn.then(() => this.#send(decisions));
    this.#turn = done.catch(() => undefined);
    return done.finally(() => this.#count(-decisions.length));
  }

  subscribe(listener: (decisions: readonly Decision[]) => void, signal: AbortSignal): void {
    this.#line.events.subscribe((event) => {
      if (event.kind === 'reload') {
        this.load().then(
          ({decisions}) => signal.aborted || listener(decisions),
          () => undefined,
        );
      } else if (event.kind === 'decisions' && event.path === this.#path) {
        listener(readAll(event.told.decisions));
      }
    }, signal);
  }

  get #address(): string {
    return `decisions/${encodeNames(this.#path)}`;
  }

  async #send(decisions: readonly Decision[]): Promise<AppendAnswer> {
    const accepted: string[] = [];
    const refused: RefusedDecision[] = [];
    for (let from = 0; from < decisions.length; from += atOnce) {
      const body = decisions.slice(from, from + atOnce).map(({json}) => json);
      const {status, json} = await this.#line.send(this.#address, {method: 'POST', body});
      if (status !== 200 && status !== 409) throw new Error(asText(json.problem) ?? `${status}`);
      accepted.push(...asList(json.accepted).flatMap((id) => asText(id) ?? []));
      refused.push(...asList(json.refused).flatMap((each) => readRefused(each) ?? []));
    }
    return {accepted, refused};
  }

  #count(by: number): void {
    this.#waiting += by;
    this.#watchers.tell(this.state);
  }
}

function readAll(decisions: unknown): Decision[] {
  return asList(decisions).flatMap((json) => {
    const read = readDecision(json);
    return typeof read === 'string' ? [] : [read];
  });
}

function readRefused(value: unknown): RefusedDecision | undefined {
  const object = asObject(value);
  const id = asText(object?.id);
  const reason = refusals.find((known): known is Refusal => known === object?.reason);
  return id && reason ? {id, reason, current: readAll(object?.current)} : undefined;
}

function sayProblem(value: unknown): string {
  const {file, line, message} = asObject(value) ?? {};
  return [file, line, ` ${message}`].filter((part) => part !== undefined).join(':');
}

import {asObject, asText, type JsonObject} from '../../core/annotations/json.js';
import {writeJson} from '../../core/natives/write-json.js';
import {msg} from '../../core/words/msg.js';
import {Listeners} from './listeners.js';
import {ServerEvents} from './server-events.js';
import {isThisComputer} from './this-computer.js';

/** Whether the server can be reached and keeps what it is sent. */
export interface LineState {
  readonly offline: boolean;
  readonly fault?: string;
}

export interface LineAnswer {
  readonly status: number;
  readonly json: JsonObject;
}

/** What a request may say besides its address. */
export interface LineRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the address of a session says. */
export type FoundServer =
  | {readonly found: true; readonly line: ServerLine}
  /** There is none: the site is a plain one. */
  | {readonly found: false}
  /** There is one, and it keeps nothing: another has the folder. */
  | {readonly found: 'blocked'; readonly message: string};

/** In milliseconds: the first wait before a request is tried again, and the longest. */
const patience = {first: 300, longest: 8000} as const;

/** The way to the local server, one for all stores of a page. Nothing is given up for a lost line. */
export class ServerLine {
  readonly events: ServerEvents;
  readonly #root: URL;
  readonly #watchers = new Listeners<LineState>();
  #state: LineState = {offline: false};
  #token: string;

  private constructor(
    root: URL,
    token: string,
    /** The reviewer's name as the server suggests it. */
    readonly reviewer?: string,
  ) {
    this.#root = root;
    this.#token = token;
    this.events = new ServerEvents(new URL('events', root), (offline) => this.#set({offline}));
  }

  /**
   * Looks whether the site is served by `lectern serve` or its like.
   *
   * @param base the address of the site's root
   */
  static async find(base: URL): Promise<FoundServer> {
    // It listens on this computer alone: a site on the web is not asked for what it cannot have.
    if (!isThisComputer(base.hostname)) return {found: false};
    const root = new URL('_lectern/', base);
    const asked = await askSession(root);
    if (typeof asked === 'string') return {found: 'blocked', message: asked};
    if (!asked) return {found: false};
    return {found: true, line: new ServerLine(root, asked.token, asked.name)};
  }

  get state(): LineState {
    return this.#state;
  }

  /** The whole address of something on the server. */
  addressOf(address: string): string {
    return new URL(address, this.#root).href;
  }

  watch(listener: (state: LineState) => void, signal: AbortSignal): void {
    this.#watchers.add(listener, signal);
  }

  /**
   * Sends a request until it is answered. Only what may be sent twice may be sent so: the answer to
   * the first may have been lost.
   */
  async send(address: string, request: LineRequest = {}): Promise<LineAnswer> {
    for (let attempt = 0; ; attempt++) {
      const answer = await this.#try(address, request);
      if (answer?.status === 403 && attempt === 0 && (await this.#renew())) continue;
      const fault = answer && asText(answer.json.problem);
      // 5xx: the disk is full, the folder is taken, …: it is said, and may pass.
      if (answer && (answer.status < 500 || answer.status === 501)) {
        this.#set({offline: false});
        return answer;
      }
      this.#set(answer ? {offline: false, ...(fault ? {fault} : {})} : {offline: true});
      await pause(Math.min(patience.longest, patience.first * 2 ** attempt));
      // A server that was started anew has another token.
      await this.#renew();
    }
  }

  async #try(address: string, request: LineRequest): Promise<LineAnswer | undefined> {
    const {method = 'GET', body, headers} = request;
    const type = body === undefined ? {} : {'Content-Type': 'application/json'};
    try {
      const answer = await fetch(new URL(address, this.#root), {
        method,
        cache: 'no-store',
        headers: {...type, ...headers, 'X-Lectern-Token': this.#token},
        ...(body === undefined ? {} : {body: writeJson(body)}),
      });
      return {status: answer.status, json: asObject(await answer.json()) ?? {}};
    } catch {
      // No connection, or an answer that broke off: whether it was done is not known.
      return undefined;
    }
  }

  async #renew(): Promise<boolean> {
    const asked = await askSession(this.#root);
    if (typeof asked !== 'object' || asked.token === this.#token) return false;
    this.#token = asked.token;
    return true;
  }

  #set(state: LineState): void {
    if (state.offline === this.#state.offline && state.fault === this.#state.fault) return;
    this.#state = state;
    this.#watchers.tell(state);
  }
}

/** The session; a sentence where there is a server that keeps nothing, undefined where is none. */
async function askSession(root: URL): Promise<{token: string; name?: string} | string | undefined> {
  try {
    const answer = await fetch(new URL('session', root), {cache: 'no-store'});
    const json = asObject(await answer.json());
    const [token, name, problem] = [asText(json?.token), asText(json?.name), asText(json?.problem)];
    if (answer.ok && token) return {token, ...(name ? {name} : {})};
    return answer.status === 503 ? (problem ?? msg('the server keeps nothing')) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits; less where the system says that there is a connection again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

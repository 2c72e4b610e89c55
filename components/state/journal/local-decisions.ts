import type {IDBPTransaction} from 'idb';
import {readNewDecision} from '../../core/annotations/check-decision.js';
import {type Decision, readDecision, readDecisions} from '../../core/annotations/decision.js';
import {
  type AppendAnswer,
  DecisionLedger,
  type RefusedDecision,
  type VersionNow,
} from '../../core/annotations/decision-ledger.js';
import type {BrowserDatabase, JournalSchema, WindowMessage} from './browser-database.js';
import {askToPersist, type BrowserRoom, browserRoom} from './browser-room.js';
import {
  asLines,
  type DecisionStore,
  type ImportedDecisions,
  type LoadedDecisions,
  type StoreState,
} from './decision-store.js';
import {Listeners} from './listeners.js';

type Writing = IDBPTransaction<JournalSchema, ('decisions' | 'annotations')[], 'readwrite'>;

/** Decisions in this browser, for a site without a server of its own. */
export class LocalDecisions implements DecisionStore {
  readonly place = 'browser';
  readonly #database: BrowserDatabase;
  readonly #path: string;
  readonly #versionNow: (annotation: string) => VersionNow;
  readonly #watchers = new Listeners<StoreState>();
  readonly #listeners = new Listeners<readonly Decision[]>();
  #waiting = 0;
  #fault: string | undefined;
  #room: BrowserRoom = {};

  /**
   * @param path of the text, without ending
   * @param versionNow of annotations the site has; those made in this browser are known
   */
  constructor(
    database: BrowserDatabase,
    path: string,
    versionNow: (annotation: string) => VersionNow = () => undefined,
  ) {
    this.#database = database;
    this.#path = path;
    this.#versionNow = versionNow;
  }

  get state(): StoreState {
    const fault = this.#fault === undefined ? {} : {fault: this.#fault};
    return {waiting: this.#waiting, offline: false, ...fault, ...this.#room};
  }

  watch(listener: (state: StoreState) => void, signal: AbortSignal): void {
    this.#watchers.add(listener, signal);
  }

  async load(): Promise<LoadedDecisions> {
    const database = await this.#database.open();
    const kept = await database.getAllFromIndex('decisions', 'path', this.#path);
    await this.#look();
    return readKept(kept.map(({json}) => json));
  }

  async append(decisions: readonly Decision[]): Promise<AppendAnswer> {
    const ready = decisions.map(({json}) => {
      const read = readNewDecision(json);
      if (!read.ok) throw new Error(read.faults.join('; '));
      return read.decision;
    });
    this.#count(ready.length);
    try {
      const {answer, fresh} = await this.#write(ready);
      this.#fault = undefined;
      if (fresh.length > 0) this.#tellWindows(fresh);
      void this.#keepRoom(answer.accepted.length > 0);
      return answer;
    } catch (error) {
      // Mostly that there is no room left. Nothing of the transaction is kept then.
      this.#fault = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.#count(-ready.length);
    }
  }

  subscribe(listener: (decisions: readonly Decision[]) => void, signal: AbortSignal): void {
    this.#listeners.add(listener, signal);
    this.#database.channel.addEventListener(
      'message',
      ({data}: MessageEvent<WindowMessage>) => {
        if (data.kind !== 'decisions' || data.path !== this.#path) return;
        listener(readKept(data.decisions).decisions);
      },
      {signal},
    );
  }

  async exportLines(): Promise<string> {
    return asLines((await this.load()).decisions);
  }

  async importLines(jsonl: string, file: string): Promise<ImportedDecisions> {
    const read = readDecisions(jsonl, file);
    const writing = await this.#begin();
    const fresh: Decision[] = [];
    for (const decision of read.decisions) {
      const there = await writing
        .objectStore('decisions')
        .index('id')
        .getKey([this.#path, decision.id]);
      if (there !== undefined) continue;
      await this.#add(writing, decision);
      fresh.push(decision);
    }
    await writing.done;
    if (fresh.length > 0) this.#tellWindows(fresh);
    void this.#keepRoom(fresh.length > 0);
    const problems = read.problems.map(
      ({line, message}) => `${file}:${line === undefined ? '' : `${line}:`} ${message}`,
    );
    return {added: fresh.length, known: read.decisions.length - fresh.length, problems};
  }

  /** In one transaction, so that two windows see the same last decision and one of them is refused. */
  async #write(
    decisions: readonly Decision[],
  ): Promise<{answer: AppendAnswer; fresh: readonly Decision[]}> {
    const accepted: string[] = [];
    const refused: RefusedDecision[] = [];
    const fresh: Decision[] = [];
    const writing = await this.#begin();
    const ledger = await this.#known(writing, decisions);
    for (const decision of decisions) {
      const {annotation} = decision;
      const own = await writing.objectStore('annotations').get([this.#path, annotation]);
      const admitted = ledger.admit(decision, own?.version ?? this.#versionNow(annotation));
      if (admitted === 'new') {
        fresh.push(decision);
        await this.#add(writing, decision);
      }
      if (admitted === 'new' || admitted === 'known') accepted.push(decision.id);
      else refused.push(admitted);
    }
    await writing.done;
    return {answer: {accepted, refused}, fresh};
  }

  async #begin(): Promise<Writing> {
    const database = await this.#database.open();
    const stores: ('decisions' | 'annotations')[] = ['decisions', 'annotations'];
    return database.transaction(stores, 'readwrite', {durability: 'strict'});
  }

  /** What stands on the annotations judged, and under the ids given: no more is needed to decide. */
  async #known(writing: Writing, decisions: readonly Decision[]): Promise<DecisionLedger> {
    const store = writing.objectStore('decisions');
    const kept = new Map<number, Decision>();
    const take = async (query: 'id' | 'annotation', name: string): Promise<void> => {
      let cursor = await store.index(query).openCursor([this.#path, name]);
      for (; cursor; cursor = await cursor.continue()) {
        const read = readDecision(cursor.value.json);
        if (typeof read !== 'string') kept.set(cursor.primaryKey, read);
      }
    };
    for (const annotation of new Set(decisions.map((each) => each.annotation))) {
      await take('annotation', annotation);
    }
    for (const {id} of decisions) await take('id', id);
    return new DecisionLedger([...kept].sort(([a], [b]) => a - b).map(([, decision]) => decision));
  }

  async #add(writing: Writing, {id, annotation, json}: Decision): Promise<void> {
    await writing.objectStore('decisions').add({path: this.#path, id, annotation, json});
  }

  #tellWindows(fresh: readonly Decision[]): void {
    const decisions = fresh.map(({json}) => json);
    const message: WindowMessage = {kind: 'decisions', path: this.#path, decisions};
    this.#database.channel.postMessage(message);
    this.#listeners.tell(fresh);
  }

  /** The room there is can be said at once; Firefox's promise waits until the reader has answered. */
  async #keepRoom(made: boolean): Promise<void> {
    await this.#look();
    if (!made) return;
    if ((await askToPersist()) !== this.#room.persisted) await this.#look();
  }

  async #look(): Promise<void> {
    this.#room = await browserRoom();
    this.#watchers.tell(this.state);
  }

  #count(by: number): void {
    this.#waiting += by;
    this.#watchers.tell(this.state);
  }
}

function readKept(jsons: readonly unknown[]): LoadedDecisions {
  const read = jsons.map(readDecision);
  return {
    decisions: read.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    problems: read.flatMap((each) => (typeof each === 'string' ? [each] : [])),
  };
}

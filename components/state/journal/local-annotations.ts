import {checkAnnotation} from '../../core/annotations/check-annotation.js';
import {asText, type JsonObject} from '../../core/annotations/json.js';
import {versionOf} from '../../core/annotations/version-of.js';
import type {BrowserDatabase, WindowMessage} from './browser-database.js';
import {askToPersist} from './browser-room.js';
import {Listeners} from './listeners.js';
import type {OwnAnnotation, OwnAnnotations, OwnChange, OwnResult} from './own-annotations.js';

/** Own annotations in this browser. */
export class LocalAnnotations implements OwnAnnotations {
  readonly place = 'browser';
  readonly #database: BrowserDatabase;
  readonly #path: string;
  readonly #listeners = new Listeners<readonly OwnChange[]>();

  /** @param path of the text, without ending */
  constructor(database: BrowserDatabase, path: string) {
    this.#database = database;
    this.#path = path;
  }

  async list(): Promise<readonly OwnAnnotation[]> {
    const database = await this.#database.open();
    const kept = await database.getAllFromIndex('annotations', 'path', this.#path);
    return kept.map(({annotation, version}) => ({annotation, version}));
  }

  async put(annotation: JsonObject, replaces?: string): Promise<OwnResult> {
    const faults = checkAnnotation(annotation);
    if (faults.length > 0) return {ok: false, reason: 'refused', faults};
    return this.#change(asText(annotation.id) ?? '', replaces, annotation);
  }

  remove(id: string, version: string): Promise<OwnResult> {
    return this.#change(id, version);
  }

  subscribe(listener: (changes: readonly OwnChange[]) => void, signal: AbortSignal): void {
    this.#listeners.add(listener, signal);
    this.#database.channel.addEventListener(
      'message',
      ({data}: MessageEvent<WindowMessage>) => {
        if (data.kind !== 'annotation' || data.path !== this.#path) return;
        const {id, annotation, version} = data;
        listener([{id, ...(annotation && version ? {kept: {annotation, version}} : {})}]);
      },
      {signal},
    );
  }

  async #change(
    id: string,
    expected: string | undefined,
    annotation?: JsonObject,
  ): Promise<OwnResult> {
    const [path, version] = [this.#path, annotation && versionOf(annotation)];
    const database = await this.#database.open();
    const writing = database.transaction(['annotations', 'decisions'], 'readwrite', {
      durability: 'strict',
    });
    const store = writing.objectStore('annotations');
    const current = await store.get([path, id]);
    const decisions = await writing.objectStore('decisions').index('annotation').count([path, id]);
    // The same again, as by a second press of a button, has been done.
    const done = current?.version === version;
    if (!done && current && current.version !== expected) {
      await writing.done;
      const kept = {annotation: current.annotation, version: current.version};
      return {ok: false, reason: 'changed', current: kept};
    }
    if (!current && expected !== undefined) {
      await writing.done;
      return {ok: false, reason: 'gone'};
    }
    if (annotation && version !== undefined) await store.put({path, id, version, annotation});
    else await store.delete([path, id]);
    await writing.done;
    if (!done) this.#tell(id, annotation, version);
    void askToPersist();
    return {ok: true, decisions, ...(version === undefined ? {} : {version})};
  }

  #tell(id: string, annotation: JsonObject | undefined, version: string | undefined): void {
    const kept = annotation && version !== undefined ? {annotation, version} : undefined;
    const message: WindowMessage = {kind: 'annotation', path: this.#path, id, ...kept};
    this.#database.channel.postMessage(message);
    this.#listeners.tell([{id, ...(kept ? {kept} : {})}]);
  }
}

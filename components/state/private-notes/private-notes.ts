import {checkAnnotation} from '../../core/annotations/check-annotation.js';
import {asText, type JsonObject} from '../../core/annotations/json.js';
import {versionOf} from '../../core/annotations/version-of.js';
import {msg} from '../../core/words/msg.js';
import type {BrowserDatabase, WindowMessage} from '../journal/browser-database.js';
import {Listeners} from '../journal/listeners.js';
import {LocalAnnotations} from '../journal/local-annotations.js';
import {databaseOf} from '../journal/open-stores.js';
import type {OwnResult} from '../journal/own-annotations.js';

/** A note as this browser keeps it. */
export interface PrivateNote {
  readonly id: string;
  /** Of its text, from the site's root, without ending. */
  readonly path: string;
  readonly annotation: JsonObject;
  readonly version: string;
}

/** Stands before the path of a text whose private notes are kept: no text can have such a path. */
const prefix = 'private:';

const opened = new Map<string, PrivateNotes>();

/**
 * The notes and marks that readers keep for themselves, of all texts of a site. They lie in the
 * database of the site in this browser and are sent nowhere. All elements of a page share one
 * instance: none writes over what another has just kept.
 */
export class PrivateNotes {
  readonly #database: BrowserDatabase;
  readonly #stores = new Map<string, LocalAnnotations>();
  readonly #notes = new Map<string, PrivateNote>();
  readonly #listeners = new Listeners<void>();
  #loaded: Promise<void> | undefined;

  /** @param root the address of the site's root */
  static of(root: URL): PrivateNotes {
    const known = opened.get(root.href) ?? new PrivateNotes(databaseOf(root));
    opened.set(root.href, known);
    return known;
  }

  constructor(database: BrowserDatabase) {
    this.#database = database;
    database.channel.addEventListener('message', ({data}: MessageEvent<WindowMessage>) => {
      if (data.kind !== 'annotation' || !data.path.startsWith(prefix)) return;
      const {id, annotation, version} = data;
      this.#hear(
        data.path.slice(prefix.length),
        id,
        annotation && version ? {annotation, version} : undefined,
      );
    });
  }

  /** Reads what is kept; rejects with a sentence where the browser keeps nothing. */
  load(): Promise<void> {
    this.#loaded ??= this.#load();
    this.#loaded.catch(() => {
      this.#loaded = undefined;
    });
    return this.#loaded;
  }

  async #load(): Promise<void> {
    const kept = await this.#attempt(async () =>
      (await this.#database.open()).getAll(
        'annotations',
        IDBKeyRange.bound([prefix], [`${prefix}\uffff`]),
      ),
    );
    for (const {path, id, annotation, version} of kept) {
      this.#notes.set(id, {id, path: path.slice(prefix.length), annotation, version});
    }
    this.#listeners.tell();
  }

  /** Every note, the oldest first. */
  get all(): readonly PrivateNote[] {
    const made = ({annotation}: PrivateNote): string => asText(annotation.created) ?? '';
    return [...this.#notes.values()].sort((a, b) => made(a).localeCompare(made(b), 'en'));
  }

  find(id: string): PrivateNote | undefined {
    return this.#notes.get(id);
  }

  /** Tells of every change, also of those in other windows. */
  subscribe(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener, signal);
  }

  /**
   * Keeps a note, or replaces one. Rejects with a sentence where the browser has no room.
   *
   * @param replaces the version that is to be replaced
   */
  async put(path: string, annotation: JsonObject, replaces?: string): Promise<OwnResult> {
    const faults = checkAnnotation(annotation);
    if (faults.length > 0) return {ok: false, reason: 'refused', faults};
    await this.load();
    const result = await this.#attempt(() => this.#storeOf(path).put(annotation, replaces));
    if (result.ok) {
      this.#hear(path, asText(annotation.id) ?? '', {annotation, version: versionOf(annotation)});
    } else this.#learn(path, asText(annotation.id) ?? '', result);
    return result;
  }

  async remove({path, id, version}: PrivateNote): Promise<OwnResult> {
    const result = await this.#attempt(() => this.#storeOf(path).remove(id, version));
    if (result.ok) this.#hear(path, id, undefined);
    else this.#learn(path, id, result);
    return result;
  }

  /** Whoever is refused is shown what is kept instead. */
  #learn(path: string, id: string, result: Exclude<OwnResult, {readonly ok: true}>): void {
    if (result.reason === 'changed') this.#hear(path, id, result.current);
    if (result.reason === 'gone') this.#hear(path, id, undefined);
  }

  #hear(
    path: string,
    id: string,
    kept: Pick<PrivateNote, 'annotation' | 'version'> | undefined,
  ): void {
    if (kept) {
      const {annotation, version} = kept;
      this.#notes.set(id, {id, path, annotation, version});
    } else this.#notes.delete(id);
    this.#listeners.tell();
  }

  #storeOf(path: string): LocalAnnotations {
    const known =
      this.#stores.get(path) ?? new LocalAnnotations(this.#database, `${prefix}${path}`);
    this.#stores.set(path, known);
    return known;
  }

  async #attempt<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      throw new Error(sayStorage(error), {cause: error});
    }
  }
}

/** Why a browser keeps nothing. */
function sayStorage(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return msg(
      'The browser has no room left for notes: nothing was kept. Export your notes, and make room.',
    );
  }
  if (['SecurityError', 'InvalidStateError', 'UnknownError', 'ReferenceError'].includes(name)) {
    return msg(
      'This browser keeps nothing for this page, as in some private windows: notes cannot be made here.',
    );
  }
  return error instanceof Error ? error.message : String(error);
}

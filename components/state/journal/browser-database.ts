import {type DBSchema, type IDBPDatabase, openDB} from 'idb';
import type {JsonObject} from '../../core/annotations/json.js';

/** What this browser keeps of a site. */
export interface JournalSchema extends DBSchema {
  decisions: {
    /** Counts up: the order in which they were made. */
    key: number;
    value: {
      readonly path: string;
      readonly id: string;
      readonly annotation: string;
      readonly json: JsonObject;
    };
    indexes: {path: string; id: [string, string]; annotation: [string, string]};
  };
  annotations: {
    key: [path: string, id: string];
    value: {
      readonly path: string;
      readonly id: string;
      readonly version: string;
      readonly annotation: JsonObject;
    };
    indexes: {path: string};
  };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** A change that one window tells the others of. */
export type WindowMessage =
  | {readonly kind: 'decisions'; readonly path: string; readonly decisions: readonly JsonObject[]}
  | {
      readonly kind: 'annotation';
      readonly path: string;
      readonly id: string;
      readonly annotation?: JsonObject;
      readonly version?: string;
    };

/**
 * The database of a site in this browser, and the way to its other windows. Sites that share an
 * origin, as on a university's server, have one each.
 */
export class BrowserDatabase {
  readonly channel: BroadcastChannel;
  readonly #name: string;
  #opened: Promise<JournalDatabase> | undefined;

  /** @param base the address of the site's root */
  constructor(base: URL) {
    this.#name = `lectern ${base.href}`;
    this.channel = new BroadcastChannel(this.#name);
  }

  /** Rejects where the browser keeps nothing, as some do in private windows. */
  open(): Promise<JournalDatabase> {
    const forget = (): void => {
      this.#opened = undefined;
    };
    const opened =
      this.#opened ??
      openDB<JournalSchema>(this.#name, 1, {
        upgrade(database) {
          const decisions = database.createObjectStore('decisions', {autoIncrement: true});
          decisions.createIndex('path', 'path');
          decisions.createIndex('id', ['path', 'id'], {unique: true});
          decisions.createIndex('annotation', ['path', 'annotation']);
          const annotations = database.createObjectStore('annotations', {keyPath: ['path', 'id']});
          annotations.createIndex('path', 'path');
        },
        // A later version of Lectern in another window must not wait for this one.
        blocking: (_current, _blocked, event) => {
          forget();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: forget,
      });
    this.#opened = opened;
    opened.catch(forget);
    return opened;
  }

  close(): void {
    this.channel.close();
    this.#opened?.then(
      (database) => database.close(),
      () => undefined,
    );
  }
}

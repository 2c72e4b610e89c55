import type {CollectionIndex} from '../core/collection/collection-index.js';
import type {TeiDocument} from '../core/tei/tei-document.js';
import {type Addresses, templateAddresses} from './addresses.js';

/** What is shown: everything elements of one reader agree on. Data goes down from here. */
export interface ReaderState {
  readonly index?: CollectionIndex;
  /** Where the files of the collection lie, so that a pane can fetch a text that is not there. */
  readonly addressOf?: (file: string) => string;
  /** Where the page keeps documents and entities. */
  readonly addresses: Addresses;
  /** Ids of the documents in the panes, left to right (in the reading direction). */
  readonly panes: readonly string[];
  /** Parsed texts, for panes that no prerendered text fills. */
  readonly texts: ReadonlyMap<string, TeiDocument>;
  /** Where more of the collection comes from, when not all of it is known. */
  readonly edition?: EditionAccess;
  /** Documents that are learned part by part. */
  readonly partial: ReadonlySet<string>;
  /** Entities that light up in every pane. */
  readonly lit: readonly string[];
  /** Ids of annotations that the reader made and may change. */
  readonly own?: ReadonlySet<string>;
  /** The entity that is followed through every pane, and the mention of it one is at. */
  readonly traced?: TracedEntity;
  /** Who owns the store opens passages side by side and follows entities through the panes. */
  readonly isReader?: boolean;
  /** The entities an open card is about: they stay lit while the pointer moves on to the card. */
  readonly active?: {readonly document: string; readonly entities: readonly string[]};
}

/** What is followed through every pane. */
export interface TracedEntity {
  readonly entity: string;
  /** Where one is; absent before the first step. */
  readonly at?: {readonly document: string; readonly mention: string};
}

/** A collection that is learned as it is asked about. */
export interface EditionAccess {
  /** Waits until these entities are in the store, with where they are mentioned. */
  learnEntities(ids: readonly string[]): Promise<void>;
  /** How widely an entity is mentioned: in the store may be only some of it. */
  extentOf(id: string): MentionExtent | undefined;
}

/** How widely something is mentioned in a collection. */
export interface MentionExtent {
  readonly mentions: number;
  /** Documents that mention it, of how many there are. */
  readonly naming: number;
  readonly documents: number;
}

type Listener = (state: ReaderState, before: ReaderState) => void;

/** One small store a reader: a frozen state, replaced whole, and those who want to know. */
export class ReaderStore {
  #state: ReaderState = empty;
  readonly #listeners = new Set<Listener>();

  get state(): ReaderState {
    return this.#state;
  }

  /** Replaces the named parts; an explicit `undefined` clears one. */
  update(change: {readonly [Key in keyof ReaderState]?: ReaderState[Key] | undefined}): void {
    const before = this.#state;
    const next = Object.fromEntries(
      Object.entries({...before, ...change}).filter(([, value]) => value !== undefined),
    );
    this.#state = Object.freeze({...empty, ...next});
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  /** Tells the listener of every change until the signal aborts. */
  subscribe(listener: Listener, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), {once: true});
  }
}

const empty: ReaderState = {
  addresses: templateAddresses(),
  panes: [],
  texts: new Map(),
  partial: new Set(),
  lit: [],
};

import type {
  AnnotationStore,
  KeptAnnotation,
  StoreFailure,
} from '../../core/annotations/exchange/annotation-store.js';
import {asText, type JsonObject} from '../../core/annotations/json.js';
import {versionOf} from '../../core/annotations/version-of.js';
import {Listeners} from './listeners.js';
import type {OwnAnnotation, OwnAnnotations, OwnChange, OwnResult} from './own-annotations.js';

/** Annotations of one text in a container of a W3C annotation server, wherever that is. */
export class ContainerAnnotations implements OwnAnnotations {
  readonly place = 'container';
  readonly #store: AnnotationStore;
  readonly #source: string;
  readonly #kept = new Map<string, KeptAnnotation>();
  readonly #listeners = new Listeners<readonly OwnChange[]>();

  /** @param source absolute IRI of the text */
  constructor(store: AnnotationStore, source: string) {
    this.#store = store;
    this.#source = source;
  }

  async list(): Promise<readonly OwnAnnotation[]> {
    const listed = await this.#store.list(this.#source);
    if (!listed.ok) throw new Error(listed.message);
    this.#kept.clear();
    return listed.annotations.map((kept) => this.#remember(kept));
  }

  /** A server may give a new annotation an id of its own: the change then names both. */
  async put(annotation: JsonObject, replaces?: string): Promise<OwnResult> {
    const id = asText(annotation.id);
    if (id === undefined) return {ok: false, reason: 'refused', faults: ['id: must be one IRI']};
    const known = this.#kept.get(id);
    if (replaces !== undefined && known && ownOf(known).version !== replaces) {
      return {ok: false, reason: 'changed', current: ownOf(known)};
    }
    const put = await this.#store.put(
      {...annotation, id, type: 'Annotation'},
      replaces === undefined ? undefined : known,
    );
    if (!put.ok) return this.#failure(put);
    const own = this.#remember(put.kept);
    const renamed = put.kept.annotation.id !== id;
    this.#listeners.tell([...(renamed ? [{id}] : []), {id: put.kept.annotation.id, kept: own}]);
    return {ok: true, version: own.version, decisions: 0};
  }

  async remove(id: string, version: string): Promise<OwnResult> {
    const known = this.#kept.get(id);
    if (!known) return {ok: false, reason: 'gone'};
    if (ownOf(known).version !== version) {
      return {ok: false, reason: 'changed', current: ownOf(known)};
    }
    const removed = await this.#store.remove(known);
    if (!removed.ok) return this.#failure(removed);
    this.#kept.delete(id);
    this.#listeners.tell([{id}]);
    return {ok: true, decisions: 0};
  }

  /** The protocol sends no news: only what is changed here is told. */
  subscribe(listener: (changes: readonly OwnChange[]) => void, signal: AbortSignal): void {
    this.#listeners.add(listener, signal);
  }

  #remember(kept: KeptAnnotation): OwnAnnotation {
    this.#kept.set(kept.annotation.id, kept);
    return ownOf(kept);
  }

  #failure({reason, message, current}: StoreFailure): OwnResult {
    if (reason === 'missing') return {ok: false, reason: 'gone'};
    if (reason === 'stale' && current) {
      return {ok: false, reason: 'changed', current: this.#remember(current)};
    }
    return {ok: false, reason: 'refused', faults: [message]};
  }
}

/** Its ETag is its version; without one its words are. */
function ownOf({annotation, version}: KeptAnnotation): OwnAnnotation {
  return {annotation, version: version ?? versionOf(annotation)};
}

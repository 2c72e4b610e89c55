import type {Annotation} from '../../core/annotations/annotation.js';
import {changeAnnotation} from '../../core/annotations/change-annotation.js';
import {asText, type JsonObject} from '../../core/annotations/json.js';
import {makeAnnotation, type Saying} from '../../core/annotations/make-annotation.js';
import {PassageSelector, type SelectedPassage} from '../../core/annotations/select-passage.js';
import type {Span} from '../../core/tei/tei-document.js';
import type {StorePlace} from '../journal/decision-store.js';
import {openOwnAnnotations} from '../journal/open-stores.js';
import type {
  OwnAnnotation,
  OwnAnnotations,
  OwnChange,
  OwnResult,
} from '../journal/own-annotations.js';
import {OwnMerge} from './own-merge.js';
import {OwnSources, type OwnSourcesOptions} from './own-sources.js';
import {placeOwn} from './place-own.js';

/** A passage of one of the reader's texts, in code points of its canonical text. */
export interface TextPassage {
  readonly document: string;
  readonly span: Span;
}

/** An annotation as it is kept, and with which text. */
export interface KeptAnnotation extends OwnAnnotation {
  readonly document: string;
}

export interface OwnWorkOptions extends OwnSourcesOptions {
  /** The name under which annotations are made; those of the same name are one's own. */
  readonly annotator: () => string;
  /** Address of a container of a W3C annotation server; empty: files or this browser. */
  readonly container: string;
}

/** With so many texts all are looked into for annotations this browser keeps; else those open. */
const mostTexts = 200;

/**
 * The annotations made in a reader: kept beside those of the collection, and put among them in the
 * reader's store, where texts, margins and cards find them.
 */
export class OwnWork {
  readonly sources: OwnSources;
  readonly #options: OwnWorkOptions;
  readonly #stores = new Map<string, Promise<OwnAnnotations>>();
  readonly #selectors = new Map<string, Promise<PassageSelector>>();
  readonly #kept = new Map<string, KeptAnnotation>();
  readonly #gone = new Set<string>();
  readonly #end = new AbortController();
  readonly #merge: OwnMerge;
  /** What is kept, as it stands in the texts. */
  #placed: readonly Annotation[] = [];
  #turn: Promise<void> = Promise.resolve();

  /** Where annotations are kept; undefined before the first text was looked into. */
  place: StorePlace | undefined;
  /** The name the server suggests. */
  suggested = '';

  constructor(options: OwnWorkOptions) {
    this.#options = options;
    this.sources = new OwnSources(options);
    this.#merge = OwnMerge.of(options.store);
    options.store.subscribe(({index}) => {
      // Another collection has been loaded: what is kept goes among its annotations.
      if (index && !this.#merge.made(index)) this.#mergeLater();
    }, this.#end.signal);
  }

  /** Stops listening; what is kept stays kept. */
  close(): void {
    this.#end.abort();
  }

  /** Every annotation that is known to be kept, in no order. */
  get kept(): readonly KeptAnnotation[] {
    return [...this.#kept.values()];
  }

  /** Those that are the reader's own. */
  get own(): readonly KeptAnnotation[] {
    return this.kept.filter(({annotation}) => this.isOwn(asText(annotation.id) ?? ''));
  }

  find(id: string): KeptAnnotation | undefined {
    return this.#kept.get(id);
  }

  /** Whether an annotation is the reader's own: made under the same name, or kept in this browser. */
  isOwn(id: string): boolean {
    return this.#kept.has(id) && (this.place === 'browser' || this.#isByName(id));
  }

  #isByName(id: string): boolean {
    const name = this.#options.annotator();
    const found = this.#placed.find((each) => each.id === id);
    return name !== '' && found?.creator === name;
  }

  /** Looks what is kept of texts, and follows what becomes of it. */
  async follow(documents: readonly string[]): Promise<void> {
    const [first] = documents;
    if (first !== undefined) await this.storeOf(first);
    const all = this.#options.store.state.index?.collection.documents ?? [];
    const everywhere = this.place === 'browser' && all.length <= mostTexts;
    await Promise.all(
      (everywhere ? all.map(({id}) => id) : documents).map((id) => this.storeOf(id)),
    );
    await this.#turn;
  }

  /** The store of a document; rejects with one sentence where nothing can be kept. */
  storeOf(document: string): Promise<OwnAnnotations> {
    const known = this.#stores.get(document);
    if (known) return known;
    const opened = this.#open(document);
    this.#stores.set(document, opened);
    opened.catch(() => this.#stores.delete(document));
    return opened;
  }

  async #open(document: string): Promise<OwnAnnotations> {
    const path = this.sources.pathOf(document);
    const {root, container} = this.#options;
    const opened = await openOwnAnnotations({
      path,
      base: root,
      ...(container ? {elsewhere: {container, source: this.sources.sourceOf(document)}} : {}),
    });
    if (!opened.ok) throw new Error(opened.message);
    const {store} = opened;
    this.place = store.place;
    this.suggested ||= store.annotator ?? '';
    store.subscribe((changes) => this.#hear(document, changes), this.#end.signal);
    for (const own of await store.list()) this.#take(document, own);
    this.#mergeLater();
    return store;
  }

  /** The target an annotation of a passage is to have. */
  async select({document, span}: TextPassage): Promise<SelectedPassage> {
    const known = this.#selectors.get(document);
    const selector =
      known ??
      this.sources
        .read(document)
        .then((text) => new PassageSelector(text, this.sources.sourceOf(document)));
    this.#selectors.set(document, selector);
    selector.catch(() => this.#selectors.delete(document));
    return (await selector).select(span);
  }

  /** Keeps a new annotation of a passage. */
  async make(
    passage: TextPassage,
    saying: Saying,
    details: {readonly annotator: string; readonly certainty?: number | undefined},
  ): Promise<OwnResult & {readonly id: string}> {
    const {annotator, certainty} = details;
    const target = await this.select(passage);
    const annotation = makeAnnotation(target, saying, {creator: annotator}, certain(certainty));
    return {...(await this.put(passage.document, annotation)), id: asText(annotation.id) ?? ''};
  }

  /** Changes what an annotation says; refused where `seen` is no longer the version that is kept. */
  change(
    seen: KeptAnnotation,
    saying: Saying,
    {certainty}: {readonly certainty?: number | undefined},
  ): Promise<OwnResult> {
    const changed = changeAnnotation(seen.annotation, saying, certain(certainty));
    return this.put(seen.document, changed, seen.version);
  }

  async put(document: string, annotation: JsonObject, replaces?: string): Promise<OwnResult> {
    const result = await (await this.storeOf(document)).put(annotation, replaces);
    return this.#learn(document, asText(annotation.id) ?? '', result);
  }

  async remove({document, annotation, version}: KeptAnnotation): Promise<OwnResult> {
    const [store, id] = [await this.storeOf(document), asText(annotation.id) ?? ''];
    return this.#learn(document, id, await store.remove(id, version));
  }

  /** Whoever is refused is told what is kept instead: it is shown, even if no message of it came. */
  async #learn(document: string, id: string, result: OwnResult): Promise<OwnResult> {
    if (!result.ok && result.reason === 'changed')
      this.#hear(document, [{id, kept: result.current}]);
    if (!result.ok && result.reason === 'gone') this.#hear(document, [{id}]);
    await this.#turn;
    return result;
  }

  #hear(document: string, changes: readonly OwnChange[]): void {
    for (const {id, kept} of changes) {
      if (kept) {
        this.#take(document, kept);
      } else {
        this.#kept.delete(id);
        this.#gone.add(id);
      }
    }
    this.#mergeLater();
  }

  #take(document: string, own: OwnAnnotation): void {
    const id = asText(own.annotation.id) ?? '';
    this.#gone.delete(id);
    this.#kept.set(id, {...own, document});
  }

  /** One after the other, so that the last change is the one that is shown. */
  #mergeLater(): void {
    this.#turn = this.#turn.then(() => this.#mergeNow()).catch(() => undefined);
  }

  async #mergeNow(): Promise<void> {
    const {store} = this.#options;
    const {index} = store.state;
    if (!index) return;
    const now = new Map(index.collection.annotations.map((each) => [each.id, each]));
    const jsons = this.kept.map(({annotation}) => annotation);
    const annotations = await placeOwn(jsons, now, this.sources);
    if (this.#end.signal.aborted) return;
    this.#placed = annotations;
    const ids = this.kept.map(({annotation}) => asText(annotation.id) ?? '');
    const own = new Set(ids.filter((id) => this.isOwn(id)));
    this.#merge.put(this, {annotations, gone: new Set(this.#gone), own});
  }

  /** The name has changed: other annotations may be one's own now. */
  refresh(): void {
    this.#mergeLater();
  }
}

function certain(certainty: number | undefined): {certainty?: number} {
  return certainty === undefined ? {} : {certainty};
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Saying} from '../../core/annotations/make-annotation.js';
import {sha256Of} from '../../core/annotations/version-of.js';
import {EntitySearch} from '../../state/annotating/entity-search.js';
import {type KeptAnnotation, OwnWork, type TextPassage} from '../../state/annotating/own-work.js';
import {knownAnnotator, rememberAnnotator} from '../../state/annotator-name.js';
import type {AnnotationInCollection} from '../../state/card-subject.js';
import type {StorePlace} from '../../state/journal/decision-store.js';
import type {OwnResult} from '../../state/journal/own-annotations.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {annotationInCollection} from '../../state/subject-of.js';
import type {AnnotateSaveEvent} from '../lectern-annotate/annotate-events.js';
import type {SearchEntities} from '../lectern-annotate/entity-choice.js';
import type {AnnotatedReader} from './annotated-reader.js';
import type {Conflict, OpenForm, PendingLink} from './open-form.js';
import {sayRefused} from './say-kept.js';

/** In code points: the file of a longer text is not fetched for a citation alone. */
const mostHashed = 1_000_000;

/** What the reader says is kept, one thing at a time, with what stands in the way of it. */
export class Keeping implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #reader: AnnotatedReader;
  readonly work: OwnWork;
  readonly #search: EntitySearch;

  #followed: Promise<void> | undefined;

  busy = false;
  /** Why the last thing was not kept, in one sentence. */
  fault = '';
  /** The annotation was changed elsewhere while it was being changed here. */
  conflict: Conflict | undefined;
  /** The stores have been looked for: the name is known, or nobody knows it. */
  ready = false;

  constructor(host: ReactiveControllerHost, reader: AnnotatedReader) {
    this.#host = host;
    this.#reader = reader;
    this.work = new OwnWork({
      store: reader.store,
      sourceBase: reader.sourceBase || new URL('.', document.baseURI).href,
      root: new URL(reader.journalRoot || '.', document.baseURI),
      addressOf: (file) => reader.addressOf?.(file) ?? file,
      annotator: () => this.name,
      container: reader.annotationServer ?? '',
    });
    this.#search = new EntitySearch(this.work.sources);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.work.close();
    this.#host.removeController(this);
  }

  /** The name under which annotations are made; empty while nobody has said it. */
  get name(): string {
    return this.#reader.annotator || knownAnnotator() || this.work.suggested;
  }

  rename(name: string): void {
    rememberAnnotator(name);
    this.work.refresh();
    this.#host.requestUpdate();
  }

  get store(): ReaderStore {
    return this.#reader.store;
  }

  /** Nothing is looked for where nothing is made. */
  get #keeps(): boolean {
    return Boolean(this.#reader.annotate);
  }

  /** Which version of a document is read; undefined where its file is large, or not to be had. */
  async textSha256(documentId: string): Promise<string | undefined> {
    const {index} = this.#reader.store.state;
    if ((index?.document(documentId)?.characters ?? 0) > mostHashed) return undefined;
    try {
      return sha256Of((await this.work.sources.read(documentId)).canonicalText);
    } catch {
      // A page can be cited whose TEI nobody can fetch.
      return undefined;
    }
  }

  get place(): StorePlace | undefined {
    return this.work.place;
  }

  /** Looks for what is kept of the texts that are open. */
  follow(): Promise<void> {
    this.#followed = this.#follow();
    return this.#followed;
  }

  async #follow(): Promise<void> {
    const {panes, index} = this.#reader.store.state;
    if (!index || !this.#keeps) return;
    try {
      await this.work.follow(panes.filter((id) => index.document(id)));
    } catch (error) {
      this.fault = asSentence(error);
    }
    this.ready = true;
    this.#host.requestUpdate();
  }

  readonly search: SearchEntities = async (words, kind) => {
    const {index} = this.#reader.store.state;
    return index ? this.#search.find(index, words, kind) : [];
  };

  register(documentId: string): string {
    const {index} = this.#reader.store.state;
    return index ? this.#search.register(index, documentId) : '';
  }

  /** An own annotation as it is kept, and as it is shown. */
  find(id: string): {seen: KeptAnnotation; shown: AnnotationInCollection} | undefined {
    const {index, addresses} = this.#reader.store.state;
    const seen = this.work.find(id);
    const annotation = index?.collection.annotations.find((each) => each.id === id);
    if (!index || !seen || !annotation) return undefined;
    return {seen, shown: annotationInCollection(annotation, {index, addresses})};
  }

  /** Clears what was said of an earlier attempt. */
  begin(): void {
    this.fault = '';
    this.conflict = undefined;
  }

  /** Keeps what a form says; true when it is kept. Nothing new is kept without a name. */
  async save(form: OpenForm, {saying, certainty, annotator}: AnnotateSaveEvent): Promise<boolean> {
    if (annotator) this.rename(annotator);
    else if (!form.seen && !(await this.isNamed())) return false;
    const {index} = this.#reader.store.state;
    return this.put(form, index ? this.#search.complete(index, saying) : saying, certainty);
  }

  /** Whether the name is known, once whoever may know it has been asked; else the form asks for it. */
  async isNamed(): Promise<boolean> {
    if (this.name === '') await this.#followed;
    return this.name !== '';
  }

  /** As {@link save}; `over` is the version to replace, the one the form was opened on by default. */
  async put(
    form: OpenForm,
    saying: Saying,
    certainty?: number,
    over: KeptAnnotation | undefined = form.seen,
  ): Promise<boolean> {
    const result = await this.#attempt(() =>
      over
        ? this.work.change(over, saying, {certainty})
        : this.work.make(form.passage, saying, {annotator: this.name, certainty}),
    );
    if (result && !result.ok) this.#refuse(result, {form, saying, certainty});
    return result?.ok ?? false;
  }

  /** Puts one's own version in the place of the other, or saves it again where there is none. */
  putMine(form: OpenForm): Promise<boolean> {
    const conflict = this.conflict;
    if (!conflict) return Promise.resolve(false);
    const {saying, certainty, current} = conflict;
    const again = current ? form : withoutSeen(form);
    return this.put(again, saying, certainty, current);
  }

  /** Links two passages; the annotation when it is kept. */
  async link(
    {passage, comment}: PendingLink,
    other: TextPassage,
  ): Promise<KeptAnnotation | undefined> {
    const made = await this.#attempt(async () => {
      const to = await this.work.select(other);
      return this.work.make(passage, {kind: 'link', to, comment}, {annotator: this.name});
    });
    if (!made) return undefined;
    if (made.ok) return this.work.find(made.id);
    this.fault = sayRefused(made);
    this.#host.requestUpdate();
    return undefined;
  }

  remove(seen: KeptAnnotation): Promise<OwnResult | undefined> {
    return this.#attempt(() => this.work.remove(seen));
  }

  restore({document, annotation}: KeptAnnotation): Promise<OwnResult> {
    return this.work.put(document, annotation);
  }

  /** What cannot be done at all is said in one sentence. */
  async #attempt<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    if (this.busy) return undefined;
    this.begin();
    this.busy = true;
    this.#host.requestUpdate();
    try {
      return await act();
    } catch (error) {
      this.fault = asSentence(error);
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  #refuse(
    result: Exclude<OwnResult, {readonly ok: true}>,
    {form, saying, certainty}: {form: OpenForm} & Omit<Conflict, 'current'>,
  ): void {
    const {document} = form.passage;
    if (result.reason === 'refused') this.fault = sayRefused(result);
    else if (result.reason === 'changed') {
      this.conflict = {saying, certainty, current: {...result.current, document}};
    } else this.conflict = {saying, certainty};
    this.#host.requestUpdate();
  }
}

/** A form that makes a new annotation of the same passage. */
function withoutSeen({seen: _, ...form}: OpenForm): OpenForm {
  return form;
}

function asSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

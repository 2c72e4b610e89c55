import type {ReactiveController, TemplateResult} from 'lit';
import type {Annotation} from '../../core/annotations/annotation.js';
import {
  changePrivateNote,
  contentOfNote,
  makePrivateNote,
  type NoteContent,
} from '../../core/annotations/private-note.js';
import {readAnnotation} from '../../core/annotations/read-annotations.js';
import {groupBy} from '../../core/collection/collection-index.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {paintFollowers} from '../../render/highlights.js';
import {paintMarks} from '../../render/paint-marks.js';
import type {OwnWork} from '../../state/annotating/own-work.js';
import {placeOwn} from '../../state/annotating/place-own.js';
import type {OwnResult} from '../../state/journal/own-annotations.js';
import {exportNotes, importNotes} from '../../state/private-notes/private-files.js';
import {type PrivateNote, PrivateNotes} from '../../state/private-notes/private-notes.js';
import {downloadText} from '../download-text.js';
import {type AnnotatedReader, textsOf} from './annotated-reader.js';
import type {AnnotatingHost} from './annotating-host.js';
import {type NoteForm, renderMarking, renderNoteForm} from './render-note-form.js';
import {type ListedNote, renderNotes} from './render-notes.js';
import {sayRefused} from './say-kept.js';
import type {SelectedText} from './selected-text.js';

interface PrivateOptions {
  readonly reader: AnnotatedReader;
  /** Knows the texts of the reader. */
  readonly work: OwnWork;
  readonly say: (words: string, undo?: () => Promise<OwnResult>) => void;
  /** The words selected have been marked, or noted. */
  readonly done: () => void;
}

/** Texts that are looked into when the list of notes is shown; of further ones when they are open. */
const mostPlaced = 30;

/** What readers mark and note for themselves: in the texts, in a form, in a list of all. */
export class PrivateWork implements ReactiveController {
  readonly #host: AnnotatingHost;
  readonly #options: PrivateOptions;
  readonly #notes: PrivateNotes;
  readonly #end = new AbortController();
  /** Where the notes are in today's texts, by their id. */
  readonly #placed = new Map<string, {readonly version: string; readonly annotation: Annotation}>();
  #turn: Promise<void> = Promise.resolve();
  #form: NoteForm | undefined;
  #isListed = false;
  #report: readonly string[] = [];
  /** What was deleted last, and can be taken back. */
  #removed: PrivateNote | undefined;
  #fault = '';

  constructor(host: AnnotatingHost, options: PrivateOptions) {
    this.#host = host;
    this.#options = options;
    const {reader} = options;
    this.#notes = PrivateNotes.of(
      new URL('.', new URL(reader.journalRoot || '.', document.baseURI)),
    );
    const {signal} = this.#end;
    this.#notes.subscribe(() => this.#place(), signal);
    reader.store.subscribe((now, before) => {
      if (now.panes !== before.panes || (now.index && !before.index)) this.#place();
    }, signal);
    const repaint = (owner: Element): void => this.#paint(owner);
    paintFollowers.add(repaint);
    signal.addEventListener('abort', () => paintFollowers.delete(repaint));
    host.addController(this);
    this.#notes.load().catch((error: unknown) => {
      this.#fault = asSentence(error);
      host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#end.abort();
    for (const text of textsOf(this.#options.reader)) paintMarks(text, [], undefined);
    this.#host.removeController(this);
  }

  get isOpen(): boolean {
    return this.#form !== undefined || this.#isListed;
  }

  /** The ways to mark the words selected, for the menu beside them. */
  renderMarking(selected: SelectedText): TemplateResult {
    return renderMarking({
      mark: (colour) => void this.#keep(selected, {colour, comment: ''}),
      all: () => this.show(),
      note: () =>
        this.#openForm({quote: selected.words, content: {colour: 'yellow', comment: ''}, selected}),
    });
  }

  /** Shows all notes. */
  show(): void {
    this.#isListed = true;
    this.#report = [];
    this.#removed = undefined;
    this.#place();
    this.#showDialog('#private-notes');
  }

  render(): TemplateResult {
    const form = this.#form;
    return renderNotes({
      open: this.#isListed,
      form:
        form &&
        renderNoteForm(form, this.#fault, {
          save: (content) => void this.#save(form, content),
          close: () => this.#closeForm(),
        }),
      notes: this.#isListed ? this.#listed() : [],
      fault: this.#fault,
      report: this.#report,
      edit: (id) => this.#edit(id),
      remove: (id) => void this.#remove(id),
      restore: this.#removed && (() => void this.#restore()),
      exportAll: () => this.#export(),
      importFile: (file) => void this.#import(file),
      close: () => {
        this.#isListed = false;
        this.#host.requestUpdate();
      },
    });
  }

  #openForm(form: NoteForm): void {
    this.#form = form;
    this.#fault = '';
    this.#showDialog('#private-note');
  }

  #showDialog(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const dialog = this.#host.renderRoot.querySelector(selector);
      if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
    });
  }

  /** The dialog gives the focus back to where it was, and says that it is closed. */
  #closeForm(): void {
    const dialog = this.#host.renderRoot.querySelector('#private-note');
    if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
    this.#form = undefined;
    this.#host.requestUpdate();
  }

  async #keep({text, span}: SelectedText, content: NoteContent): Promise<void> {
    const {work, say, done} = this.#options;
    await this.#attempt(async () => {
      const document = text.documentId;
      const note = makePrivateNote(await work.select({document, span}), content);
      const result = await this.#notes.put(work.sources.pathOf(document), note);
      if (!result.ok) throw new Error(sayRefused(result));
      this.#closeForm();
      done();
      const kept = this.#notes.find(String(note.id));
      say(
        `${content.comment ? msg('Noted.') : msg('Marked.')} ${msg('Kept in this browser only.')}`,
        kept && (() => this.#notes.remove(kept)),
      );
    });
  }

  async #save({selected, note}: NoteForm, content: NoteContent): Promise<void> {
    if (selected) return this.#keep(selected, content);
    if (!note) return;
    await this.#attempt(async () => {
      const changed = changePrivateNote(note.annotation, content);
      const result = await this.#notes.put(note.path, changed, note.version);
      if (!result.ok) throw new Error(sayRefused(result));
      this.#closeForm();
    });
  }

  #edit(id: string): void {
    const note = this.#notes.find(id);
    if (!note) return;
    const quote = this.#listed().find((each) => each.id === id)?.quote ?? '';
    this.#openForm({quote, content: contentOfNote(note.annotation), note});
  }

  async #remove(id: string): Promise<void> {
    const note = this.#notes.find(id);
    if (!note) return;
    await this.#attempt(async () => {
      const result = await this.#notes.remove(note);
      if (!result.ok) throw new Error(sayRefused(result));
      this.#removed = note;
    });
    // The button that was pressed is gone with the note.
    this.#host.renderRoot.querySelector<HTMLElement>('#private-notes')?.focus();
  }

  async #restore(): Promise<void> {
    const note = this.#removed;
    if (!note) return;
    await this.#attempt(async () => {
      await this.#notes.put(note.path, note.annotation);
      this.#removed = undefined;
    });
  }

  #export(): void {
    const written = exportNotes(this.#notes);
    if (written.ok) downloadText(written.json, 'notes.jsonld', 'application/ld+json');
    else this.#report = written.faults;
    this.#host.requestUpdate();
  }

  async #import(file: File): Promise<void> {
    const {sources} = this.#options.work;
    await this.#attempt(async () => {
      const given = {json: await file.text(), file: file.name};
      const {added, changed, known, problems} = await importNotes(this.#notes, given, (source) => {
        const document = sources.documentOf(source);
        return document && sources.pathOf(document);
      });
      const said = counted(
        str`${added} {note|notes} added, ${changed} brought up to date, ${known} here already.`,
      );
      this.#report = [said, ...problems];
    });
  }

  /** What cannot be done is said in one sentence where it was asked for. */
  async #attempt(act: () => Promise<void>): Promise<void> {
    this.#fault = '';
    try {
      await act();
    } catch (error) {
      this.#fault = asSentence(error);
      if (!this.isOpen) this.#options.say(this.#fault);
    }
    this.#host.requestUpdate();
  }

  /** Looks for the notes in the texts that are open; when all are listed, in those of the list too. */
  #place(): void {
    this.#turn = this.#turn.then(() => this.#placeNow()).catch(() => undefined);
  }

  async #placeNow(): Promise<void> {
    const {reader, work} = this.#options;
    const {index, panes} = reader.store.state;
    if (!index) return;
    const byPath = groupBy(this.#notes.all, ({path}) => path);
    const documents = index.collection.documents.filter(({id}) =>
      byPath.has(work.sources.pathOf(id)),
    );
    const wanted = documents.filter(
      ({id}, at) => panes.includes(id) || (this.#isListed && at < mostPlaced),
    );
    for (const {id} of wanted) {
      const notes = byPath.get(work.sources.pathOf(id)) ?? [];
      if (notes.every((note) => this.#placed.get(note.id)?.version === note.version)) continue;
      const annotations = await placeOwn(
        notes.map(({annotation}) => annotation),
        new Map(),
        work.sources,
      );
      const versions = new Map(notes.map((note) => [note.id, note.version]));
      for (const annotation of annotations) {
        this.#placed.set(annotation.id, {version: versions.get(annotation.id) ?? '', annotation});
      }
    }
    for (const id of this.#placed.keys()) if (!this.#notes.find(id)) this.#placed.delete(id);
    for (const text of textsOf(reader)) this.#paint(text);
    this.#host.requestUpdate();
  }

  #paint(owner: Element): void {
    const {reader, work} = this.#options;
    const text = textsOf(reader).find((each) => each === owner);
    if (!text) return;
    const path = work.sources.pathOf(text.documentId);
    const marks = this.#notes.all.flatMap((note) => {
      if (note.path !== path) return [];
      const {colour} = contentOfNote(note.annotation);
      const targets = this.#placed.get(note.id)?.annotation.targets ?? [];
      return targets.flatMap(({placement}) =>
        'start' in placement ? [{...placement, colour}] : [],
      );
    });
    paintMarks(text, marks, text.textMap);
  }

  #listed(): ListedNote[] {
    const {reader, work} = this.#options;
    const {index, addresses} = reader.store.state;
    const documents = index?.collection.documents ?? [];
    return this.#notes.all.map((note) => {
      const document = documents.find(({id}) => work.sources.pathOf(id) === note.path);
      const target = this.#placed.get(note.id)?.annotation.targets[0];
      const placement = target?.placement;
      const passage = placement && 'start' in placement ? placement.passage : undefined;
      const place = document && {document: document.id, ...(passage ? {passage} : {})};
      return {
        id: note.id,
        title: document?.header.title ?? note.path,
        quote: quoteOf(note),
        ...contentOfNote(note.annotation),
        ...(place ? {href: addresses.passage(place)} : {}),
        ...(passage && document
          ? {passage: document.passages.find(({id}) => id === passage)?.label ?? ''}
          : {}),
        ...(placement && 'reason' in placement ? {lost: placement.reason} : {}),
      };
    });
  }
}

function quoteOf({annotation}: PrivateNote): string {
  const read = readAnnotation(annotation);
  const exact = typeof read === 'string' ? '' : read.targets[0]?.selectors.quote?.exact;
  return (exact ?? '').replace(/\s+/g, ' ').trim();
}

function asSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

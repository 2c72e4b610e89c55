import {render} from 'lit';
import {citeDocument} from '../../../core/citations/cite-document.js';
import type {DocumentRecord} from '../../../core/collection/collection.js';
import type {CollectionIndex} from '../../../core/collection/collection-index.js';
import {adoptSheets, isStyledRoot} from '../../../styles/adopt-sheets.js';
import {pageRules, printBook, shortenHead} from '../../../styles/print-book.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';
import type {Pair} from '../parallel/scroll-together.js';
import {permalinkOf} from '../prerendered-parts.js';
import {AnnotationMarks, markOf} from './annotation-marks.js';
import {drawRows} from './draw-rows.js';
import {letterOf} from './letters.js';
import {printedNotes} from './printed-notes.js';
import type {PrintingReader} from './printing-reader.js';
import {type OwnNote, renderEnd} from './render-notes.js';

/** Notes that stand beside the text or below its paragraphs, not those within a line. */
const ownNotes = '[data-tei="note"]:not([data-inline])';

/**
 * A reader on paper: what its cards say stands in notes below each text, with marks in the text, and
 * the pages have a running head. It is put on just before a print and taken off after it.
 */
export class PrintedReader {
  readonly #reader: PrintingReader;
  readonly #annotations = new AnnotationMarks();
  #put: readonly Element[] = [];
  #pages: CSSStyleSheet | undefined;

  constructor(reader: PrintingReader) {
    this.#reader = reader;
    const root = reader.getRootNode();
    if (isStyledRoot(root)) adoptSheets(root, [printBook]);
  }

  /** Waits until it is known whom the open texts name, where not all of the collection is here. */
  async learn(): Promise<void> {
    const {panes, index, edition} = this.#reader.store.state;
    const mentions = panes.flatMap((id) => index?.document(id)?.mentions ?? []);
    const ids = mentions.flatMap(({resolution}) => resolution.entityIds);
    await edition?.learnEntities([...new Set(ids)]);
  }

  putOn(): void {
    this.takeOff();
    const {panes, index} = this.#reader.store.state;
    const shown = panes.flatMap((id) => {
      const text = this.#reader.textOf(id);
      const record = index?.document(id);
      return index && text?.article && record ? [{text, record, article: text.article, index}] : [];
    });
    this.#put = shown.flatMap((each) => this.#putOnText(each));
    const pair = this.#reader.printedPair;
    this.#reader.setAttribute('data-printing', pair ? 'rows' : '');
    if (pair) this.#putRows(pair);
    const heads = panes.flatMap((id) => index?.document(id) ?? []).map(headOf);
    if (this.#reader.paged) this.#setPages(pair ? [oneHead(heads)] : heads);
  }

  takeOff(): void {
    for (const element of this.#put) element.remove();
    this.#annotations.take();
    this.#put = [];
    this.#reader.removeAttribute('data-printing');
    for (const text of this.#reader.querySelectorAll('[data-printing]')) {
      text.removeAttribute('data-printing');
      text.removeAttribute('data-print-rows');
    }
    const pages = this.#pages;
    if (!pages) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pages);
    this.#pages = undefined;
  }

  #putOnText({
    text,
    record,
    article,
    index,
  }: {
    readonly text: LecternText;
    readonly record: DocumentRecord;
    readonly article: HTMLElement;
    readonly index: CollectionIndex;
  }): Element[] {
    const own = ownNotesOf(article);
    const withNotes = this.#reader.printsNotes;
    const annotations = withNotes ? index.annotationsOf(record.id) : [];
    const isShown = (element: Element): boolean => !element.closest(ownNotes);
    const signs =
      text.textMap && this.#annotations.put(record.id, annotations, text.textMap, isShown);
    const found = withNotes ? printedNotes(record, index) : [];
    const named = mentionsOn(article);
    const placed = found.flatMap((note) => {
      const first = note.mentions.map((id) => named.get(id)).find((element) => element);
      return first ? [{note, first}] : [];
    });
    const signed = placed.map(({note, first}, at) => {
      // Numbers are the text's own, where it has some.
      const sign = own.length > 0 ? letterOf(at) : String(at + 1);
      const mark = markOf(sign);
      first.after(mark);
      return {note: {...note, sign}, mark};
    });
    const end = document.createElement('section');
    end.className = 'lectern-print-end';
    end.toggleAttribute('data-generated', true);
    render(
      renderEnd({
        title: this.#reader.printedPair ? record.header.title : '',
        own,
        notes: signed.map(({note}) => note),
        annotations: annotations.map((annotation) => ({
          annotation,
          sign: signs?.get(annotation.id) ?? '',
        })),
        reference: referenceOf(record, permalinkOf(record.id, this.#reader.store.state.addresses)),
      }),
      end,
    );
    text.append(end);
    text.dataset.printing = '';
    return [end, ...signed.map(({mark}) => mark)];
  }

  /** Both texts in rows below the titles of both, and below the rows the notes of both. */
  #putRows(pair: Pair): void {
    const [first, second] = [pair.a.text, pair.b.text];
    const rows = drawRows(pair);
    for (const text of [first, second]) text.dataset.printRows = '';
    second.article?.after(rows);
    const ends = [first, second].flatMap((text) => [
      ...text.querySelectorAll(':scope > .lectern-print-end'),
    ]);
    rows.after(...ends);
    this.#put = [...this.#put, rows];
  }

  /** Names of pages tell the running head of each document. */
  #setPages(heads: readonly (readonly [string, string])[]): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRules(heads));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#pages = sheet;
  }
}

/** Names and dates on the page by their ids, but for those in notes: of a long text there are very many. */
function mentionsOn(article: HTMLElement): ReadonlyMap<string, Element> {
  const named = new Map<string, Element>();
  for (const element of article.querySelectorAll<HTMLElement>('[data-mention]')) {
    const id = element.dataset.mention ?? '';
    if (!named.has(id) && !element.closest(ownNotes)) named.set(id, element);
  }
  return named;
}

function ownNotesOf(article: HTMLElement): OwnNote[] {
  return [...article.querySelectorAll<HTMLElement>(ownNotes)]
    .filter((note) => !note.parentElement?.closest(ownNotes))
    .map((note) => {
      const content = document.createDocumentFragment();
      for (const child of note.childNodes) content.append(child.cloneNode(true));
      const label = content.querySelector('.note-label');
      for (const copied of content.querySelectorAll('[id]')) copied.removeAttribute('id');
      for (const copied of content.querySelectorAll('[data-mention]')) {
        copied.removeAttribute('data-mention');
        copied.removeAttribute('tabindex');
      }
      label?.remove();
      return {label: label?.textContent?.trim() ?? '', content};
    });
}

function headOf({header}: DocumentRecord): readonly [string, string] {
  const shelfmark = header.manuscripts[0]?.shelfmark ?? '';
  return [shortenHead(header.title), shortenHead(shelfmark)];
}

/** The head of a page that two documents share: each above its column, with its reference. */
function oneHead(heads: readonly (readonly [string, string])[]): readonly [string, string] {
  const [left = '', right = ''] = heads.map(([title, shelfmark]) =>
    [shortenHead(title, 40), shelfmark].filter(Boolean).join(', '),
  );
  return [left, right];
}

function referenceOf({header}: DocumentRecord, url: string): string {
  return citeDocument(header, {style: 'chicago', ...(url ? {url} : {})});
}

import {numbered} from '../../core/natives/numbered.js';
import type {MentionKind, Span} from '../../core/tei/tei-document.js';
import {paintFound} from '../../render/highlights.js';
import {scrollerOf} from '../../render/window/scroller-of.js';
import type {LecternText} from '../lectern-text/lectern-text.js';

interface PanedReader extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

interface Arrangement {
  readonly reading: 'diplomatic' | 'normalised';
  /** By document, the witness whose readings are shown. */
  readonly witnesses: ReadonlyMap<string, string>;
  readonly quiet: ReadonlySet<MentionKind>;
  /** Of several mentions of one entity in a paragraph, only the first is underlined. */
  readonly sparse: boolean;
}

/**
 * The texts in the light DOM of a reader, one a pane. Prerendered ones are kept when their pane is
 * closed, so that opening it again costs nothing.
 */
export class PaneTexts {
  readonly #reader: PanedReader;
  /** Where one was, or is to be, in a text that stands behind another: pixels, or a passage. */
  readonly #left = new Map<string, number | string>();

  constructor(reader: PanedReader) {
    this.#reader = reader;
  }

  /** Puts the text of each document into the slot of its pane. */
  arrange(panes: readonly string[], {reading, witnesses, quiet, sparse}: Arrangement): void {
    const wanted = new Set(panes);
    for (const text of this.#texts) {
      if (!wanted.has(text.documentId)) text.removeAttribute('slot');
      text.hidden = !wanted.has(text.documentId);
    }
    for (const [at, id] of numbered(panes)) {
      const text = this.find(id) ?? this.#create(id, at);
      const slot = `pane-${at}`;
      if (text.slot !== slot) text.slot = slot;
      text.reading = reading;
      text.witness = witnesses.get(id) ?? '';
      text.headingLevel = levelOf(at);
      if (quiet.size > 0) text.dataset.quiet = [...quiet].join(' ');
      else delete text.dataset.quiet;
      text.toggleAttribute('data-sparse', sparse);
    }
  }

  find(documentId: string): LecternText | undefined {
    return this.#texts.find((text) => text.documentId === documentId);
  }

  /** Shows a passage as soon as its text is on the page, and marks words of it. */
  async reveal(documentId: string, part: string, marked: readonly Span[] = []): Promise<void> {
    if (!isSeen(this.find(documentId))) this.#left.set(documentId, part);
    if (!(await this.find(documentId)?.bringIntoView(part))) {
      await this.#ready(documentId);
      await this.find(documentId)?.bringIntoView(part);
    }
    if (marked.length > 0) this.#mark(documentId, marked);
  }

  /**
   * On a narrow page one text comes to the front in the place of another, and both have one scroller:
   * each keeps its place.
   *
   * @param carried the place follows from that in the other text
   */
  async exchange(from: string, to: string, carried: boolean): Promise<void> {
    const [leaving, coming] = [this.find(from), this.find(to)];
    if (!leaving || !coming || !isSeen(leaving) || isSeen(coming)) return;
    const scroller = scrollerOf(leaving);
    this.#left.set(from, scroller.scrollTop);
    await this.#reader.updateComplete;
    const place = this.#left.get(to);
    this.#left.delete(to);
    if (typeof place === 'string') await coming.bringIntoView(place);
    else if (carried) return;
    else if (place !== undefined) scroller.scrollTop = place;
    else if (this.#reader.getBoundingClientRect().top < 0) this.#reader.scrollIntoView();
  }

  #mark(documentId: string, spans: readonly Span[]): void {
    const map = this.find(documentId)?.textMap;
    const ranges = spans.flatMap((span) => map?.rangeOf(span) ?? []);
    paintFound(ranges);
    const [first] = ranges;
    const at = first?.getBoundingClientRect();
    // A passage may be longer than what is in view.
    const isInView = !at || (at.top >= 0 && at.bottom <= innerHeight);
    if (!isInView) first?.startContainer.parentElement?.scrollIntoView({block: 'center'});
  }

  #ready(documentId: string): Promise<void> {
    return new Promise((done) => {
      const listen = (event: HTMLElementEventMap['lectern-document-ready']): void => {
        if (event.documentId !== documentId) return;
        this.#reader.removeEventListener('lectern-document-ready', listen);
        requestAnimationFrame(() => done());
      };
      this.#reader.addEventListener('lectern-document-ready', listen);
    });
  }

  get #texts(): LecternText[] {
    return [...this.#reader.querySelectorAll<LecternText>(':scope > lectern-text')];
  }

  #create(documentId: string, at: number): LecternText {
    const text = document.createElement('lectern-text');
    text.documentId = documentId;
    // It is drawn as soon as it stands on the page.
    text.headingLevel = levelOf(at);
    this.#reader.append(text);
    return text;
  }
}

function isSeen(text: LecternText | undefined): boolean {
  return text?.article?.checkVisibility() ?? false;
}

/** The first document's title is that of the page. */
function levelOf(at: number): number {
  return at === 0 ? 1 : 2;
}

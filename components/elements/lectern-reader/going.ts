import type {PassageAddress} from '../../core/links/document-link.js';
import type {Span} from '../../core/tei/tei-document.js';
import type {NavigateEvent} from '../../state/events.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {followedLink} from './followed-link.js';
import type {PaneTexts} from './pane-texts.js';

/** At most this many documents stand side by side. */
export const mostPanes = 3;

interface GoingReader extends HTMLElement {
  readonly store: ReaderStore;
  readonly bare: boolean;
}

/** What goes along with going somewhere. */
interface Along {
  readonly texts: PaneTexts;
  /** On a narrow page, the pane that is seen. */
  bringToFront(documentId: string): void;
  /** Called before: where one is now is where the back button leads to. */
  leave(passage?: PassageAddress): void;
}

/** Opening documents, and going to passages of them. */
export class Going {
  readonly #reader: GoingReader;
  readonly #along: Along;

  constructor(reader: GoingReader, along: Along) {
    this.#reader = reader;
    this.#along = along;
  }

  connect(signal: AbortSignal): void {
    this.#reader.addEventListener('lectern-navigate', (event) => this.#onNavigate(event), {signal});
    this.#reader.addEventListener('click', (event) => this.#onLink(event), {signal});
  }

  /** Opens documents side by side, first to last, as a step of the history. */
  open(documents: readonly string[]): void {
    this.#along.leave();
    this.show(documents);
  }

  /** The same without a step. */
  show(documents: readonly string[]): void {
    this.#reader.store.update({panes: [...new Set(documents)].slice(0, mostPanes)});
  }

  /** A link of a text into another document opens it beside this one. */
  #onLink(event: MouseEvent): void {
    const link = followedLink(event);
    const found = link && this.#reader.store.state.index?.link(link.document, link.id);
    if (found?.state === 'resolved' && this.#goTo(found.to)) event.preventDefault();
  }

  #onNavigate(event: NavigateEvent): void {
    if (this.#goTo(event.address, event.marked)) event.preventDefault();
  }

  /** Reveals a passage; a document not yet open takes the last pane, or a new one beside. */
  #goTo(address: PassageAddress, marked?: readonly Span[]): boolean {
    const {document: id, passage} = address;
    const {index, panes} = this.#reader.store.state;
    if (!index?.document(id)) return false;
    if (this.#reader.bare && !panes.includes(id)) return false;
    this.#along.leave(address);
    if (!panes.includes(id)) {
      const kept = panes.length < 2 ? panes : panes.slice(0, -1);
      this.show([...kept, id]);
    }
    this.#along.bringToFront(id);
    if (passage) void this.#along.texts.reveal(id, passage, marked);
    return true;
  }
}

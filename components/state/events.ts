import type {PassageAddress} from '../core/links/document-link.js';
import type {Span} from '../core/tei/tei-document.js';
import {sayProblem, type XmlProblem} from '../core/xml/xml-problem.js';

/** How a reader asked for a card. Hover waits and may be dismissed by leaving; the others do not. */
export type CardCause = 'hover' | 'click' | 'keyboard' | 'touch';

/** A point of the viewport, in CSS pixels. */
export interface ViewportPoint {
  readonly x: number;
  readonly y: number;
}

/** What in a text a card is asked about: the `data-*` id it carries. */
export type CardTopic =
  | {readonly kind: 'mention'; readonly id: string}
  | {
      readonly kind: 'editorial';
      readonly id: string;
      /** Which of the wordings stands on the page; none where the apparatus stands beside the text. */
      readonly shown?: number;
    }
  | {readonly kind: 'link'; readonly id: string}
  | {readonly kind: 'annotation'; readonly ids: readonly string[]};

/** A reader asks for the card of something in a text. Cancel it to show a card of your own. */
export class MentionRequestEvent extends Event {
  constructor(
    readonly documentId: string,
    readonly topic: CardTopic,
    readonly anchor: Element,
    readonly cause: CardCause,
    /** Where the pointer is: of words that wrap, the card belongs to the line pointed at. */
    readonly point?: ViewportPoint,
    /** Settled when all is there that the document's own card of it takes. */
    readonly known?: Promise<void>,
  ) {
    super('lectern-mention-request', {bubbles: true, composed: true, cancelable: true});
  }
}

/** The pointer or focus left what a card was about; a hover card closes unless it is reached. */
export class MentionLeaveEvent extends Event {
  constructor(readonly documentId: string) {
    super('lectern-mention-leave', {bubbles: true, composed: true});
  }
}

/** A reader follows a link to a passage. Cancel it to go there yourself. */
export class NavigateEvent extends Event {
  constructor(
    readonly address: PassageAddress,
    /** Open beside the present text rather than in its place. */
    readonly beside: boolean,
    /** Words of the text to be marked there, as code points of its canonical text: hits of a search. */
    readonly marked: readonly Span[] = [],
  ) {
    super('lectern-navigate', {bubbles: true, composed: true, cancelable: true});
  }
}

/** A reader wants to follow an entity through every pane. */
export class TraceRequestEvent extends Event {
  constructor(readonly entityId: string) {
    super('lectern-trace-request', {bubbles: true, composed: true});
  }
}

/** A passage that is to be opened beside others. */
export interface ComparedPassage {
  readonly address: PassageAddress;
  /** Its words, as code points of the canonical text. */
  readonly span?: Span;
}

/** A reader wants to see passages side by side, each in its text. */
export class CompareRequestEvent extends Event {
  constructor(readonly passages: readonly ComparedPassage[]) {
    super('lectern-compare-request', {bubbles: true, composed: true});
  }
}

/** A document is on screen and can be read. */
export class DocumentReadyEvent extends Event {
  constructor(readonly documentId: string) {
    super('lectern-document-ready', {bubbles: true, composed: true});
  }
}

/** Other parts of a long text are on the page now. */
export class WindowChangeEvent extends Event {
  constructor() {
    super('lectern-window-change');
  }
}

/** Other words are looked for in a text than before; none once nothing is looked for any more. */
export class FindChangeEvent extends Event {
  constructor(
    readonly documentId: string,
    readonly words: string,
  ) {
    super('lectern-find-change', {bubbles: true, composed: true});
  }
}

/**
 * A document could not be loaded or read. Cancel it to say so in your own way: the element then shows
 * no message of its own.
 */
export class DocumentErrorEvent extends Event {
  constructor(
    /** What is wrong, where, and a stable code for programs. */
    readonly problem: XmlProblem,
  ) {
    super('lectern-document-error', {bubbles: true, composed: true, cancelable: true});
  }

  /** File, line, column and what is wrong, in one line. */
  get message(): string {
    return sayProblem(this.problem);
  }

  /** A stable, kebab-case name: `http-error`, `cors`, `offline`, `cut-off`, `unclosed-element` … */
  get code(): string {
    return this.problem.code;
  }
}

/** A reader asks to try again what could not be loaded. Cancel it to see to it yourself. */
export class DocumentRetryEvent extends Event {
  constructor() {
    super('lectern-document-retry', {bubbles: true, composed: true, cancelable: true});
  }
}

/** The card was closed by its reader: Esc, the close button, or a tap outside. */
export class CardCloseEvent extends Event {
  constructor() {
    super('lectern-card-close', {bubbles: true, composed: true});
  }
}

/** A reader turned to another page image, so that the text can go along. */
export class PageChangeEvent extends Event {
  constructor(
    readonly documentId: string,
    /** Id of the page among those of the facsimile. */
    readonly pageId: string,
    /** The part of the text where the page begins, where the text has it. */
    readonly anchor: string | undefined,
  ) {
    super('lectern-page-change', {bubbles: true, composed: true});
  }
}

/** A reader points at, clicks or steps to a zone of a page image: what is written there? */
export class ZoneRequestEvent extends Event {
  constructor(
    readonly documentId: string,
    readonly zoneId: string,
    /** The part of the text written there, where it is known. */
    readonly part: string | undefined,
    readonly cause: 'hover' | 'click' | 'keyboard',
  ) {
    super('lectern-zone-request', {bubbles: true, composed: true});
  }
}

/** The pointer left the zones of a page image. */
export class ZoneLeaveEvent extends Event {
  constructor(readonly documentId: string) {
    super('lectern-zone-leave', {bubbles: true, composed: true});
  }
}

/** A reader asks to change an annotation of their own. */
export class AnnotationEditEvent extends Event {
  constructor(readonly annotationId: string) {
    super('lectern-annotation-edit', {bubbles: true, composed: true});
  }
}

/** A reader asks to delete an annotation of their own. */
export class AnnotationDeleteEvent extends Event {
  constructor(readonly annotationId: string) {
    super('lectern-annotation-delete', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'lectern-mention-request': MentionRequestEvent;
    'lectern-mention-leave': MentionLeaveEvent;
    'lectern-navigate': NavigateEvent;
    'lectern-trace-request': TraceRequestEvent;
    'lectern-compare-request': CompareRequestEvent;
    'lectern-document-ready': DocumentReadyEvent;
    'lectern-window-change': WindowChangeEvent;
    'lectern-find-change': FindChangeEvent;
    'lectern-document-error': DocumentErrorEvent;
    'lectern-document-retry': DocumentRetryEvent;
    'lectern-card-close': CardCloseEvent;
    'lectern-page-change': PageChangeEvent;
    'lectern-zone-request': ZoneRequestEvent;
    'lectern-zone-leave': ZoneLeaveEvent;
    'lectern-annotation-edit': AnnotationEditEvent;
    'lectern-annotation-delete': AnnotationDeleteEvent;
  }
}

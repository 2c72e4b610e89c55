import {msg} from '../../core/words/msg.js';
import {type AnnotatedReader, textsOf} from './annotated-reader.js';
import {SelectModeEvent} from './annotating-events.js';
import type {AnnotatingHost} from './annotating-host.js';
import {type FocusReturn, focusBesideSelection} from './focus.js';
import {cursorAmong, KeySelecting} from './key-selecting.js';
import type {SelectedText} from './selected-text.js';
import type {WordCursor} from './word-cursor.js';

interface KeyModeOptions {
  readonly reader: AnnotatedReader;
  readonly focus: FocusReturn;
  /** What is offered already: the keys begin there. */
  readonly offered: () => SelectedText | undefined;
  /** The keys are about to be taken. */
  readonly begins: () => void;
  /** The words selected are to be annotated; false where no annotations are made. */
  readonly take: (selected: SelectedText) => boolean;
  /** The keys are given back, and what they selected is still selected. */
  readonly ended: () => void;
  readonly dispatch: (event: SelectModeEvent) => void;
}

/** Selecting with keys, from its beginning to its end, and what a screen reader says of it. */
export class KeyMode {
  readonly #host: AnnotatingHost;
  readonly #options: KeyModeOptions;
  #end: AbortController | undefined;
  #said = '';

  constructor(host: AnnotatingHost, options: KeyModeOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOn(): boolean {
    return this.#end !== undefined;
  }

  /** What a screen reader is to say. */
  get said(): string {
    return this.#said;
  }

  begin(): void {
    const {reader, focus, offered, begins, dispatch} = this.#options;
    const {index} = reader.store.state;
    const cursor = index && cursorAmong(textsOf(reader), index, offered());
    if (!cursor) return;
    focus.remember(this.#host.renderRoot);
    begins();
    const keys = new KeySelecting(cursor, {
      say: (words) => this.#say(words),
      annotate: () => this.#annotate(cursor),
      end: () => this.end(),
    });
    this.#end = new AbortController();
    keys.connect(this.#end.signal);
    dispatch(new SelectModeEvent(true));
    this.#focusOn('#keys');
  }

  /** The selection stays; the focus goes back unless something else takes it. */
  end(): void {
    if (!this.#end) return;
    this.stop();
    this.#say(msg('Selecting with keys has ended.'));
    this.#options.focus.giveBack();
    this.#options.dispatch(new SelectModeEvent(false));
    this.#options.ended();
  }

  /** Gives the keys back and says nothing: the element is taken off the page. */
  stop(): void {
    this.#end?.abort();
    this.#end = undefined;
  }

  #annotate({text, span}: WordCursor): void {
    const words = text.textMap?.textOf(span).trim() ?? '';
    if (this.#options.take({text, span, words})) return;
    this.end();
    this.#focusOn('#offer button');
  }

  #focusOn(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const target = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      if (target) focusBesideSelection(target);
    });
  }

  #say(words: string): void {
    this.#said = words;
    this.#host.requestUpdate();
  }
}

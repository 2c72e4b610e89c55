import type {CollectionIndex} from '../../core/collection/collection-index.js';
import {msg, str} from '../../core/words/msg.js';
import {isTab} from '../is-tab.js';
import {focusedStop} from './focus.js';
import {
  rangeOf,
  type SelectableText,
  type SelectedText,
  selectedIn,
  stretchOfElement,
  wordsOf,
} from './selected-text.js';
import {type CursorStep, WordCursor} from './word-cursor.js';

/** What a key does while words are selected with keys. */
type KeyAction = {readonly step: CursorStep} | 'annotate' | 'end' | undefined;

interface KeySelectingOptions {
  /** Called with what a screen reader is to say. */
  readonly say: (words: string) => void;
  readonly annotate: () => void;
  readonly end: () => void;
}

/** As much of a long selection is read out. */
const mostWords = 160;

/**
 * Where selecting with keys begins: at what is selected, else at what has the focus, else at the first
 * words in view.
 */
export function cursorAmong(
  all: readonly SelectableText[],
  index: CollectionIndex,
  offered: SelectedText | undefined,
): WordCursor | undefined {
  const texts = all.filter((each) => !each.hidden);
  const focused = focusedStop();
  const selected = offered ?? selectedIn(texts) ?? (focused && stretchOfElement(texts, focused));
  const text = selected?.text ?? texts.find((each) => each.checkVisibility());
  const passages = (text && index.document(text.documentId)?.passages) ?? [];
  return text && WordCursor.begin(text, passages, selected?.span);
}

/** Takes the keys of the page while words are selected with them. */
export class KeySelecting {
  readonly cursor: WordCursor;
  readonly #options: KeySelectingOptions;

  constructor(cursor: WordCursor, options: KeySelectingOptions) {
    this.cursor = cursor;
    this.#options = options;
  }

  connect(signal: AbortSignal): void {
    // Before whatever has the focus hears of the key.
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal, capture: true});
    // Who selects with the pointer again has done with the keys.
    this.cursor.text.addEventListener('pointerdown', () => this.#options.end(), {signal});
    this.cursor.show();
    this.#say(false);
  }

  #onKey(event: KeyboardEvent): void {
    // Elsewhere words are selected with Ctrl (Alt on a Mac) and Shift: here they do no more than Shift.
    const isExtending = event.shiftKey && event.key.startsWith('Arrow');
    if (event.metaKey || ((event.ctrlKey || event.altKey) && !isExtending)) return;
    const action = this.#actionOf(event.key);
    if (action === undefined) {
      // Whoever goes on to something else with Tab has done with selecting.
      if (isTab(event)) this.#options.end();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (action === 'annotate') this.#options.annotate();
    else if (action === 'end') this.#options.end();
    else if (this.cursor.move(action.step, event.shiftKey)) {
      this.cursor.show();
      this.#say(event.shiftKey);
    }
  }

  #actionOf(key: string): KeyAction {
    switch (key) {
      case 'ArrowLeft':
        return {step: this.#isRightToLeft ? 'next' : 'previous'};
      case 'ArrowRight':
        return {step: this.#isRightToLeft ? 'previous' : 'next'};
      case 'ArrowUp':
        return {step: 'up'};
      case 'ArrowDown':
        return {step: 'down'};
      case 'Enter':
        return 'annotate';
      case 'Escape':
        return 'end';
      default:
        return undefined;
    }
  }

  get #isRightToLeft(): boolean {
    const {text, word} = this.cursor;
    const parent = rangeOf({text, span: word})?.startContainer.parentElement;
    return parent != null && getComputedStyle(parent).direction === 'rtl';
  }

  #say(extended: boolean): void {
    const {text, word, span} = this.cursor;
    const map = text.textMap;
    if (!map) return;
    const words = wordsOf(map, extended ? span : word);
    const shown = words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
    this.#options.say(extended ? msg(str`${shown}, selected`) : shown);
  }
}

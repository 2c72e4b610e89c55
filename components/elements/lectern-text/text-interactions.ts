import {annotationsAt} from '../../render/highlights.js';
import {HoverIntent} from '../../render/hover-intent.js';
import {
  type CardCause,
  type CardTopic,
  MentionLeaveEvent,
  MentionRequestEvent,
  type ViewportPoint,
} from '../../state/events.js';
import type {ReaderStore} from '../../state/reader-store.js';

/** What the listeners need of the text they serve. */
interface InteractiveText extends HTMLElement {
  readonly documentId: string;
  readonly store: ReaderStore;
  readonly article: HTMLElement | undefined;
  /** Waits until all is here that a card about a part of the page needs. */
  learnAround(part: Element): Promise<void>;
}

const operable = '[data-mention], [data-editorial], a[data-link]';

/** One set of delegated listeners for a whole text, however many mentions it has. */
export class TextInteractions {
  readonly #text: InteractiveText;
  readonly #intent: HoverIntent;
  #touched = false;
  #point: ViewportPoint | undefined;

  constructor(text: InteractiveText) {
    this.#text = text;
    this.#intent = new HoverIntent({
      open: (element) => this.#request(element, 'hover'),
      close: () => this.#text.dispatchEvent(new MentionLeaveEvent(this.#text.documentId)),
    });
  }

  connect(signal: AbortSignal): void {
    const text = this.#text;
    text.addEventListener('pointerover', (event) => this.#onOver(event), {signal});
    text.addEventListener('pointermove', (event) => this.#onMove(event), {signal, passive: true});
    text.addEventListener('pointerout', (event) => this.#onOut(event), {signal});
    text.addEventListener('pointerdown', (event) => this.#onDown(event), {signal});
    text.addEventListener('click', (event) => this.#onClick(event), {signal});
    text.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    text.addEventListener('focusin', (event) => this.#light(operableOf(event)), {signal});
    text.addEventListener('focusout', () => this.#light(undefined), {signal});
    signal.addEventListener('abort', () => this.#intent.cancel());
  }

  #onOver(event: PointerEvent): void {
    // A pressed button is selecting, and crosses names on its way.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const element = operableOf(event);
    if (!element) return;
    this.#light(element);
    this.#intent.over(element);
  }

  #onOut(event: PointerEvent): void {
    const element = operableOf(event);
    if (!element || event.pointerType === 'touch') return;
    if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
    this.#light(undefined);
    this.#intent.out();
  }

  #onMove({clientX, clientY}: PointerEvent): void {
    this.#point = {x: clientX, y: clientY};
  }

  #onDown(event: PointerEvent): void {
    this.#onMove(event);
    this.#touched = event.pointerType === 'touch';
    // What is waited for is not what is pressed for; a click asks by itself.
    this.#intent.out();
    if (event.pointerType !== 'touch' && event.button === 0) keepFromFocus(event);
  }

  #onClick(event: MouseEvent): void {
    // A selection just made is not a click on what it covers.
    if (getSelection()?.isCollapsed === false) return;
    const element = operableOf(event);
    if (element?.matches('a[data-link]')) return;
    if (event.target instanceof Element && event.target.closest('a[href]')) return;
    if (element) {
      this.#intent.cancel();
      this.#request(element, this.#touched ? 'touch' : 'click');
      return;
    }
    const ids = annotationsAt(this.#text, event.clientX, event.clientY);
    const anchor = event.target instanceof Element ? event.target : this.#text;
    if (ids.length > 0)
      this.#ask({kind: 'annotation', ids}, anchor, this.#touched ? 'touch' : 'click');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const element = event.target;
    if (!(element instanceof HTMLElement) || !element.matches('[data-mention], [data-editorial]')) {
      return;
    }
    event.preventDefault();
    this.#intent.cancel();
    this.#request(element, 'keyboard');
  }

  #request(element: Element, cause: CardCause): void {
    const topic = topicOf(element);
    if (topic) this.#ask(topic, element, cause);
  }

  #ask(topic: CardTopic, anchor: Element, cause: CardCause): void {
    const {documentId} = this.#text;
    const point = cause === 'keyboard' ? undefined : this.#point;
    const known = this.#text.learnAround(anchor);
    this.#text.dispatchEvent(
      new MentionRequestEvent(documentId, topic, anchor, cause, point, known),
    );
  }

  /** The same entity lights up in every pane at once; the card may take its time. */
  #light(element: Element | undefined): void {
    const {store} = this.#text;
    const entities = element?.getAttribute('data-entity')?.split(' ');
    // A card may be wanted next.
    if (entities) void store.state.edition?.learnEntities(entities);
    store.update({lit: entities ?? store.state.active?.entities ?? []});
  }
}

/** The innermost operable element under an event. */
function operableOf(event: Event): Element | undefined {
  return event.target instanceof Element
    ? (event.target.closest(operable) ?? undefined)
    : undefined;
}

/**
 * Until the button is up, the names under it take no focus: Chromium begins a selection before the
 * first letter of a name outside of it, and loses it when the name is focused.
 */
function keepFromFocus({target}: Event): void {
  const names: Element[] = [];
  let name = target instanceof Element ? target.closest('[data-mention][tabindex]') : null;
  for (; name; name = name.parentElement?.closest('[data-mention][tabindex]') ?? null) {
    names.push(name);
  }
  if (names.length === 0) return;
  for (const each of names) each.removeAttribute('tabindex');
  const over = new AbortController();
  const options = {capture: true, signal: over.signal};
  const restore = (): void => {
    over.abort();
    for (const each of names) each.setAttribute('tabindex', '0');
  };
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, restore, options);
  }
}

function topicOf(element: Element): CardTopic | undefined {
  const mention = element.getAttribute('data-mention');
  if (mention) return {kind: 'mention', id: mention};
  const editorial = element.getAttribute('data-editorial');
  if (editorial) {
    const shown = element.getAttribute('data-shown');
    return {kind: 'editorial', id: editorial, ...(shown ? {shown: Number(shown)} : {})};
  }
  const link = element.getAttribute('data-link');
  return link ? {kind: 'link', id: link} : undefined;
}

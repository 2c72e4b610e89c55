import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {ReviewBlock} from '../../core/review/evidence.js';
import {CodePointText} from '../../core/tei/code-points.js';
import {directionOf} from '../../core/tei/language.js';
import type {Span} from '../../core/tei/span.js';
import {msg} from '../../core/words/msg.js';

/** Moving the ends of a passage, a word or a character at a time, by buttons or by selecting. */
export class PassageEdit {
  readonly #host: ReactiveControllerHost;
  readonly #block: ReviewBlock | undefined;
  readonly #text: CodePointText;
  readonly #first: Span;
  #span: Span;

  /** @param span code points from the beginning of the block */
  constructor(host: ReactiveControllerHost, block: ReviewBlock | undefined, span: Span) {
    this.#host = host;
    this.#block = block;
    this.#text = new CodePointText(block?.text ?? '');
    this.#first = span;
    this.#span = span;
  }

  get words(): string {
    return this.#text.slice(this.#span.start, this.#span.end);
  }

  /** The new passage in code points of the canonical text; undefined while it is the old one. */
  get changed(): Span | undefined {
    const {start, end} = this.#span;
    if (!this.#block || (start === this.#first.start && end === this.#first.end)) return undefined;
    return {start: this.#block.start + start, end: this.#block.start + end};
  }

  render(): TemplateResult {
    const button = (label: string, sign: string, act: () => void) =>
      html`<button type="button" aria-label=${label} title=${label} @click=${act}>${sign}</button>`;
    // Along the words, which need not run as the page does.
    const isLeftward = directionOf(this.#block?.lang ?? '') === 'rtl';
    const [earlier, later] = isLeftward ? ['⟶', '⟵'] : ['⟵', '⟶'];
    return html`<div class="ends" role="group" aria-label=${msg('Passage')}>
      <span>${msg('Begins')}</span>
      ${button(msg('Begin a word earlier'), earlier, () => this.#moveStart(-1))}
      ${button(msg('Begin a word later'), later, () => this.#moveStart(1))}
      <span>${msg('Ends')}</span>
      ${button(msg('End a word earlier'), earlier, () => this.#moveEnd(-1))}
      ${button(msg('End a word later'), later, () => this.#moveEnd(1))}
    </div>`;
  }

  #moveStart(by: 1 | -1): void {
    const starts = this.#borders().map(({start}) => start);
    const {start, end} = this.#span;
    const next = by < 0 ? starts.findLast((at) => at < start) : starts.find((at) => at > start);
    if (next !== undefined && next < end) this.#set({start: next, end});
  }

  #moveEnd(by: 1 | -1): void {
    const ends = this.#borders().map(({end}) => end);
    const {start, end} = this.#span;
    const next = by < 0 ? ends.findLast((at) => at < end) : ends.find((at) => at > end);
    if (next !== undefined && next > start) this.#set({start, end: next});
  }

  /** Words of any script, in code points. */
  #borders(): Span[] {
    const {text} = this.#text;
    const words = new Intl.Segmenter(undefined, {granularity: 'word'}).segment(text);
    return [...words].flatMap(({segment, index, isWordLike}) =>
      isWordLike
        ? [
            {
              start: this.#text.codePoints(index),
              end: this.#text.codePoints(index + segment.length),
            },
          ]
        : [],
    );
  }

  #set(span: Span): void {
    this.#span = span;
    this.#host.requestUpdate();
  }
}

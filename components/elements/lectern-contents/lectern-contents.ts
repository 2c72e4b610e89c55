import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {foldWord} from '../../core/search/fold-word.js';
import type {Span} from '../../core/tei/span.js';
import {msg, str} from '../../core/words/msg.js';
import {type Contents, contentsOf} from '../../render/contents/contents-of.js';
import {elementAsChunk} from '../../render/find/element-as-chunk.js';
import {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {showRange} from '../../render/window/show-range.js';
import {type Branch, branchAt, contentsTree} from './contents-tree.js';
import {styles} from './lectern-contents.styles.js';
import {keepTabStop, moveInList} from './list-keys.js';
import {readingPosition} from './reading-position.js';

/** What is needed of the `lectern-text` whose contents are listed. */
export interface TextWithContents extends HTMLElement {
  readonly article: HTMLElement | undefined;
  readonly source: ChunkSource | undefined;
  /** Puts a stretch of the text on the page. */
  bringSpan(span: Span): Promise<void>;
}

/**
 * The divisions and pages of a text, to go to without scrolling, whether they are on the page or
 * not. Part of `lectern-text`, which brings it when it is first asked for.
 *
 * @element lectern-contents
 * @csspart panel - the panel with the list
 */
export class LecternContents extends LitElement {
  static override styles = styles;

  /** The text whose contents are listed. */
  @property({attribute: false}) text?: TextWithContents;

  @state() private _contents: Contents | undefined;

  @state() private _tree: readonly Branch[] = [];

  /** Why there is no list. */
  @state() private _problem = '';

  /** Where one reads. */
  @state() private _position = 0;

  /** Folds that were opened by hand, and those around the place one is at. */
  @state() private _open: ReadonlySet<Branch> = new Set();

  /** What was asked for is no page. */
  @state() private _wrongPage = '';

  #source: ChunkSource | undefined;

  /** Opens the panel, with the place one reads at in view. */
  async show(): Promise<void> {
    await this.updateComplete;
    const panel = this.#panel;
    if (!panel?.matches(':popover-open')) panel?.showPopover();
    await this.#learn();
    const {article} = this.text ?? {};
    const {divisions = [], pages = []} = this._contents ?? {};
    if (!article) return;
    const places = [...divisions, ...pages].map(({at}) => at).sort((a, b) => a - b);
    this._position = readingPosition(article, places);
    this._open = new Set([...this._open, ...branchesAround(this._tree, this._position)]);
    await this.updateComplete;
    const current = this.renderRoot.querySelector<HTMLElement>('nav [aria-current]');
    const first = this.renderRoot.querySelector<HTMLElement>('nav :is(button, summary)');
    current?.scrollIntoView({block: 'center'});
    (current ?? first)?.focus({preventScroll: true});
  }

  close(): void {
    this.#panel?.hidePopover();
  }

  protected override updated(): void {
    const nav = this.renderRoot.querySelector('nav');
    if (nav) keepTabStop(nav);
  }

  get #panel(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.panel') ?? undefined;
  }

  /** A text that is drawn anew has the same contents at other places. */
  async #learn(): Promise<void> {
    const {source, article} = this.text ?? {};
    if (this._contents && source && source === this.#source) return;
    this.#source = source;
    if (source) {
      const fetched = await source.contents();
      if (source !== this.#source) return;
      this._contents = fetched.ok ? fetched.value : undefined;
      this._problem = fetched.ok ? '' : fetched.message;
    } else if (article) {
      this._contents = contentsOf([{nodes: elementAsChunk(article), start: 0}]);
    }
    this._tree = contentsTree(this._contents?.divisions ?? []);
    const {length} = this._contents?.divisions ?? [];
    this._open = new Set(length <= mostOpen ? allWithin(this._tree) : []);
  }

  async #goTo(at: number): Promise<void> {
    const {text} = this;
    this.close();
    const span = {start: at, end: at + 1};
    await text?.bringSpan(span);
    const range = text?.article && new TextMap(text.article, []).rangeOf(span);
    if (!range) return;
    showRange(range, 'start');
    const words = range.startContainer.parentElement;
    const place = words?.closest<HTMLElement>('[data-tei="head"], p, [data-tei]') ?? words;
    if (place) markArrival(place);
  }

  #goToPage(event: Event): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input');
    const asked = foldWord(field?.value.trim() ?? '');
    const page = this._contents?.pages.find(({label}) => foldWord(label) === asked);
    this._wrongPage = page ? '' : (field?.value.trim() ?? '');
    if (page) void this.#goTo(page.at);
    else field?.focus();
  }

  #toggle(branch: Branch, isOpen: boolean): void {
    if (this._open.has(branch) === isOpen) return;
    const open = new Set(this._open);
    if (isOpen) open.add(branch);
    else open.delete(branch);
    this._open = open;
  }

  #renderPages({pages}: Contents): TemplateResult | typeof nothing {
    const named = pages.filter(({label}) => label !== '');
    const [first, last] = [named[0], named.at(-1)];
    if (!first || !last) return nothing;
    return html`<form @submit=${this.#goToPage}>
      <label><span>${msg('Page')}</span>
        <input dir="auto" autocomplete="off" enterkeyhint="go" aria-describedby="pages" />
      </label>
      <button>${msg('Go to it')}</button>
      <p id="pages" role="status">${
        this._wrongPage
          ? msg(
              str`There is no page “${this._wrongPage}”: they go from ${first.label} to ${last.label}.`,
            )
          : msg(str`from ${first.label} to ${last.label}`)
      }</p>
    </form>`;
  }

  #renderBranch(branch: Branch, current: Branch | undefined): TemplateResult {
    const {label, at, isDivision, branches} = branch;
    const isOpen = this._open.has(branch);
    const own = isDivision
      ? html`<button
          type="button"
          dir="auto"
          tabindex="-1"
          aria-current=${ifDefined(branch === current ? 'location' : undefined)}
          @click=${() => void this.#goTo(at)}
        >${label}</button>`
      : nothing;
    if (branches.length === 0) return html`<li>${own}</li>`;
    return html`<li>
      ${own}
      <details
        .open=${isOpen}
        @toggle=${({target}: Event) => {
          if (target instanceof HTMLDetailsElement) this.#toggle(branch, target.open);
        }}
      >
        <summary dir="auto" tabindex="-1">${isDivision ? msg(str`${branches.length} within it`) : label}</summary>
        ${isOpen ? this.#renderList(branches, current) : nothing}
      </details>
    </li>`;
  }

  #renderList(branches: readonly Branch[], current: Branch | undefined): TemplateResult {
    return html`<ol role="list">${branches.map((each) => this.#renderBranch(each, current))}</ol>`;
  }

  protected override render(): TemplateResult {
    const contents = this._contents;
    const current = branchAt(this._tree, this._position);
    const isEmpty = contents && contents.divisions.length === 0 && contents.pages.length === 0;
    return html`<section class="panel" part="panel" popover="auto" role="dialog" aria-labelledby="title">
      <header>
        <h2 id="title">${msg('Contents')}</h2>
        <button type="button" class="close" aria-label=${msg('Close')} @click=${() => this.close()}>×</button>
      </header>
      ${contents ? this.#renderPages(contents) : nothing}
      <p class="status" role="status">${
        this._problem ||
        (isEmpty ? msg('This text has neither divisions nor page numbers.') : nothing)
      }</p>
      <nav aria-label=${msg('Divisions')} @keydown=${moveInList}>
        ${this.#renderList(this._tree, current)}
      </nav>
    </section>`;
  }
}

/** A list of so many lines is seen at a glance. */
const mostOpen = 60;

function allWithin(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [branch, ...allWithin(branch.branches)]);
}

/** The lines around a position, outermost first. */
function branchesAround(branches: readonly Branch[], position: number): readonly Branch[] {
  const around = branches.find(({at, end}) => at <= position && position < end);
  return around ? [around, ...branchesAround(around.branches, position)] : [];
}

/** Marks where somebody has come to for a moment; who listens reads on from there. */
function markArrival(place: HTMLElement): void {
  const isOperable = place.tabIndex >= 0;
  if (!isOperable) place.tabIndex = -1;
  place.focus({preventScroll: true});
  place.toggleAttribute('data-arrived', true);
  setTimeout(() => place.removeAttribute('data-arrived'), 2500);
  if (isOperable) return;
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), {once: true});
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-contents': LecternContents;
  }
}

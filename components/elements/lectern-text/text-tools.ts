import {html, type ReactiveController, type ReactiveElement, render} from 'lit';
import {msg} from '../../core/words/msg.js';
import {exportParts} from '../../styles/nested-parts.js';
import {latinKey} from '../latin-key.js';
import type {LecternContents} from '../lectern-contents/lectern-contents.js';
import type {LecternFind} from '../lectern-find/lectern-find.js';
import type {TextToSearch} from '../lectern-find/text-to-search.js';
import type {LecternPrint, PrintableText} from '../lectern-print/lectern-print.js';
import {copySelection} from './copy-selection.js';
import {awaitedPart} from './fragment.js';

/** The element whose text it is. */
interface ToolsHost extends ReactiveElement, TextToSearch, PrintableText {
  readonly documentId: string;
  bringIntoView(part: string): Promise<boolean>;
}

/** In milliseconds: long enough to be read. */
const noticed = 8000;

/**
 * What a browser does with a page and cannot do with a text of which only some is on it. Each tool
 * is fetched when it is first asked for.
 */
export class TextTools implements ReactiveController {
  readonly #text: ToolsHost;
  #connection: AbortController | undefined;
  #contents: Promise<LecternContents> | undefined;
  #find: Promise<LecternFind> | undefined;
  #print: Promise<LecternPrint> | undefined;
  #extract: HTMLElement | undefined;
  #notice: HTMLElement | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #opened: LecternFind | undefined;

  constructor(text: ToolsHost) {
    this.#text = text;
    text.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    this.#text.addEventListener('click', (event) => this.#onLink(event), {signal});
    document.addEventListener('copy', (event) => this.#onCopy(event), {signal});
    window.addEventListener('beforeprint', () => this.#sayExtract(), {signal});
    window.addEventListener('afterprint', () => this.#extract?.remove(), {signal});
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** Prints the page with all of this text, and of those beside it in its reader. */
  async print(): Promise<void> {
    this.#print ??= this.#bring(
      'lectern-print',
      exportParts('print'),
      () => import('../lectern-print/lectern-print-define.js'),
    );
    const print = await this.#print;
    const reader = this.#text.closest('lectern-reader');
    const beside = [
      ...(reader?.querySelectorAll<PrintableText & {isWhole: boolean}>(':scope > lectern-text') ??
        []),
    ];
    print.texts = reader ? beside.filter(({hidden, isWhole}) => !hidden && !isWhole) : [this.#text];
    await print.start();
  }

  async showContents(): Promise<void> {
    this.#contents ??= this.#bring(
      'lectern-contents',
      exportParts('contents'),
      () => import('../lectern-contents/lectern-contents-define.js'),
    );
    const contents = await this.#contents;
    contents.text = this.#text;
    await contents.show();
  }

  hideFind(): void {
    if (this.#opened?.isOpen) this.#opened.close();
  }

  async showFind(words?: string): Promise<void> {
    this.#find ??= this.#bring(
      'lectern-find',
      exportParts('find'),
      () => import('../lectern-find/lectern-find-define.js'),
    );
    const find = await this.#find;
    this.#opened = find;
    find.text = this.#text;
    await find.show(words);
  }

  async #bring<Name extends 'lectern-contents' | 'lectern-find' | 'lectern-print'>(
    name: Name,
    parts: string,
    define: () => Promise<unknown>,
  ): Promise<HTMLElementTagNameMap[Name]> {
    await define();
    const tool = document.createElement(name);
    tool.setAttribute('exportparts', parts);
    this.#text.renderRoot.append(tool);
    return tool;
  }

  /** A link that is followed a second time leaves the address as it is, and nothing would be told. */
  #onLink(event: MouseEvent): void {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    const part = link?.hash === location.hash && awaitedPart(this.#text.documentId);
    if (part) void this.#text.bringIntoView(part);
  }

  #onCopy(event: ClipboardEvent): void {
    const {article, source, isWhole} = this.#text;
    if (isWhole || !article || !source) return;
    copySelection(event, article, source, (words) => this.#say(words));
  }

  /** Says for a while what came of something. */
  #say(words: string): void {
    this.#notice ??= document.createElement('div');
    const notice = this.#notice;
    if (!notice.isConnected) this.#text.renderRoot.append(notice);
    render(html`<p class="notice" part="notice" role="status">${words}</p>`, notice);
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => notice.remove(), noticed);
  }

  /** A browser's own print has what is near the view: it cannot wait for more. */
  #sayExtract(): void {
    if (this.#text.isWhole || !this.#text.article) return;
    const extract = document.createElement('div');
    const words = msg(
      'This is an extract: of this long text only what was near the view is printed. To print all of it, press Ctrl+P or ⌘P in the text.',
    );
    render(html`<p class="extract" part="extract">${words}</p>`, extract);
    this.#extract = extract;
    this.#text.renderRoot.prepend(extract);
  }

  /**
   * Ctrl+F and Ctrl+P, where a browser would find and print only some of the text. Where one is in
   * our field already the browser's own is meant.
   */
  #onKey(event: KeyboardEvent): void {
    const {ctrlKey, metaKey, altKey, shiftKey, defaultPrevented} = event;
    const key = latinKey(event).toLowerCase();
    if (defaultPrevented || altKey || shiftKey || ctrlKey === metaKey) return;
    if ((key !== 'f' && key !== 'p') || this.#text.isWhole || !this.#isMeant(event)) return;
    if (key === 'f' && this.#opened?.isOpen && this.#opened.hasFocus) return;
    event.preventDefault();
    void (key === 'f' ? this.showFind() : this.print());
  }

  /**
   * A key is for the text one is in, or in which one has pressed last; else for one in view or in
   * the reader one is in.
   */
  #isMeant(event: Event): boolean {
    const path = event.composedPath();
    const {top, bottom, height} = this.#text.getBoundingClientRect();
    if (height === 0) return false;
    const isNowhere = path[0] === document.body || path[0] === document.documentElement;
    const text = path.find(isText) ?? (isNowhere ? selectedText() : undefined);
    if (text) return text === this.#text;
    if (isNowhere) return bottom > 0 && top < innerHeight;
    const reader = this.#text.closest('lectern-reader');
    return reader !== null && path.includes(reader);
  }
}

function isText(node: EventTarget): boolean {
  return node instanceof Element && node.localName === 'lectern-text';
}

function selectedText(): Element | undefined {
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('lectern-text:not([hidden])') ?? undefined;
}

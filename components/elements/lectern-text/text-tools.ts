import type {ReactiveController, ReactiveElement} from 'lit';
import {exportParts} from '../../styles/nested-parts.js';
import type {LecternContents} from '../lectern-contents/lectern-contents.js';
import type {LecternFind} from '../lectern-find/lectern-find.js';
import type {TextToSearch} from '../lectern-find/text-to-search.js';

/** The element whose text it is. */
type ToolsHost = ReactiveElement & TextToSearch;

/**
 * What a browser does with a page and cannot do with a text of which only some is on it. Each tool
 * is fetched when it is first asked for.
 */
export class TextTools implements ReactiveController {
  readonly #text: ToolsHost;
  #connection: AbortController | undefined;
  #contents: Promise<LecternContents> | undefined;
  #find: Promise<LecternFind> | undefined;
  #opened: LecternFind | undefined;

  constructor(text: ToolsHost) {
    this.#text = text;
    text.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal});
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  async showContents(): Promise<void> {
    this.#contents ??= this.#bringContents();
    await (await this.#contents).show();
  }

  async showFind(): Promise<void> {
    this.#find ??= this.#bringFind();
    this.#opened = await this.#find;
    await this.#opened.show();
  }

  async #bringContents(): Promise<LecternContents> {
    await import('../lectern-contents/lectern-contents-define.js');
    const contents = document.createElement('lectern-contents');
    contents.setAttribute('exportparts', exportParts('contents'));
    contents.text = this.#text;
    this.#text.renderRoot.append(contents);
    return contents;
  }

  async #bringFind(): Promise<LecternFind> {
    await import('../lectern-find/lectern-find-define.js');
    const find = document.createElement('lectern-find');
    find.setAttribute('exportparts', exportParts('find'));
    find.text = this.#text;
    this.#text.renderRoot.append(find);
    return find;
  }

  /** Ctrl+F; where one is in our field already the browser's own is meant. */
  #onKey(event: KeyboardEvent): void {
    const {key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented} = event;
    if (defaultPrevented || altKey || shiftKey || ctrlKey === metaKey) return;
    if (key.toLowerCase() !== 'f' || this.#text.isWhole || !this.#isMeant(event)) return;
    if (this.#opened?.isOpen && this.#opened.hasFocus) return;
    event.preventDefault();
    void this.showFind();
  }

  /** A key is for this text where one is in it or in its reader, or nowhere and it is in view. */
  #isMeant(event: Event): boolean {
    const path = event.composedPath();
    const {top, bottom, height} = this.#text.getBoundingClientRect();
    if (height === 0) return false;
    const isNowhere = path[0] === document.body || path[0] === document.documentElement;
    if (isNowhere) return bottom > 0 && top < innerHeight;
    const reader = this.#text.closest('lectern-reader');
    return path.some((node) => node === this.#text || (reader !== null && node === reader));
  }
}

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {type Facsimile, findPage, type PageImage} from '../../core/facsimile/facsimile.js';
import {fileOf} from '../../core/facsimile/image-address.js';
import {pairCanvases} from '../../core/facsimile/pair-canvases.js';
import type {Canvas} from '../../core/facsimile/read-manifest.js';
import {msg, str} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import {
  DocumentErrorEvent,
  PageChangeEvent,
  ZoneLeaveEvent,
  ZoneRequestEvent,
} from '../../state/events.js';
import {SourceLoad} from '../../state/source-load.js';
import {LecternElement} from '../lectern-element.js';
import {styles} from './lectern-facsimile.styles.js';
import {loadCanvases, manifestToLoad, pageOfImage} from './page-images.js';
import type {PageViewer} from './page-viewer.js';
import {type Notice, noticeOf, renderOver} from './render-over.js';
import {renderToolbar} from './render-toolbar.js';
import {sayImageProblem, sayPairing} from './say-problem.js';
import {commandOf, type StageCommand} from './stage-keys.js';

/**
 * The page images of a document, one at a time, to be turned, moved and looked at closely. Viewer,
 * manifest and images are fetched when the element comes into view, and never before.
 *
 * With the focus on the image: arrows move it, `+` and `-` zoom, `0` shows the whole page, `1` its
 * full size, `r` turns it, Page Up and Page Down turn pages, `n` and `p` go from line to line.
 *
 * @element lectern-facsimile
 * @slot loading - words while an image is on its way, in the place of ours
 * @slot error - words about images that cannot be loaded, in the place of ours
 * @slot empty - words where there is no image of a page, in the place of ours
 * @slot footer - what is to stand below the image
 * @csspart toolbar - the row of controls
 * @csspart stage - the image
 * @csspart caption - what the source says of the page
 * @csspart status - the line shown while an image is on its way
 * @csspart problem - the message when an image cannot be loaded
 * @csspart retry - the button to try again
 * @cssprop --lectern-facsimile-block-size - height of the element, 32em by default
 * @cssprop --lectern-zone - colour of the line or block that is pointed at
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-page-change - the reader turned the page
 * @fires lectern-zone-request - a line or block of the page is pointed at, clicked or stepped to
 * @fires lectern-zone-leave - the pointer left it
 * @fires lectern-document-error - an image could not be loaded; cancel it to say so yourself
 * @fires lectern-document-retry - it is to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-facsimile src="scans/letter-1.jpg" label="Letter of 5 October, recto"></lectern-facsimile>
 * <lectern-facsimile manifest="https://example.org/iiif/ledger/manifest.json"></lectern-facsimile>
 * ```
 */
export class LecternFacsimile extends LecternElement {
  static override styles = styles;

  /** The page images of a document, as `readFacsimile` gives them. */
  @property({attribute: false}) facsimile: Facsimile | undefined;

  /** Address of a IIIF Presentation manifest, version 2 or 3. */
  @property() manifest = '';

  /** Address of a single image, or of its `info.json`. */
  @property() src = '';

  /** What the image of `src` shows. */
  @property() label = '';

  /** The page shown: its id, the part of the text where it begins, or its label. */
  @property() page = '';

  /** Id of the document the pages belong to; events carry it. */
  @property({attribute: 'document-id'}) documentId = '';

  /** Id of the zone that is marked. */
  @property({attribute: false}) activeZone = '';

  @state() private _pages: readonly PageImage[] = [];

  @state() private _page: PageImage | undefined;

  /** Why the present image is not to be seen. */
  @state() private _notice: Notice | undefined;

  /** It has come into view: from now on it may fetch. */
  @state() private _seen = false;

  @state() private _loading = false;

  /** How the images of a manifest were matched with the text, where that is not certain. */
  @state() private _doubt = '';

  /** For those who do not see it: what a key has just brought about. */
  @state() private _said = '';

  @query('[part="stage"]') private readonly _stage: HTMLElement | null | undefined;

  readonly #sight = new IntersectionObserver((entries) => this.#onSight(entries));
  #viewer: Promise<PageViewer | undefined> | undefined;
  #opened: PageViewer | undefined;
  readonly #list = new SourceLoad(this, (request) => loadCanvases(this.#manifest, request));
  #canvases: readonly Canvas[] | undefined;
  #showing: AbortController | undefined;
  #shown: PageImage | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#showing?.abort();
    this.#opened?.destroy();
    this.#opened = undefined;
    this.#viewer = undefined;
    this.#shown = undefined;
    this._seen = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#list.follow(this._seen ? this.#manifest : '');
    const from = ['facsimile', 'src', 'label'] as const;
    const changes = from.some((name) => changed.has(name));
    if (changes || this.#list.value !== this.#canvases) this.#gather();
    // A page that is not there (yet) leaves the one that is.
    const kept = this._page && this._pages.find(({id}) => id === this._page?.id);
    const first = this._pages.find(({images}) => images.length > 0) ?? this._pages[0];
    this._page = findPage(this._pages, this.page) ?? kept ?? first;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this._seen) void this.updateComplete.then(() => this.#present());
    if (changed.has('activeZone')) this.#opened?.mark(this.activeZone);
  }

  /** Asks again for what could not be loaded: the list of pages, or the image of this one. */
  reload(): void {
    if (this.#list.state.state !== 'ready') this.#list.reload();
    this.#shown = undefined;
    void this.#present();
  }

  /** Address of the list of images that is needed; empty where none is. */
  get #manifest(): string {
    return this.src ? '' : (manifestToLoad(this.manifest, this.facsimile) ?? '');
  }

  #onSight(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.some(({isIntersecting}) => isIntersecting)) this._seen = true;
  }

  /** The pages that are known by now. */
  #gather(): void {
    const own = this.facsimile?.pages ?? [];
    this.#canvases = this.#list.value;
    const paired = this.#canvases && pairCanvases(own, this.#canvases);
    this._doubt = paired && own.length > 0 ? sayPairing(paired.pairing) : '';
    this._pages = this.src
      ? [pageOfImage(this.src, this.label || msg('Image'))]
      : (paired?.pages ?? own);
  }

  /** Shows the image of the present page, the next source of it where one fails. */
  async #present(): Promise<void> {
    const page = this._page;
    if (page === this.#shown) return;
    this.#shown = page;
    this.#showing?.abort();
    this._notice = undefined;
    if (!page || page.images.length === 0) {
      this.#opened?.clear();
      return;
    }
    const showing = new AbortController();
    this.#showing = showing;
    this._loading = true;
    const shown = await this.#show(page, showing.signal);
    if (showing.signal.aborted) return;
    this._loading = false;
    if (shown) return;
    this.#opened?.clear();
    const [image] = page.images;
    const address = image && safeAddress(fileOf(image));
    const message = sayImageProblem(navigator.onLine);
    const place = {file: address ?? page.id, line: 1, column: 1};
    const problem = {severity: 'error', code: 'no-image', message, ...place} as const;
    const notice = {words: message, ...(address ? {address} : {})};
    this._notice = this.dispatchEvent(new DocumentErrorEvent(problem)) ? notice : undefined;
  }

  async #show(page: PageImage, signal: AbortSignal): Promise<boolean> {
    const viewer = await this.#openViewer();
    if (!viewer || signal.aborted) return false;
    const {tileSourcesOf} = await import('./tile-sources.js');
    for (const image of page.images) {
      for await (const source of tileSourcesOf(image, signal)) {
        if (signal.aborted) return false;
        const size = await viewer.show(source, signal);
        if (signal.aborted) return false;
        if (!size) continue;
        viewer.layZones(page, size);
        viewer.mark(this.activeZone);
        return true;
      }
    }
    return false;
  }

  async #openViewer(): Promise<PageViewer | undefined> {
    const stage = this._stage;
    if (!stage) return undefined;
    this.#viewer ??= import('./page-viewer.js').then(({PageViewer}) =>
      PageViewer.open(stage, {
        zone: (zoneId, cause) => this.#requestZone(zoneId, cause),
        leave: () => this.dispatchEvent(new ZoneLeaveEvent(this.documentId)),
      }),
    );
    const opened = await this.#viewer;
    // Taken out of the page meanwhile: nobody will look at it.
    if (!this.isConnected) opened?.destroy();
    else this.#opened = opened;
    return this.isConnected ? opened : undefined;
  }

  #turn(page: PageImage): void {
    this.page = page.id;
    this._said = msg(str`Page ${page.label}`);
    this.dispatchEvent(new PageChangeEvent(this.documentId, page.id, page.anchors[0]));
  }

  #turnBy(step: 1 | -1): void {
    const at = this._page ? this._pages.indexOf(this._page) : -1;
    const page = this._pages[at + step];
    if (page) this.#turn(page);
  }

  #requestZone(zoneId: string, cause: ZoneRequestEvent['cause']): void {
    const zone = this._page?.zones.find(({id}) => id === zoneId);
    if (zone) this.dispatchEvent(new ZoneRequestEvent(this.documentId, zoneId, zone.part, cause));
  }

  #stepZone(step: 1 | -1): void {
    const zones = this._page?.zones ?? [];
    const at = zones.findIndex(({id}) => id === this.activeZone);
    const zone = zones[at === -1 && step === -1 ? zones.length - 1 : at + step];
    if (!zone) return;
    this.activeZone = zone.id;
    this._said = zone.label ?? zone.id;
    this.#requestZone(zone.id, 'keyboard');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    this.#obey(command);
  };

  #obey(command: StageCommand): void {
    if (command.kind === 'page') this.#turnBy(command.step);
    else if (command.kind === 'zone') this.#stepZone(command.step);
    else this.#opened?.obey(command);
  }

  readonly #fillScreen = (): void => {
    const done = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
    // Refused by the browser: the page stays as it is, which the reader sees.
    void done.catch(() => undefined);
  };

  protected override render(): TemplateResult {
    const page = this._page;
    const hasImage = page !== undefined && page.images.length > 0;
    const list = this.#list.state;
    const notice = this._notice ?? (hasImage ? undefined : noticeOf(list));
    const viewable = hasImage && !notice;
    const label = page ? msg(str`Image of page ${page.label}`) : msg('Page image');
    return html`
      ${renderToolbar({
        pages: this._pages,
        page,
        viewable,
        turn: (next) => this.#turn(next),
        look: (command) => this.#opened?.obey(command),
        ...(document.fullscreenEnabled ? {fillScreen: this.#fillScreen} : {}),
      })}
      <div class="frame">
        <div
          part="stage"
          role="group"
          tabindex=${viewable ? 0 : -1}
          ?data-empty=${!viewable}
          aria-label=${this.src ? page?.label || label : label}
          aria-describedby=${page?.title || this._doubt ? 'caption keys' : 'keys'}
          @keydown=${this.#onKey}
        ></div>
        ${renderOver(this, {notice, loading: this._loading || list.state === 'loading', image: hasImage})}
      </div>
      ${
        page?.title || this._doubt
          ? html`<p part="caption" id="caption" dir="auto">${[page?.title, this._doubt].filter(Boolean).join(' · ')}</p>`
          : nothing
      }
      <p id="keys" class="visually-hidden">
        ${msg('Arrow keys move the image, plus and minus zoom, 0 shows the whole page, Page Up and Page Down turn pages, N and P go from line to line.')}
      </p>
      <p class="visually-hidden" role="status">${this._said}</p>
      <slot name="footer"></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-facsimile': LecternFacsimile;
  }
}

import {msg, str} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {type Facsimile, findPage, type PageImage} from '../../core/facsimile/facsimile.js';
import {fileOf} from '../../core/facsimile/image-address.js';
import {safeAddress} from '../../render/safe-address.js';
import {PageChangeEvent, ZoneLeaveEvent, ZoneRequestEvent} from '../../state/events.js';
import {styles} from './lectern-facsimile.styles.js';
import {manifestToLoad, pageOfImage, pagesOfManifest} from './page-images.js';
import type {PageViewer} from './page-viewer.js';
import {type Notice, renderOver} from './render-over.js';
import {renderToolbar} from './render-toolbar.js';
import {sayImageProblem, sayManifestProblem, sayPairing} from './say-problem.js';
import {commandOf, type StageCommand} from './stage-keys.js';

/**
 * The page images of a document, one at a time, to be turned, moved and looked at closely. Viewer,
 * manifest and images are fetched when the element comes into view, and never before.
 *
 * With the focus on the image: arrows move it, `+` and `-` zoom, `0` shows the whole page, `1` its
 * full size, `r` turns it, Page Up and Page Down turn pages, `n` and `p` go from line to line.
 *
 * @element lectern-facsimile
 * @csspart toolbar - the row of controls
 * @csspart stage - the image
 * @csspart caption - what the source says of the page
 * @csspart problem - the message when an image cannot be loaded
 * @cssprop --lectern-facsimile-block-size - height of the element, 32em by default
 * @cssprop --lectern-zone - colour of the line or block that is pointed at
 * @fires lectern-page-change - the reader turned the page
 * @fires lectern-zone-request - a line or block of the page is pointed at, clicked or stepped to
 * @fires lectern-zone-leave - the pointer left it
 *
 * @example
 * ```html
 * <lectern-facsimile src="scans/letter-1.jpg" label="Letter of 5 October, recto"></lectern-facsimile>
 * <lectern-facsimile manifest="https://example.org/iiif/ledger/manifest.json"></lectern-facsimile>
 * ```
 */
export class LecternFacsimile extends LitElement {
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

  /** Why the images of all pages are not known. */
  @state() private _listNotice: Notice | undefined;

  @state() private _loading = false;

  /** How the images of a manifest were matched with the text, where that is not certain. */
  @state() private _doubt = '';

  /** For those who do not see it: what a key has just brought about. */
  @state() private _said = '';

  @query('[part="stage"]') private readonly _stage: HTMLElement | null | undefined;

  readonly #sight = new IntersectionObserver((entries) => this.#onSight(entries));
  #seen = false;
  #viewer: Promise<PageViewer | undefined> | undefined;
  #opened: PageViewer | undefined;
  #fetching: AbortController | undefined;
  #showing: AbortController | undefined;
  #shown: PageImage | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
    if (this.hasUpdated) this.#gather();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#fetching?.abort();
    this.#showing?.abort();
    this.#opened?.destroy();
    this.#opened = undefined;
    this.#viewer = undefined;
    this.#shown = undefined;
    this.#seen = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const from = ['facsimile', 'manifest', 'src', 'label'] as const;
    if (from.some((name) => changed.has(name))) this.#gather();
    // A page that is not there (yet) leaves the one that is.
    const kept = this._page && this._pages.find(({id}) => id === this._page?.id);
    const first = this._pages.find(({images}) => images.length > 0) ?? this._pages[0];
    this._page = findPage(this._pages, this.page) ?? kept ?? first;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#seen) void this.updateComplete.then(() => this.#present());
    if (changed.has('activeZone')) this.#opened?.mark(this.activeZone);
  }

  #onSight(entries: readonly IntersectionObserverEntry[]): void {
    if (this.#seen || !entries.some(({isIntersecting}) => isIntersecting)) return;
    this.#seen = true;
    this.#fetchManifest();
    void this.#present();
  }

  /** Takes the pages that are known without asking anybody. */
  #gather(): void {
    this.#fetching?.abort();
    this._doubt = '';
    this._listNotice = undefined;
    this._pages = this.src
      ? [pageOfImage(this.src, this.label || msg('Image'))]
      : (this.facsimile?.pages ?? []);
    if (this.#seen) this.#fetchManifest();
  }

  #fetchManifest(): void {
    const address = this.src ? undefined : manifestToLoad(this.manifest, this.facsimile);
    if (address === undefined) return;
    const fetching = new AbortController();
    this.#fetching = fetching;
    this._loading = true;
    const pages = this.facsimile?.pages ?? [];
    void pagesOfManifest(address, pages, fetching.signal).then((read) => {
      if (!read || fetching.signal.aborted) return;
      this._loading = false;
      if (read.ok) {
        this._pages = read.pages;
        this._doubt = pages.length > 0 ? sayPairing(read.pairing) : '';
      } else {
        this._listNotice = {words: sayManifestProblem(read.problem, navigator.onLine), address};
      }
    });
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
    this._notice = {words: sayImageProblem(navigator.onLine), ...(address ? {address} : {})};
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
    const notice = this._notice ?? (hasImage ? undefined : this._listNotice);
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
        ${renderOver({notice, loading: this._loading, image: hasImage})}
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
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-facsimile': LecternFacsimile;
  }
}

import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {type Facsimile, findPage} from '../../core/facsimile/facsimile.js';
import type * as placing from '../../core/facsimile/facsimile-at.js';
import {msg} from '../../core/words/msg.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import type {PageChangeEvent, ZoneRequestEvent} from '../../state/events.js';
import {exportParts} from '../../styles/nested-parts.js';

/** What the images of one document are at. */
interface Look {
  readonly page: string;
  readonly zone: string;
}

interface Surroundings {
  /** The page images of a text that is had in stretches; of others the record has them. */
  fetchFacsimile(documentId: string): Promise<Fetched<Facsimile | undefined>> | undefined;
  /** Shows the part of a text that stands on a page or in a line. */
  reveal(documentId: string, part: string): void;
}

/**
 * The page images of each pane, one fold away. Turning a page or choosing a line of the image shows
 * its words; choosing a page break or a line of the text turns the image to it.
 */
export class PageImages implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #around: Surroundings;
  /** The images of the documents whose fold is open, or one sentence why they cannot be had. */
  readonly #open = new Map<string, Facsimile | string>();
  readonly #looks = new Map<string, Look>();
  readonly #placed = new WeakMap<Facsimile, Facsimile>();
  #facsimileAt: typeof placing.facsimileAt | undefined;
  #connection: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, around: Surroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    const host = this.#host;
    host.addEventListener('lectern-page-change', (event) => this.#onTurn(event), {signal});
    host.addEventListener('lectern-zone-request', (event) => this.#onZone(event), {signal});
    host.addEventListener('click', (event) => this.#onText(event), {signal});
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** @param source address of the TEI file, which the images lie beside. */
  render(record: DocumentRecord, source: string): TemplateResult | typeof nothing {
    if (!record.facsimile) return nothing;
    return html`<details
      class="fold facsimile"
      @toggle=${(event: Event) => this.#onToggle(record, event)}
    >
      <summary>${msg('Page images')}</summary>
      ${this.#renderOpen(record.id, source)}
    </details>`;
  }

  #renderOpen(id: string, source: string): TemplateResult | typeof nothing {
    const facsimile = this.#open.get(id);
    if (facsimile === undefined) return nothing;
    if (typeof facsimile === 'string') {
      return html`<p part="problem" role="alert">${facsimile}</p>`;
    }
    const look = this.#looks.get(id);
    return html`<lectern-facsimile
      exportparts=${exportParts('facsimile')}
      document-id=${id}
      .facsimile=${this.#place(facsimile, source)}
      page=${look?.page ?? ''}
      .activeZone=${look?.zone ?? ''}
    ></lectern-facsimile>`;
  }

  /** The same object each time: the viewer would begin anew with another. */
  #place(facsimile: Facsimile, source: string): Facsimile | undefined {
    const known = this.#placed.get(facsimile);
    if (known || !this.#facsimileAt) return known;
    const placed = this.#facsimileAt(facsimile, new URL(source, document.baseURI).href);
    this.#placed.set(facsimile, placed);
    return placed;
  }

  #onToggle(record: DocumentRecord, event: Event): void {
    if (!(event.target instanceof HTMLDetailsElement)) return;
    const {target} = event;
    if (target.open) void this.#show(record, target);
    else this.#open.delete(record.id);
    this.#host.requestUpdate();
  }

  /** The images come with their own element, which nobody pays for who opens no fold. */
  async #show({id, facsimile}: DocumentRecord, fold: HTMLDetailsElement): Promise<void> {
    const [{facsimileAt}, fetched] = await Promise.all([
      import('../../core/facsimile/facsimile-at.js'),
      this.#around.fetchFacsimile(id),
      import('../lectern-facsimile/lectern-facsimile-define.js'),
    ]);
    this.#facsimileAt = facsimileAt;
    const shown = fetched?.ok === false ? fetched.message : (fetched?.value ?? facsimile);
    if (!fold.open || shown === undefined) return;
    this.#open.set(id, shown);
    this.#host.requestUpdate();
  }

  #onTurn({documentId, pageId, anchor}: PageChangeEvent): void {
    this.#look(documentId, {page: pageId, zone: ''});
    if (anchor !== undefined) this.#around.reveal(documentId, anchor);
  }

  #onZone({documentId, zoneId, part, cause}: ZoneRequestEvent): void {
    // Whoever only moves over the image does not want the text to jump.
    if (cause === 'hover') return;
    this.#look(documentId, {page: this.#looks.get(documentId)?.page ?? '', zone: zoneId});
    if (part !== undefined) this.#around.reveal(documentId, part);
  }

  #onText(event: MouseEvent): void {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const marked = event.target.closest<HTMLElement>('[data-facs]');
    const id = marked?.closest('lectern-text')?.documentId;
    const facsimile = id === undefined ? undefined : this.#open.get(id);
    if (!marked || id === undefined || typeof facsimile !== 'object') return;
    const {pages} = facsimile;
    const names = (marked.dataset.facs ?? '').split(' ');
    const zone = pages.flatMap(({zones}) => zones).find((each) => names.includes(each.id));
    const page = zone
      ? pages.find(({zones}) => zones.includes(zone))
      : names.map((name) => findPage(pages, name)).find(Boolean);
    if (!page) return;
    this.#look(id, {page: page.id, zone: zone?.id ?? ''});
    // The link to the image would leave the page that shows it.
    if (event.target.closest('a[data-facs]')) event.preventDefault();
  }

  #look(id: string, look: Look): void {
    this.#looks.set(id, look);
    this.#host.requestUpdate();
  }
}

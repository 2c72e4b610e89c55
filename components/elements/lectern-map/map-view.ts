import {html, nothing, type TemplateResult} from 'lit';
import {numbered} from '../../core/natives/numbered.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import {areLate, documentsOf} from '../../state/entity-list/late-documents.js';
import '../lectern-entity/lectern-entity-define.js';
import {OpenedNames} from '../opened-names.js';
import {renderGone, shortened} from '../render-gone.js';
import {renderName} from '../render-name.js';
import {MapDrawing, mostDrawn} from './map-drawing.js';
import {mapCommandOf} from './map-keys.js';
import {inOrder, type MapPlace, type PlaceOrder, placesOf} from './map-places.js';
import {renderControls} from './render-controls.js';
import {renderLegend} from './render-legend.js';
import {renderPlaces} from './render-places.js';

/** What a view asks of its element; what a reader chooses is kept there. */
export interface MapHost {
  /** Ids of the documents shown, parted by white space. */
  documents: string;
  /** The id of the place in hand. */
  place: string;
  readonly addresses: Addresses;
  readonly renderRoot: ParentNode;
  requestUpdate(): void;
}

/** Draws the places of an index of names, with the list that has all the map has. */
export class MapView {
  readonly #host: MapHost;
  readonly #source: EntityListSource;
  readonly #opened: OpenedNames;
  #drawing: MapDrawing | undefined;
  #drawn: readonly MapPlace[] | undefined;
  #places: readonly MapPlace[] = [];
  #documents: string | undefined;
  #problem = '';
  #titles = '';
  #order: PlaceOrder = 'frequency';
  #page = 0;
  #stopped = false;
  /** Places have come; until then nothing is said of one that is not among them. */
  #isCounted = false;

  constructor(host: MapHost, source: EntityListSource) {
    this.#host = host;
    this.#source = source;
    this.#opened = new OpenedNames(source, () => host.requestUpdate());
    // Titles of what is shown, and languages of lines.
    if (host.documents || host.place) void this.#fetchDocuments();
  }

  async #fetchDocuments(): Promise<void> {
    if (!areLate(this.#source)) return;
    const fetched = await documentsOf(this.#source);
    if (this.#stopped) return;
    if (!fetched.ok) this.#problem = fetched.message;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#stopped = true;
    this.#drawing?.remove();
    this.#drawing = undefined;
  }

  /** The drawing is made once its place is on the page. */
  updated(): void {
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.earth');
    if (!container || this.#stopped) return;
    this.#drawing ??= new MapDrawing(container, {
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      pick: (id) => this.#pick(id, false),
    });
    if (this.#drawn !== this.#places) {
      this.#drawn = this.#places;
      this.#drawing.show(this.#places);
      this.#drawing.fit();
    }
    this.#drawing.mark(this.#host.place);
  }

  /** Places are counted anew when other documents are looked at. */
  async #count(documents: string): Promise<void> {
    this.#documents = documents;
    this.#page = 0;
    this.#problem = '';
    const asked = documents.split(/\s+/).filter(Boolean);
    const {rows, parts} = this.#source;
    const ids = parts ? asked : asked.filter((each) => this.#isThere(each));
    if (asked.length === 0 && !parts) {
      this.#places = placesOf(numbered(rows), undefined);
      this.#isCounted = true;
      return;
    }
    const places = parts ? await parts.places() : undefined;
    const fetched = await Promise.all(ids.map((id) => this.#source.countsIn(id)));
    if (this.#documents !== documents || this.#stopped) return;
    const counts = new Map<number, number>();
    for (const each of fetched) {
      if (!each.ok) this.#problem = each.message;
      else for (const [row, count] of each.value) counts.set(row, (counts.get(row) ?? 0) + count);
    }
    if (places && !places.ok) this.#problem = places.message;
    const named = places ? (places.ok ? places.value : []) : numbered(rows);
    this.#places = placesOf(named, asked.length === 0 ? undefined : counts);
    this.#isCounted = true;
    this.#host.requestUpdate();
  }

  #pick(id: string, reveal: boolean): void {
    const host = this.#host;
    host.place = host.place === id ? '' : id;
    const row = this.#places.find((place) => place.row.id === host.place)?.row;
    if (row) void this.#fetchDocuments();
    if (row) void this.#opened.open(row);
    if (row && reveal) this.#drawing?.reveal(id);
    if (row && !reveal) this.#showRow(id);
    host.requestUpdate();
  }

  /** The list turns to the page that has what was picked on the map. */
  #showRow(id: string): void {
    const at = inOrder(this.#places, this.#order)
      .filter(({where}) => where)
      .findIndex(({row}) => row.id === id);
    this.#page = Math.max(0, Math.floor(at / 100));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const command = mapCommandOf(event);
    const drawing = this.#drawing;
    if (!command || !drawing) return;
    event.preventDefault();
    if (command.kind === 'pan') drawing.pan(command.right, command.down);
    else if (command.kind === 'zoom') drawing.zoom(command.by);
    else if (command.kind === 'fit') drawing.fit();
    else if (this.#host.place) this.#pick(this.#host.place, false);
    this.#host.requestUpdate();
  };

  /** The wheel alone scrolls the page. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (!(event.currentTarget instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const by = event.deltaY < 0 ? 0.25 : -0.25;
    this.#drawing?.zoomAt(event.clientX - box.left, event.clientY - box.top, by);
  };

  render(): TemplateResult {
    const host = this.#host;
    if (host.documents !== this.#documents) void this.#count(host.documents);
    const placed = this.#places.filter(({where}) => where);
    return html`<div class="map">
      ${renderControls({
        documents: this.#source.documents,
        shown: host.documents,
        filtered: this.#titles,
        filter: (words) => {
          this.#titles = words;
          host.requestUpdate();
        },
        isLate: areLate(this.#source),
        ask: () => void this.#fetchDocuments(),
        drawing: () => this.#drawing,
        choose: (id) => {
          host.documents = id;
        },
      })}
      ${this.#problem ? html`<p part="problem" role="alert">${this.#problem}</p>` : this.#renderGone()}
      <div class="sides">
        <div class="drawing">
          ${this.#renderEarth(placed.length)} ${renderLegend()}
          <p part="attribution">
            ${msg('Outline and present-day borders: Natural Earth (public domain), for orientation only.')}
          </p>
        </div>
        ${renderPlaces({
          places: inOrder(this.#places, this.#order),
          picked: host.place,
          order: this.#order,
          page: this.#page,
          pick: (id) => this.#pick(id, true),
          sortBy: (order) => {
            this.#order = order;
            this.#page = 0;
            host.requestUpdate();
          },
          turn: (by) => {
            this.#page += by;
            host.requestUpdate();
          },
        })}
      </div>
      ${this.#renderPicked()}
    </div>`;
  }

  #isThere(document: string): boolean {
    return this.#source.documents.some(({id}) => id === document);
  }

  #renderGone(): TemplateResult | typeof nothing {
    // Of a long list the documents come later.
    if (this.#source.documents.length === 0) return nothing;
    return renderGone(this.#host.documents, (asked) => this.#isThere(asked));
  }

  #renderEarth(placed: number): TemplateResult {
    const label =
      placed === 0
        ? msg('Map without a place: none has coordinates')
        : counted(str`Map of ${placed} {place|places}; the list beside it has all of them`);
    // What is drawn is in the list beside: nothing of it is to be read twice.
    return html`<div
        part="drawing"
        tabindex="0"
        role="group"
        aria-label=${label}
        aria-describedby="keys"
        @keydown=${this.#onKey}
        @wheel=${this.#onWheel}
      ><div class="earth" dir="ltr" aria-hidden="true"></div></div>
      <p id="keys" class="visually-hidden">
        ${msg('Arrow keys move the map, plus and minus come closer and go back, 0 shows all places.')}
      </p>
      ${
        placed > mostDrawn
          ? html`<p class="soft">${msg(str`The ${mostDrawn} most often named places are drawn; all are listed.`)}</p>`
          : nothing
      }`;
  }

  #renderPicked(): TemplateResult | typeof nothing {
    const wanted = this.#host.place;
    const place = this.#places.find(({row}) => row.id === wanted);
    if (!place) {
      return wanted === '' || !this.#isCounted
        ? nothing
        : html`<p part="notice" role="status">${msg(str`“${shortened(wanted)}” is no place of these texts.`)}</p>`;
    }
    const opened = this.#opened.get(place.row.id);
    if (!opened) {
      void this.#opened.open(place.row);
      return nothing;
    }
    return html`<section part="picked" aria-label=${place.row.name}>
      <h2><bdi>${place.row.name}</bdi></h2>
      ${renderName(place.row, opened, {
        documents: this.#source.documents,
        opened: this.#opened,
        addresses: this.#host.addresses,
      })}
    </section>`;
  }
}

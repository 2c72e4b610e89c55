import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {live} from 'lit/directives/live.js';
import {sayDate} from '../../core/dates/say-date.js';
import type {Entity, EntityKind} from '../../core/entities/entity.js';
import {msg, str} from '../../core/words/msg.js';
import {sayKind} from '../say-kind.js';
import {wordsLocale} from '../words-locale.js';

/** A record that was found, with the IRI to write for it. */
export interface OfferedEntity {
  readonly entity: Entity;
  /** The name the search found it by. */
  readonly matched: string;
  readonly iri: string;
}

/** Finds entities by the beginning of a name. */
export type SearchEntities = (
  words: string,
  kind?: EntityKind,
) => Promise<readonly OfferedEntity[]>;

/** An entity of the authority file, or one that is not in it yet. */
export type ChosenEntity =
  | {readonly iri: string; readonly name: string}
  | {readonly newName: string};

/**
 * A combobox of entities (ARIA Authoring Practices): one types, arrows go through what is found,
 * Enter chooses; the last choice is always a new entity of that name.
 */
export class EntityChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #search: SearchEntities;
  #kind: EntityKind | undefined;
  #words = '';
  #found: readonly OfferedEntity[] = [];
  #at = -1;
  #open = false;
  #asked = 0;

  chosen: ChosenEntity | undefined;

  constructor(host: ReactiveControllerHost, {search}: {readonly search: SearchEntities}) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asked++;
  }

  /** @param kind only entities of this kind are offered */
  begin(chosen: ChosenEntity | undefined, kind: EntityKind | undefined): void {
    this.chosen = chosen;
    this.#kind = kind;
    this.#words = chosen ? nameOf(chosen) : '';
    this.#found = [];
    this.#open = false;
  }

  /** Only entities of a kind are offered from here on. */
  narrow(kind: EntityKind | undefined): void {
    this.#kind = kind;
    if (this.#words) void this.#look();
    else this.#host.requestUpdate();
  }

  /** @param words what to look for before anything is typed: the passage itself */
  render(words: string): TemplateResult {
    const offers = this.#found.length + (this.#words.trim() ? 1 : 0);
    const expanded = this.#open && offers > 0;
    return html`<div class="field">
      <label for="entity">${msg('Who or what')}</label>
      <input
        id="entity"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls="offers"
        aria-expanded=${expanded}
        aria-activedescendant=${expanded && this.#at >= 0 ? `offer-${this.#at}` : nothing}
        .value=${live(this.#words)}
        placeholder=${msg('type a name')}
        @focus=${({target}: Event) => {
          if (target instanceof HTMLInputElement) this.#begin(words, target);
        }}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) this.#type(event.target.value);
        }}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, offers)}
        @blur=${() => this.#close()}
      />
      ${this.#renderChosen()}
      <ul id="offers" role="listbox" aria-label=${msg('Entities found')} ?hidden=${!expanded}>
        ${this.#found.map((offer, at) => this.#renderOffer(offer, at))}
        ${this.#words.trim() ? this.#renderNew(this.#found.length) : nothing}
      </ul>
    </div>`;
  }

  #renderChosen(): TemplateResult | typeof nothing {
    const {chosen} = this;
    if (!chosen) {
      return html`<span class="hint">${msg('May stay empty: a name, but of whom is not known.')}</span>`;
    }
    if ('newName' in chosen) return html`<span class="hint">${msg('A new entity')}</span>`;
    return html`<span class="hint"><code>${chosen.iri.split('#').at(-1)}</code></span>`;
  }

  #renderOffer({entity, matched, iri}: OfferedEntity, at: number): TemplateResult {
    return html`<li
      id=${`offer-${at}`}
      role="option"
      aria-selected=${at === this.#at}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        this.#choose({iri, name: entity.name});
      }}
    >
      <b dir="auto">${entity.name}</b>
      <span>${sayKind(entity.kind)}${lifeOf(entity)}</span>
      ${matched === entity.name ? nothing : html`<i dir="auto">${matched}</i>`}
    </li>`;
  }

  #renderNew(at: number): TemplateResult {
    const newName = this.#words.trim();
    return html`<li
      id=${`offer-${at}`}
      role="option"
      class="new"
      aria-selected=${at === this.#at}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        this.#choose({newName});
      }}
    >
      ${msg(str`New: “${newName}”`)}
    </li>`;
  }

  /** What is there already is replaced by whatever is typed. */
  #begin(words: string, input: HTMLInputElement): void {
    this.#open = true;
    if (!this.#words && !this.chosen && words) this.#type(words.replace(/\s+/g, ' ').trim());
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => input.select());
  }

  #type(words: string): void {
    this.#words = words;
    this.chosen = undefined;
    this.#open = true;
    void this.#look();
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const found = this.#words.trim() ? await this.#search(this.#words, this.#kind) : [];
    if (asked !== this.#asked) return;
    this.#found = found;
    this.#at = found.length > 0 ? 0 : -1;
    this.#host.requestUpdate();
  }

  #onKey(event: KeyboardEvent, offers: number): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (offers === 0) return;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.#at = this.#open ? (this.#at + step + offers) % offers : Math.max(this.#at, 0);
        this.#open = true;
        break;
      }
      case 'Enter': {
        if (!this.#open || offers === 0 || this.#at < 0) return;
        const offer = this.#found[this.#at];
        this.#choose(
          offer ? {iri: offer.iri, name: offer.entity.name} : {newName: this.#words.trim()},
        );
        break;
      }
      case 'Escape':
        if (!this.#open) return;
        this.#open = false;
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  }

  #choose(chosen: ChosenEntity): void {
    this.chosen = chosen;
    this.#words = nameOf(chosen);
    this.#open = false;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }
}

function nameOf(chosen: ChosenEntity): string {
  return 'newName' in chosen ? chosen.newName : chosen.name;
}

/** The years that tell namesakes apart. */
function lifeOf({dates}: Entity): string {
  const words = dates
    .filter(({event}) => event !== 'other')
    .map(({date}) => sayDate(date, wordsLocale()))
    .filter((each) => each !== '');
  return words.length > 0 ? ` · ${words.slice(0, 2).join(' – ')}` : '';
}

import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';
import {type Addresses, templateAddresses} from '../state/addresses.js';
import {readerContext} from '../state/context.js';
import type {EntityListSource} from '../state/entity-list/entity-list-source.js';
import {loadEntityList} from '../state/late-load.js';
import {type LoadHost, type LoadState, SourceLoad} from '../state/source-load.js';
import {addressList} from './address-list.js';
import {type LateModule, OnDemand} from './on-demand.js';

/** An element that shows the names of a collection, with the attributes that say of which. */
export type NamesHost = LoadHost &
  ReactiveElement & {
    readonly list: EntityListSource | undefined;
    readonly manifest: string;
    readonly src: string;
    readonly authority: string;
    readonly readHref: string;
    readonly entityHref: string;
  };

/** What draws the names once they are there, and what its code is. */
interface NamesDrawing<Module, View> {
  readonly late: LateModule<Module>;
  /** @param locale the language in which names are put in order */
  make(module: Module, list: EntityListSource, locale: string): View;
}

/** The list of names that an element was given or has to load, and the view that draws it. */
export class NamesOnDemand<Module, View extends {stop(): void}> implements ReactiveController {
  readonly #host: NamesHost;
  readonly #drawing: NamesDrawing<Module, View>;
  readonly #context: ContextConsumer<typeof readerContext, NamesHost>;
  readonly #late: OnDemand<Module>;
  readonly #source: SourceLoad<EntityListSource>;
  #view: View | undefined;
  #shown: EntityListSource | undefined;

  constructor(host: NamesHost, drawing: NamesDrawing<Module, View>) {
    this.#host = host;
    this.#drawing = drawing;
    this.#context = new ContextConsumer(host, {context: readerContext, subscribe: true});
    this.#late = new OnDemand(host, drawing.late);
    this.#source = new SourceLoad(host, (request) =>
      loadEntityList(
        {
          manifest: host.manifest,
          sources: addressList(host.src),
          authority: addressList(host.authority),
          locale: this.#locale,
        },
        request,
      ),
    );
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#view?.stop();
    this.#view = undefined;
  }

  /** For `willUpdate`: the view of the list in force; undefined until it can be drawn. */
  follow(): View | undefined {
    this.#source.follow(this.#wanted);
    const list = this.#host.list ?? this.#source.value;
    const module = list && this.#late.module;
    if (list !== this.#shown) this.hostDisconnected();
    this.#shown = list;
    if (list && module && this.#host.isConnected) {
      this.#view ??= this.#drawing.make(module, list, this.#locale);
    }
    return this.#view;
  }

  get view(): View | undefined {
    return this.#view;
  }

  /** How far loading has come. */
  get state(): LoadState<EntityListSource> {
    return this.#source.state;
  }

  /** Settles when nothing is on its way: `true` where something came. For `getUpdateComplete`. */
  arrived(): Promise<boolean> {
    return this.#late.arrived();
  }

  /** Fetches the files again. */
  reload(): void {
    this.#source.reload();
  }

  /** Where passages and entities have their pages. */
  get addresses(): Addresses {
    const {readHref, entityHref} = this.#host;
    const around = this.#context.value?.state.addresses;
    return around && !(readHref || entityHref)
      ? around
      : templateAddresses(readHref || undefined, entityHref || undefined);
  }

  /** Nothing is loaded, and the page has something of its own in the element. */
  get isFilled(): boolean {
    return this.state.state === 'empty' && [...this.#host.children].some(({slot}) => slot === '');
  }

  get #locale(): string {
    return this.#host.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  get #wanted(): string {
    const {list, manifest, src, authority} = this.#host;
    if (list) return '';
    return manifest || (src.trim() && `${src}\n${authority}`);
  }
}

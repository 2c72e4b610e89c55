import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {msg} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import {KeptInAddress} from '../kept-in-address.js';
import {LecternElement} from '../lectern-element.js';
import {NamesOnDemand} from '../names-on-demand.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {lateMapView} from './late-map-view.js';
import {styles} from './lectern-map.styles.js';

/**
 * The places that texts name, on an outline of the Earth, as exactly as their records say and no more
 * so: a town is a dot, as large as it is often named; a county or region is an area; what is about
 * here or in doubt is hatched. The list beside the map has everything that is drawn, and the places
 * that nobody has located, with the reason. A place opens to its names and its mentions.
 *
 * Arrow keys move the map, `+` and `-` come closer and go back, `0` shows all places. No server is
 * asked: the outline comes with the script.
 *
 * @element lectern-map
 * @slot - shown until the map is there: a table or list of places for those without a script
 * @slot loading - words while files are on their way, in the place of ours
 * @slot error - words about files that cannot be read, in the place of ours
 * @slot empty - shown while nothing is loaded
 * @csspart toolbar - whose places are shown, and the buttons of the map
 * @csspart drawing - the map
 * @csspart legend - how places are drawn
 * @csspart attribution - whose the outline is
 * @csspart places - the list beside the map
 * @csspart picked - what is said of the place in hand
 * @csspart notice - that the place asked for is none of these
 * @csspart mentions - its mentions, by document
 * @csspart silent - the documents that do not name it
 * @csspart more - the button for further mentions
 * @csspart status - the line shown while files are on their way
 * @csspart progress - how much of them has come
 * @csspart problem - a message about what cannot be read
 * @csspart retry - the button to try again
 * @csspart empty - the message that no place is named
 * @cssprop --lectern-map-block-size - height of the map, 30em at most of what fits by default
 * @cssprop --lectern-font-ui - face of the words
 * @cssprop --lectern-organisation - colour of organisations
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-place - colour of places
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-target - least size of a control
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line, 34em by default
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-font-text - face of the text, the host's by default
 * @cssprop --lectern-size-base - size of what is read
 * @fires lectern-navigate - a mention is followed; cancel it to go there yourself
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-map src="letters/a.xml letters/b.xml" authority="places.xml"></lectern-map>
 * <lectern-map manifest="altay/manifest.json" documents="memo"></lectern-map>
 * ```
 */
export class LecternMap extends LecternElement {
  static override styles = styles;

  /** An index of names, made elsewhere; goes before everything else. */
  @property({attribute: false}) list: EntityListSource | undefined;

  /** Address of the manifest of a compiled collection; goes before `src`. */
  @property() manifest = '';

  /** Address of a compiled `collection.json`, or addresses of raw TEI files, parted by white space. */
  @property() src = '';

  /** Addresses of authority files that raw TEI files point to, parted by white space. */
  @property() authority = '';

  /** Ids of the documents whose places are shown, parted by white space; all by default. */
  @property() documents = '';

  /** The id of the place in hand. */
  @property() place = '';

  /** Keep what is shown in the page's address, so that it can be shared and gone back to. */
  @property({type: Boolean, attribute: 'url-state'}) urlState = false;

  /** Address of a document's own page, `{document}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = '';

  /** Address of an entity's own page, `{entity}` standing for its id. */
  @property({attribute: 'entity-href'}) entityHref = '';

  /** Set by the element once it shows the map in the place of what was prerendered. */
  @property({type: Boolean, reflect: true}) drawn = false;

  readonly #names = new NamesOnDemand(this, {
    late: lateMapView,
    make: ({MapView}, list) => new MapView(this, list),
  });

  constructor() {
    super();
    new KeptInAddress(this, {of: 'documents', place: 'place'}, ['place']);
  }

  protected override willUpdate(): void {
    this.drawn = this.#names.follow() !== undefined;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#names.arrived()) ? super.getUpdateComplete() : done;
  }

  protected override updated(): void {
    this.#names.view?.updated();
  }

  /** Fetches the files again. */
  reload(): void {
    this.#names.reload();
  }

  /** For the view: where passages and entities have their pages. */
  get addresses(): Addresses {
    return this.#names.addresses;
  }

  protected override render(): TemplateResult {
    const {state, view, isFilled} = this.#names;
    const words = {
      failed: msg('The places cannot be shown.'),
      loading: msg('Loading the places…'),
    };
    if (view) return html`${renderProblems(this, state)}${view.render()}`;
    return html`${isFilled ? nothing : renderLoad(this, state, words)}
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-map': LecternMap;
  }
}

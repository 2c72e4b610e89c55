import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {msg} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import {KeptInAddress} from '../kept-in-address.js';
import {LecternElement} from '../lectern-element.js';
import {NamesOnDemand} from '../names-on-demand.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {lateIndexView} from './late-index-view.js';
import {styles} from './lectern-index.styles.js';

/**
 * The names of a collection: persons, places, organisations, events, works, with what the texts and
 * the authority file call them, filtered by words in any script, by letter, by frequency or by date.
 * Each opens to its mentions in their lines and to the documents that do not name it. Names that lead
 * to no record are listed too, and two documents can be held against each other: who is named in
 * both, who in one alone.
 *
 * @element lectern-index
 * @slot - shown until the index is there: a list of links for those without a script
 * @slot loading - words while files are on their way, in the place of ours
 * @slot error - words about files that cannot be read, in the place of ours
 * @slot empty - shown while nothing is loaded
 * @csspart filters - the form above the list
 * @csspart kinds - the buttons that choose a kind of name
 * @csspart compare - the choice of two documents, and of a side
 * @csspart letters - the bar of initials
 * @csspart count - how many names are listed
 * @csspart notice - what is to be known of the list
 * @csspart list - the list
 * @csspart row - a name with its forms
 * @csspart detail - what an opened name shows
 * @csspart mentions - its mentions, by document
 * @csspart silent - the documents that do not name it
 * @csspart more - the button for further mentions
 * @csspart pager - the way to further pages of the list
 * @csspart status - the line shown while files are on their way
 * @csspart progress - how much of them has come
 * @csspart problem - a message about what cannot be read
 * @csspart retry - the button to try again
 * @cssprop --lectern-font-ui - face of the words
 * @cssprop --lectern-target - least size of a control
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line, 34em by default
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-font-text - face of the text, the host's by default
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-person - colour of persons
 * @cssprop --lectern-place - colour of places
 * @cssprop --lectern-organisation - colour of organisations
 * @cssprop --lectern-event - colour of events
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @fires lectern-navigate - a mention is followed; cancel it to go there yourself
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-index src="letters/a.xml letters/b.xml" authority="people.xml"></lectern-index>
 * <lectern-index manifest="altay/manifest.json" compare="essay memo"></lectern-index>
 * ```
 */
export class LecternIndex extends LecternElement {
  static override styles = styles;

  /** An index of names, made elsewhere; goes before everything else. */
  @property({attribute: false}) list: EntityListSource | undefined;

  /** Address of the manifest of a compiled collection; goes before `src`. */
  @property() manifest = '';

  /** Address of a compiled `collection.json`, or addresses of raw TEI files, parted by white space. */
  @property() src = '';

  /** Addresses of authority files that raw TEI files point to, parted by white space. */
  @property() authority = '';

  /** What is listed: `person`, `place`, `organisation`, `event`, `object`, `work`, `term`, `loose` for names without a record; all kinds by default. */
  @property() kind = '';

  /** Words that names are filtered by. */
  @property() query = '';

  /** The order: `name`, `frequency`, `since` (its own first date), `named` (the earliest document that names it). */
  @property() sort = 'name';

  /** Ids of two documents that are compared, parted by white space. */
  @property() compare = '';

  /** Which side of the comparison is listed: `both`, `first`, `second`. */
  @property() side = 'both';

  /** Ids of the names that are open, parted by white space. */
  @property() opened = '';

  /** Keep what is shown in the page's address, so that it can be shared and gone back to. */
  @property({type: Boolean, attribute: 'url-state'}) urlState = false;

  /** Address of a document's own page, `{document}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = '';

  /** Address of an entity's own page, `{entity}` standing for its id. */
  @property({attribute: 'entity-href'}) entityHref = '';

  /** Set by the element once it shows the index in the place of what was prerendered. */
  @property({type: Boolean, reflect: true}) drawn = false;

  readonly #names = new NamesOnDemand(this, {
    late: lateIndexView,
    make: ({IndexView}, list, locale) => new IndexView(this, list, locale),
  });

  constructor() {
    super();
    new KeptInAddress(
      this,
      {
        kind: 'kind',
        names: 'query',
        order: 'sort',
        compare: 'compare',
        side: 'side',
        open: 'opened',
      },
      ['opened', 'compare'],
    );
  }

  protected override willUpdate(): void {
    const view = this.#names.follow();
    view?.follow();
    this.drawn = view !== undefined;
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
      failed: msg('The names cannot be shown.'),
      loading: msg('Loading the names…'),
    };
    if (view) return html`${renderProblems(this, state)}${view.render()}`;
    return html`${isFilled ? nothing : renderLoad(this, state, words)}
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-index': LecternIndex;
  }
}

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {Certainty} from '../../core/dates/historical-date.js';
import type {Entity} from '../../core/entities/entity.js';
import {msg, str} from '../../core/words/msg.js';
import {templateAddresses} from '../../state/addresses.js';
import type {EntityInCollection} from '../../state/card-subject.js';
import {TraceRequestEvent} from '../../state/events.js';
import {loadCollection} from '../../state/late-load.js';
import {SourceLoad} from '../../state/source-load.js';
import {entityInCollection} from '../../state/subject-of.js';
import {addressList} from '../address-list.js';
import {LecternElement} from '../lectern-element.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {type EntityMentions, gatherMentions} from './gather-mentions.js';
import {styles} from './lectern-entity.styles.js';
import {renderDescription} from './render-description.js';
import {renderHead} from './render-head.js';
import {renderMentions} from './render-mentions.js';

/**
 * A person, place, organisation or event: the form a document has for it, the authority's names by
 * language and script, roles, dates, identifiers, and every mention in the collection with the
 * words around it. Documents that do not name it are listed too: silence is a finding.
 *
 * @element lectern-entity
 * @slot - shown until there is an entity, and when it cannot be loaded
 * @slot loading - words while the collection is on its way, in the place of ours
 * @slot error - words about an entity that cannot be shown, in the place of ours
 * @slot empty - shown while there is neither an entity nor an address of one
 * @slot footer - what is to stand below the entity
 * @csspart entity - the whole
 * @csspart kind - what sort of entity it is
 * @csspart form - the form in the document at hand, large
 * @csspart name - the authority's name
 * @csspart doubt - how certain the identification is
 * @csspart trace - the button that follows it through the panes of a reader
 * @csspart mentions - every mention, by document
 * @csspart silent - the documents that do not name it
 * @csspart more - a button for the rest of a long list
 * @csspart status - the line shown while a collection is on its way
 * @csspart progress - how much of it has come
 * @csspart problem - the message when it cannot be loaded
 * @csspart retry - the button to try again
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-person - colour of persons
 * @cssprop --lectern-place - colour of places
 * @cssprop --lectern-organisation - colour of organisations
 * @cssprop --lectern-event - colour of events
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-navigate - a mention is followed; cancel it to go there yourself
 * @fires lectern-trace-request - it is to be followed through every pane of a reader
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-entity src="collection.json" entity-id="osman-batur" read-href="read/{document}/">
 *   <p>Osman Batur, Kazakh leader in the Altai Mountains.</p>
 * </lectern-entity>
 * ```
 */
export class LecternEntity extends LecternElement {
  static override styles = styles;

  /** The entity with its mentions; goes before everything else. */
  @property({attribute: false}) subject: EntityInCollection | undefined;

  /** The entity alone, where nothing is known of its mentions. */
  @property({attribute: false}) entity: Entity | undefined;

  /** The form in the document at hand: shown first, because naming is political. */
  @property() form: string | undefined;

  /** How certain it is that the form means this entity. */
  @property() certainty: Certainty | undefined;

  /** Every document of the collection, to name those that are silent. */
  @property({attribute: false}) documents: readonly DocumentRecord[] = [];

  /**
   * Address of a compiled `collection.json`, where no subject is given; or addresses of raw TEI
   * files, parted by white space.
   */
  @property() src = '';

  /** The entity's id in that collection. */
  @property({attribute: 'entity-id'}) entityId = '';

  /** Address of a document's own page, `{document}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = '';

  /** Address of an entity's own page, `{entity}` standing for its id: for the entities it is tied to. */
  @property({attribute: 'entity-href'}) entityHref = '';

  @state() private _subject: EntityInCollection | undefined;

  @state() private _mentions: EntityMentions | undefined;

  /** Lists that the reader has opened: document ids, and `forms`. */
  @state() private _opened: ReadonlySet<string> = new Set();

  readonly #source = new SourceLoad(this, (request) =>
    loadCollection(addressList(this.src), request),
  );

  protected override willUpdate(changed: PropertyValues): void {
    this.#source.follow(this.subject || this.entity ? '' : this.src.trim());
    if (changed.has('subject') || changed.has('entityId')) this._opened = new Set();
    const index = this.#source.value?.index;
    this._subject = this.subject ?? this.#loadedSubject(index);
    const documents = this.subject ? this.documents : (index?.collection.documents ?? []);
    this._mentions = this._subject && gatherMentions(this._subject, documents);
  }

  #loadedSubject(index: CollectionIndex | undefined): EntityInCollection | undefined {
    if (!index || this.entity) return undefined;
    const addresses = templateAddresses(this.readHref || undefined);
    return entityInCollection(this.entityId, {index, addresses});
  }

  /** Fetches the files of `src` again. */
  reload(): void {
    this.#source.reload();
  }

  readonly #addressOf = (id: string): string | undefined =>
    templateAddresses(undefined, this.entityHref || undefined).entity(id);

  readonly #trace = (): void => {
    const {_subject: subject} = this;
    if (subject) this.dispatchEvent(new TraceRequestEvent(subject.entity.id));
  };

  readonly #toggle = (list: string): void => {
    const opened = new Set(this._opened);
    if (!opened.delete(list)) opened.add(list);
    this._opened = opened;
  };

  protected override render(): TemplateResult {
    const entity = this._subject?.entity ?? this.entity;
    if (!entity) return html`${this.#renderLoad()}<slot></slot>`;
    const {form, certainty, _subject: subject, _mentions: mentions} = this;
    return html`<article part="entity" aria-label=${entity.name}>
      ${renderHead(entity, {form, certainty, href: subject?.href, trace: subject?.canTrace ? this.#trace : undefined})}
      ${renderDescription(entity, {address: this.#addressOf, sources: subject?.sources})}
      ${mentions ? renderMentions(mentions, {opened: this._opened, toggle: this.#toggle}) : nothing}
    </article>
    <slot name="footer"></slot>`;
  }

  #renderLoad(): TemplateResult | typeof nothing {
    const {state} = this.#source;
    const words = {
      failed: msg('This entity cannot be shown.'),
      loading: msg('Loading the entity…'),
    };
    if (state.state !== 'ready') return renderLoad(this, state, words);
    const message = msg(str`${this.src}: no entity with the id “${this.entityId}”.`);
    return html`<div part="problem" role="alert">
        <slot name="error"><p><strong>${words.failed}</strong> ${message}</p></slot>
      </div>
      ${renderProblems(this, state)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-entity': LecternEntity;
  }
}

import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import {calendarNotice} from '../../core/tei/calendar-notice.js';
import {directionOf} from '../../core/tei/language.js';
import {msg, str} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import {annotationInCollection, previewOf, type SubjectSources} from '../../state/subject-of.js';
import {exportParts} from '../../styles/nested-parts.js';
import {permalinkOf} from './prerendered-parts.js';
import {type PaneTools, renderShown, renderWitnesses} from './render-pane-tools.js';

interface Pane {
  readonly id: string;
  readonly at: number;
  readonly index: CollectionIndex | undefined;
  readonly addresses: Addresses;
  /** Ids of annotations that the reader may change. */
  readonly own: ReadonlySet<string> | undefined;
  readonly front: boolean;
  readonly alone: boolean;
  /** In a frame: nothing but what is read. */
  readonly bare: boolean;
  /** Whether the page came with the document's archival record. */
  readonly recordIsThere: boolean;
  /** The page images of its document, where there are any. */
  readonly images: (record: DocumentRecord) => TemplateResult | typeof nothing;
  readonly tools: PaneTools;
  /** Where what is followed through the panes stands in it. */
  readonly marks: TemplateResult | typeof nothing;
  readonly close: () => void;
}

/** One document with its head, its archival record, its text, and what leads to and from it. */
export function renderPane(pane: Pane): TemplateResult {
  const record = pane.index?.document(pane.id);
  const title = record?.header.title ?? pane.id;
  const lines = directionOf(record?.header.languages[0] ?? '');
  return html`<section
    class="pane"
    part="pane"
    aria-label=${title}
    ?data-front=${pane.front}
    tabindex=${ifDefined(pane.alone ? undefined : 0)}
  >
    ${
      pane.alone
        ? nothing
        : html`<button type="button" class="close" @click=${pane.close} aria-label=${msg(str`Close ${title}`)}>×</button>`
    }
    ${pane.marks}
    <div class="sheet" data-lines=${lines ?? nothing}>
    <slot name="head-${pane.at}">${record ? renderHead(record, pane.at) : nothing}</slot>
    <slot name="record-${pane.at}">${record && !pane.recordIsThere ? renderRecord(record, pane) : nothing}</slot>
    ${record ? pane.images(record) : nothing}
    ${record ? renderWitnesses(record, pane.tools) : nothing}
    <slot name="pane-${pane.at}"></slot>
    <slot name="named-${pane.at}"></slot>
    ${record && !pane.bare ? renderShown(pane.tools) : nothing}
    ${
      record && pane.index && !pane.bare
        ? renderRelations(record, {
            index: pane.index,
            addresses: pane.addresses,
            own: pane.own,
            isReader: true,
          })
        : nothing
    }
    </div>
  </section>`;
}

/** Title, what kind of text it is, and where the full wording can be read. */
function renderHead({header}: DocumentRecord, at: number): TemplateResult {
  const calendar = header.genre === 'calendar';
  const title = at === 0 ? html`<h1>${header.title}</h1>` : html`<h2>${header.title}</h2>`;
  return html`<header>
    ${title}
    ${calendar ? html`<p class="badge">${calendarNotice()}</p>` : nothing}
  </header>`;
}

function renderRecord(record: DocumentRecord, {at, addresses}: Pane): TemplateResult {
  const reference = record.header.manuscripts[0]?.shelfmark;
  const permalink = permalinkOf(record.id, addresses);
  return html`<details class="fold record" ?open=${record.isBlank ?? false}>
    <summary>
      <span>${msg('Archival record')}</span>${reference ? html` <span class="reference">${reference}</span>` : nothing}
    </summary>
    <lectern-record exportparts=${exportParts('record')} .header=${record.header} .citations=${record.citations ?? []} .url=${permalink} .headingLevel=${at === 0 ? 1 : 2}></lectern-record>
  </details>`;
}

function renderRelations(record: DocumentRecord, sources: SubjectSources): TemplateResult {
  const {index} = sources;
  const annotations = index
    .annotationsOf(record.id)
    .map((annotation) => annotationInCollection(annotation, sources));
  // The reader's own come first: what has just been said must not wait behind a button.
  const sorted = [
    ...annotations.filter(({own}) => own).reverse(),
    ...annotations.filter(({own}) => !own),
  ];
  const linking = linkingPassages(record, index);
  return html`<footer>
    ${
      annotations.length > 0
        ? html`<lectern-notes
            exportparts=${exportParts('notes')}
            heading=${msg(str`Annotations on “${record.header.title}”`)}
            .annotations=${sorted}
          ></lectern-notes>`
        : nothing
    }
    ${
      linking.length > 0
        ? html`<section class="backlinks">
            <h3>${msg('Linked from')}</h3>
            <ul>
              ${linking.map((from) => {
                const preview = previewOf(from, sources);
                return preview
                  ? html`<li>
                      <lectern-link exportparts=${exportParts('link')} .preview=${preview} href=${preview.href} document=${from.document} passage=${from.passage ?? ''}
                        >${preview.document.header.title}${preview.passage ? html`, ${preview.passage}` : nothing}</lectern-link
                      >
                    </li>`
                  : nothing;
              })}
            </ul>
          </section>`
        : nothing
    }
  </footer>`;
}

/** Where other documents link to this one, each passage once. */
function linkingPassages(record: DocumentRecord, index: CollectionIndex): PassageAddress[] {
  const passages = new Map<string, PassageAddress>();
  for (const {origin, from} of index.backlinks(record.id)) {
    const {document, passage} = from;
    if (origin !== 'link') continue;
    passages.set(`${document}#${passage ?? ''}`, {document, ...(passage ? {passage} : {})});
  }
  return [...passages.values()];
}

import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import {directionOf} from '../../core/tei/language.js';
import {safeAddress} from '../../render/allow-list.js';
import type {AnnotationPassage, PassagePreview} from '../../state/card-subject.js';
import {followPassage} from '../follow-passage.js';

/** One passage with its words, where it stands, or why it stands nowhere. */
export function renderPassage(passage: AnnotationPassage): TemplateResult {
  const {quote, preview, unplaced} = passage;
  const lang = preview?.document.header.languages[0];
  const words = quote || (preview?.excerpt ?? '');
  return html`<figure part="passage" data-role=${passage.role}>
    ${
      words
        ? html`<blockquote lang=${lang ?? nothing} dir=${(lang && directionOf(lang)) ?? 'auto'}>
            ${words.trim()}
          </blockquote>`
        : nothing
    }
    <figcaption>
      ${preview ? renderPlace(preview) : nothing}
      ${unplaced === undefined ? nothing : renderUnplaced(unplaced)}
    </figcaption>
  </figure>`;
}

function renderPlace(preview: PassagePreview): TemplateResult {
  const {document, passage, href} = preview;
  const address = addressIn(preview);
  const safe = safeAddress(href);
  const words = passage ?? msg('whole document');
  return html`<cite>${document.header.title}</cite>,
    ${
      safe === undefined
        ? words
        : html`<a
            href=${safe}
            data-document=${address.document}
            data-passage=${ifDefined(address.passage)}
            aria-label=${msg(str`${words}, ${document.header.title}`)}
            @click=${(event: MouseEvent) => followPassage(event, address)}
            >${words}</a
          >`
    }`;
}

/** The passage's id, which a preview has only in words: found again by its label. */
function addressIn({document, passage}: PassagePreview): PassageAddress {
  const id = document.passages.find(({label}) => label === passage)?.id;
  return {document: document.id, ...(passage !== undefined && id !== undefined ? {passage: id} : {})};
}

function renderUnplaced(reason: string): TemplateResult {
  return html`<span part="unplaced"
    >${msg(str`Does not fit the text any more: ${reason}`)}</span
  >`;
}

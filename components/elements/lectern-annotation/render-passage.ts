import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {AnnotatedPassage} from '../../core/annotations/annotation.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import {directionOf} from '../../core/tei/language.js';
import {msg, str} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import type {AnnotationPassage, PassagePreview} from '../../state/card-subject.js';
import type {ComparedPassage} from '../../state/events.js';
import {followPassage} from '../follow-passage.js';

/**
 * One passage with its words, where it stands, or why it stands nowhere.
 *
 * @param written the same passage as the annotation has it
 */
export function renderPassage(
  {quote, preview, unplaced, role}: AnnotationPassage,
  written: AnnotatedPassage | undefined,
): TemplateResult {
  const lang = preview?.document.header.languages[0];
  const words = (quote || (preview?.excerpt ?? '')).trim();
  return html`<figure part="passage" data-role=${role}>
    ${
      words
        ? html`<blockquote lang=${ifDefined(lang)} dir=${(lang && directionOf(lang)) || 'auto'}>${words}</blockquote>`
        : nothing
    }
    <figcaption>
      ${preview ? renderPlace(preview, written) : html`<cite>${fileOf(written?.source ?? '')}</cite>`}
      ${unplaced === undefined ? nothing : html`<p part="unplaced">${msg(str`Does not fit the text any more: ${unplaced}`)}</p>`}
    </figcaption>
  </figure>`;
}

function renderPlace(
  preview: PassagePreview,
  written: AnnotatedPassage | undefined,
): TemplateResult {
  const {title} = preview.document.header;
  const address = addressOf(preview, written);
  const safe = safeAddress(preview.href);
  const words = preview.passage ?? msg('whole document');
  return html`<cite>${title}</cite>${
    safe === undefined
      ? html` <span class="where">${words}</span>`
      : html` <a
          class="where"
          href=${safe}
          data-document=${address.document}
          data-passage=${ifDefined(address.passage)}
          aria-label=${`${words}, ${title}`}
          @click=${(event: MouseEvent) => followPassage(event, address)}
          >${words}</a
        >`
  }`;
}

function addressOf(
  {document, passage}: PassagePreview,
  written: AnnotatedPassage | undefined,
): PassageAddress {
  const placed = written && 'passage' in written.placement ? written.placement.passage : '';
  const id = placed || document.passages.find(({label}) => label === passage)?.id;
  return {document: document.id, ...(passage !== undefined && id !== undefined && {passage: id})};
}

/** Those of an annotation's passages that have a place to be opened at. */
export function comparedPassages(
  passages: readonly AnnotationPassage[],
  written: readonly AnnotatedPassage[],
): readonly ComparedPassage[] {
  return passages.flatMap(({preview}, at) => {
    if (!preview) return [];
    const placement = written[at]?.placement;
    const address = addressOf(preview, written[at]);
    return placement && 'start' in placement
      ? {address, span: {start: placement.start, end: placement.end}}
      : {address};
  });
}

/** Of a text that is not in the collection, its file is all there is to name it by. */
function fileOf(source: string): string {
  return source.replace(/[?#].*$/s, '').replace(/^.*\/(?=.)/, '');
}

import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentLink} from '../../core/links/document-link.js';
import {msg, str} from '../../core/words/msg.js';
import type {PassagePreview} from '../../state/card-subject.js';

/** What a link without words of its own says. */
export function sayTarget(
  preview: PassagePreview | undefined,
  link: DocumentLink | undefined,
): string {
  if (!preview) return link?.form || (link?.state === 'outside' ? (link.href ?? '') : '');
  const {title} = preview.document.header;
  return preview.passage ? msg(str`${title}, ${preview.passage}`) : title;
}

/** Doubt and dead ends, in words behind the link. */
export function renderAside(link: DocumentLink | undefined): TemplateResult | typeof nothing {
  const words = [sayLinkCertainty(link), sayNowhere(link)].filter((each) => each !== undefined);
  return words.length === 0
    ? nothing
    : html` <span part="aside" data-state=${link?.state ?? nothing}>(${words.join('; ')})</span>`;
}

function sayLinkCertainty(link: DocumentLink | undefined): string | undefined {
  if (link?.certainty === 'medium') return msg('probable');
  if (link?.certainty === 'low') return msg('possible');
  return undefined;
}

function sayNowhere(link: DocumentLink | undefined): string | undefined {
  return link?.state === 'unresolved'
    ? msg(str`leads to nothing in this collection: “${link.raw}”`)
    : undefined;
}

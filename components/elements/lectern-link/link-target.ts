import type {DocumentLink, PassageAddress} from '../../core/links/document-link.js';
import {safeAddress} from '../../render/safe-address.js';
import type {PassagePreview} from '../../state/card-subject.js';

/** What a link element was told of its target. */
interface LinkTarget {
  readonly href: string;
  readonly document: string;
  readonly passage: string;
  readonly preview: PassagePreview | undefined;
  readonly link: DocumentLink | undefined;
}

/** The passage to navigate to, where it is known to be one of the collection. */
export function addressOf({document, passage, link}: LinkTarget): PassageAddress | undefined {
  if (document) return {document, ...(passage ? {passage} : {})};
  return link?.state === 'resolved' ? link.to : undefined;
}

/** A safe address, or undefined for a link that leads nowhere. */
export function hrefOf({href, preview, link}: LinkTarget): string | undefined {
  const written = href || (preview?.href ?? link?.href ?? '');
  return written === '' ? undefined : safeAddress(written);
}

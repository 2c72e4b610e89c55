import {entitySlug} from '../core/entities/entity-slug.js';
import type {PassageAddress} from '../core/links/document-link.js';
import {domId} from '../core/tei/dom-id.js';
import {encodePart} from '../core/tei/file-paths.js';

/** Where a page keeps its documents and entities: what turns an address into a link. */
export interface Addresses {
  /** A link to a document or to a passage of it. */
  passage(address: PassageAddress): string;
  /** A link to an entity's own page, where there is one. */
  entity(id: string): string | undefined;
}

/**
 * Addresses from templates, `{document}` and `{entity}` standing for the id: what a host page
 * writes into `read-href` and `entity-href`. Without a template a passage is sought on this page.
 */
export function templateAddresses(readHref?: string, entityHref?: string): Addresses {
  return {
    passage: ({document, passage}) => {
      const page = readHref?.replaceAll('{document}', encodePart(document)) ?? '';
      const fragment = passage ? `#${encodePart(domId(document, passage))}` : '';
      return `${page}${fragment}` || `#${encodePart(document)}`;
    },
    entity: (id) => entityHref?.replaceAll('{entity}', encodePart(entitySlug(id))),
  };
}

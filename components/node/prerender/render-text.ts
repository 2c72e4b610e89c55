import type {AssembledCollection} from '../../core/collection/assemble-collection.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {domId} from '../../core/tei/dom-id.js';
import {encodePart} from '../../core/tei/file-paths.js';
import {optionsWithin, writeDocument} from '../../render/draw-document.js';
import type {PageAddresses} from './document-scene.js';

/** What the text of a document is drawn from. */
interface TextScene extends Pick<AssembledCollection, 'documents' | 'entities' | 'links'> {
  readonly addresses: PageAddresses;
}

/**
 * The `article` of a document, as an element will adopt it: the same walk that draws it in a page.
 * A link to a passage of the document itself stays on the page.
 */
export function renderText(
  {documents, entities, links, addresses}: TextScene,
  record: DocumentRecord,
  {headingLevel}: {readonly headingLevel: number},
): string {
  const document = documents.get(record.id);
  if (!document) return '';
  const options = optionsWithin(
    document,
    {
      resolve: (mention) => entities.resolve(mention, document.file),
      links: links(document),
      address: ({to}) => {
        const here = to.document === document.id && to.passage;
        return here ? fragmentOf(document.id, here) : addresses.passage(to);
      },
    },
    {headingLevel},
  );
  return writeDocument(document, options).html;
}

/** The end of an address that lands on a passage. */
export function fragmentOf(document: string, passage: string): string {
  return `#${encodePart(domId(document, passage))}`;
}

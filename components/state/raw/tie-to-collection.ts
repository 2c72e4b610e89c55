import {EntityIndex} from '../../core/entities/entity-index.js';
import {readRegisters} from '../../core/entities/register.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import {
  DocumentIndex,
  linkSource,
  linkTarget,
  resolveLinks,
} from '../../core/links/resolve-links.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {optionsWithin} from '../../render/draw-document.js';
import type {RenderOptions} from '../../render/plan.js';
import {templateAddresses} from '../addresses.js';
import type {RawDrawing} from './raw-order.js';

/** What the mentions and links of a text come to among the files that were loaded with it. */
export interface Ties {
  readonly entities: EntityIndex;
  readonly links: readonly DocumentLink[];
}

export function tiesAmong(document: TeiDocument, documents: readonly TeiDocument[]): Ties {
  return {
    entities: new EntityIndex(readRegisters(documents)),
    links: resolveLinks(linkSource(document), new DocumentIndex(documents.map(linkTarget))),
  };
}

/** Rendering options for a text that stands alone on a page. */
export function optionsFor(
  document: TeiDocument,
  {entities, links}: Ties,
  drawing: RawDrawing,
): RenderOptions {
  const addresses = templateAddresses();
  const surroundings = {
    resolve: (mention: TeiDocument['mentions'][number]) => entities.resolve(mention, document.file),
    links,
    address: ({to}: DocumentLink) => addresses.passage(to),
  };
  return optionsWithin(document, surroundings, drawing);
}

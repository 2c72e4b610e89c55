import type {DocumentRecord} from '../core/collection/collection.js';
import type {TeiDocument} from '../core/tei/tei-document.js';
import {drawDocument, optionsWithin} from '../render/draw-document.js';
import type {RenderOptions} from '../render/plan.js';
import type {ReaderState} from './reader-store.js';

/** Draws a document with its mentions and links tied to the collection in the store. */
export function drawWithin(
  document: TeiDocument,
  state: ReaderState,
  options: RenderOptions,
): {readonly fragment: DocumentFragment; readonly record: DocumentRecord | undefined} {
  const record = state.index?.document(document.id);
  const resolutions = new Map(record?.mentions.map(({id, resolution}) => [id, resolution]));
  const within = optionsWithin(
    document,
    {
      resolve: ({id}) => resolutions.get(id) ?? {entityIds: [], state: 'none'},
      links: state.index?.linksFrom(document.id) ?? [],
      address: ({to}) => state.addresses.passage(to),
    },
    options,
  );
  const {fragment, hidden, generic} = drawDocument(document, within);
  return {fragment, record: record && {...record, hidden, generic}};
}

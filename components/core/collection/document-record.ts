import type {Resolution} from '../entities/entity.js';
import {hasImages} from '../facsimile/facsimile.js';
import {readFacsimile} from '../facsimile/read-facsimile.js';
import {codePointLength} from '../tei/code-points.js';
import {contextOf, openingOf, RunningText} from '../tei/context-of.js';
import type {Mention, Showing, TeiDocument} from '../tei/tei-document.js';
import type {DocumentRecord, MentionRecord} from './collection.js';

/**
 * What a collection keeps of a document.
 *
 * @param showing what of it is left out of view, from the rendering walk
 */
export function recordOf(
  document: TeiDocument,
  resolve: (mention: Mention) => Resolution,
  {hidden, generic}: Showing = {hidden: [], generic: {}},
): DocumentRecord {
  const text = new RunningText(document.canonicalText, [...document.notes, ...hidden]);
  const mentions: MentionRecord[] = document.mentions.map((mention) => ({
    ...mention,
    resolution: resolve(mention),
    ...contextOf(text.around(mention), mention),
  }));
  const facsimile = readFacsimile(document, '');
  return {
    id: document.id,
    file: document.file,
    header: document.header,
    characters: codePointLength(document.canonicalText),
    passages: document.passages.map((passage) => ({
      ...passage,
      opening: openingOf(text.around(passage), passage),
    })),
    mentions,
    notes: document.notes,
    alternations: document.alternations,
    witnesses: document.witnesses,
    ...(hasImages(facsimile) ? {facsimile} : {}),
    hidden,
    generic,
    warnings: document.warnings,
  };
}

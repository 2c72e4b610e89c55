import type {Mention, TeiDocument} from '../../tei/tei-document.js';
import {documentLabels} from '../labels.js';
import type {PassageText} from '../passage-text.js';
import {passagesOf} from '../passages-of.js';

/** What an index takes of a document. Plain data, so that a build can keep it. */
export interface SearchedDocument {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Labels that apply to each of its passages. */
  readonly labels: readonly string[];
  /** Gone through once. */
  readonly passages: Iterable<SearchedPassage>;
}

/** A passage of a document that has no number yet. */
export type SearchedPassage = Omit<PassageText, 'document'>;

/** @param entitiesOf ids of the entities a mention means */
export function searchedDocument(
  document: TeiDocument,
  entitiesOf: (mention: Mention) => readonly string[],
): SearchedDocument {
  const {id, file, header} = document;
  return {
    id,
    file,
    title: header.title,
    labels: documentLabels(document),
    passages: withoutNumber(passagesOf(document, 0, entitiesOf)),
  };
}

function* withoutNumber(passages: Iterable<PassageText>): Generator<SearchedPassage> {
  for (const {document: _, ...passage} of passages) yield passage;
}

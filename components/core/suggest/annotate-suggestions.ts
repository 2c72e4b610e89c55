import type {JsonObject} from '../annotations/json.js';
import {PassageSelector} from '../annotations/select-passage.js';
import {sha256Of} from '../annotations/version-of.js';
import type {TeiDocument} from '../tei/tei-document.js';
import type {Suggestion} from './suggestion.js';
import {uuidOf} from './uuid-of.js';

/** Addresses and facts that go into the annotations of one document. */
export interface AnnotationContext {
  /** Absolute IRI of the text. */
  readonly source: string;
  /** Absolute IRI of an entity by its id. */
  readonly entityIri: (entityId: string) => string;
  /** Absolute IRI of another document by its id. */
  readonly documentIri: (documentId: string) => string;
  /** Of the software. */
  readonly version: string;
  /** ISO 8601 with a zone. */
  readonly created: string;
}

/**
 * Suggestions as Web Annotations to be reviewed: each says what the passage is, how surely, and why.
 * Their ids depend on the text, the passage and what is said of it alone.
 */
export async function annotateSuggestions(
  document: TeiDocument,
  suggestions: readonly Suggestion[],
  context: AnnotationContext,
): Promise<JsonObject[]> {
  const selector = new PassageSelector(document, context.source);
  const hash = sha256Of(document.canonicalText);
  const generator = {
    type: 'Software',
    name: 'lectern suggest',
    'lectern:softwareVersion': context.version,
  };
  return Promise.all(
    suggestions.map(async (suggestion) => {
      const {start, end, kind, certainty} = suggestion;
      const said = bodiesOf(suggestion, context);
      const name = [hash, start, end, kind, JSON.stringify(said.map(withoutCertainty))].join(' ');
      return {
        id: await uuidOf(name),
        type: 'Annotation',
        motivation: kind === 'link' ? 'linking' : 'identifying',
        created: context.created,
        generator,
        'lectern:certainty': certainty,
        body: [...said, commentOf(suggestion.evidence)],
        target: selector.select({start, end}),
      };
    }),
  );
}

const withoutCertainty = ({'lectern:certainty': _, ...body}: JsonObject): JsonObject => body;

const commentOf = (value: string): JsonObject => ({
  type: 'TextualBody',
  purpose: 'commenting',
  format: 'text/plain',
  language: 'en',
  value,
});

const plain = (purpose: string, value: string): JsonObject => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

function bodiesOf(suggestion: Suggestion, context: AnnotationContext): JsonObject[] {
  const tag = plain('tagging', suggestion.element);
  switch (suggestion.kind) {
    case 'name': {
      const items = suggestion.candidates.map(({entityId, certainty}) => ({
        type: 'SpecificResource',
        purpose: 'identifying',
        source: context.entityIri(entityId),
        'lectern:certainty': certainty,
      }));
      return [choiceOf(items), tag];
    }
    case 'date':
      return [...(suggestion.value ? [plain('identifying', suggestion.value)] : []), tag];
    case 'reference':
      return [plain('identifying', suggestion.value), tag];
    case 'link': {
      const items = suggestion.documents.map(({documentId, certainty}) => ({
        type: 'SpecificResource',
        purpose: 'linking',
        source: context.documentIri(documentId),
        'lectern:certainty': certainty,
      }));
      return [choiceOf(items), tag];
    }
  }
}

/** The id of the page that holds the suggestions for a document: the same for the same text. */
export function pageIdOf(document: TeiDocument, source: string): Promise<string> {
  return uuidOf(`page ${source} ${sha256Of(document.canonicalText)}`);
}

/** One body as it is; several as a choice, best first. */
function choiceOf(items: readonly JsonObject[]): JsonObject {
  const [only, another] = items;
  if (only && !another) return withoutCertainty(only);
  return {type: 'Choice', items};
}

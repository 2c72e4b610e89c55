import {decodePath} from '../../../tei/file-paths.js';
import {type PointerContext, readPointers} from '../../../tei/pointers.js';
import type {TeiDocument} from '../../../tei/tei-document.js';
import type {JsonObject} from '../../json.js';
import type {PassageSelector} from '../../select-passage.js';
import {toIri} from '../iri.js';
import {readFragment} from './read-fragment.js';
import type {TextSpans} from './text-spans.js';

/** The text that annotations are about, made ready for many pointers. */
export interface AnnotatedText {
  readonly document: TeiDocument;
  /** Absolute IRI of the text. */
  readonly source: string;
  readonly spans: TextSpans;
  readonly selector: PassageSelector;
  readonly context: PointerContext;
  /** Code points of the canonical text. */
  readonly length: number;
}

/** Longer passages are not quoted when an id names them. */
const longestQuoted = 500;

/**
 * The passages that an attribute of pointers means, one or several a pointer, as W3C has them. One
 * that leads to nothing is kept as what it says, and told.
 */
export function readPassages(
  written: string,
  text: AnnotatedText,
  tell: (message: string) => void,
): (string | JsonObject)[] {
  return readPointers(written, 'ref', text.context).flatMap((pointer) => {
    if (pointer.kind === 'broken') {
      tell(`the pointer ${pointer.raw} cannot be read: ${pointer.reason}`);
      return [];
    }
    if (pointer.kind === 'document' && pointer.file === '' && pointer.fragment !== undefined) {
      return readOwn(pointer.fragment, text, tell);
    }
    const link = pointer.kind === 'uri' ? pointer.uri : pointer.raw;
    const iri = toIri(link, text.source);
    if (iri === undefined) tell(`the pointer ${pointer.raw} is no address`);
    return iri === undefined ? [] : [readAway(iri)];
  });
}

function readOwn(
  fragment: string,
  text: AnnotatedText,
  tell: (message: string) => void,
): JsonObject[] {
  const {source, spans, selector, document, length} = text;
  const found = readFragment(fragment, document.tree.root, spans);
  if (found.kind === 'nothing') tell(`the pointer #${fragment} leads nowhere: ${found.reason}`);
  if (found.kind !== 'text') return [byId(source, fragment)];
  const {id} = found;
  return found.spans.map((span) => {
    if (span.end > length) {
      tell(`the pointer #${fragment} leads beyond the end of the text`);
      return byId(source, fragment);
    }
    if (id === undefined) return selector.select(span);
    if (span.end - span.start > longestQuoted || span.end === span.start) return byId(source, id);
    const selected = selector.select(span);
    return {...selected, selector: [fragmentSelector(id), ...selected.selector]};
  });
}

const byId = (source: string, id: string): JsonObject => ({
  type: 'SpecificResource',
  source,
  selector: [fragmentSelector(id)],
});

const fragmentSelector = (value: string): JsonObject => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3023',
  value,
});

/** A part of another document by its id; another document or page whole. */
function readAway(iri: string): string | JsonObject {
  const [, source, id] = /^([^#]+\.(?:xml|tei))#([^#()]+)$/i.exec(iri) ?? [];
  return source !== undefined && id !== undefined ? byId(source, decodePath(id)) : iri;
}

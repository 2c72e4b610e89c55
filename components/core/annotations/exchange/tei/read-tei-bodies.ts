import {
  attributeOf,
  childElements,
  closest,
  labelOf,
  textOf,
  type XmlElement,
} from '../../../xml/xml-tree.js';
import type {Motivation} from '../../annotation.js';
import type {JsonObject} from '../../json.js';
import {toIri} from '../iri.js';
import {type AnnotatedText, readPassages} from './read-pointed.js';
import {candidatePointer, markdownNote, motivationsIn} from './tei-terms.js';

/** What an annotation says: its `note`, `ptr` and `ref` children (TEI P5 model.annotationPart.body). */
export function readTeiBodies(
  annotation: XmlElement,
  motivated: readonly Motivation[],
  text: AnnotatedText,
  tell: (message: string) => void,
): (string | JsonObject)[] {
  const bodies: (string | JsonObject)[] = [];
  const candidates: JsonObject[] = [];
  for (const part of childElements(annotation, 'note', 'ptr', 'ref')) {
    if (part.localName === 'note') {
      bodies.push(readNote(part));
      continue;
    }
    const stated = motivationsIn(attributeOf(part, 'type'))[0];
    const purpose = stated ?? (motivated.includes('identifying') ? 'identifying' : 'linking');
    const written = attributeOf(part, 'target') ?? '';
    if (purpose === 'identifying') {
      const named = readIdentified(part, written, text.source, tell);
      if (attributeOf(part, 'subtype') === candidatePointer) candidates.push(...named);
      else bodies.push(...named);
    } else {
      for (const passage of readPassages(written, text, tell)) {
        const body = typeof passage === 'string' ? {source: passage} : passage;
        bodies.push({type: 'SpecificResource', purpose, ...body});
      }
    }
    if (part.localName === 'ref' && labelOf(part) !== '') bodies.push(readNote(part, 'commenting'));
  }
  if (candidates.length > 0) bodies.push({type: 'Choice', items: candidates});
  return bodies;
}

/** The words of a note; several lines only where the source says that its white space counts. */
export function readNote(note: XmlElement, purpose?: Motivation): JsonObject {
  const kept = attributeOf(note, 'xml:space') === 'preserve';
  const language = languageOf(note);
  const markdown = attributeOf(note, 'subtype') === markdownNote;
  return {
    type: 'TextualBody',
    purpose: purpose ?? motivationsIn(attributeOf(note, 'type'))[0] ?? 'commenting',
    value: kept ? textOf(note) : labelOf(note),
    ...(language ? {language} : {}),
    format: markdown ? 'text/markdown' : 'text/plain',
  };
}

/** `@xml:lang` of the note or what it stands in, save of the text as a whole. */
function languageOf(note: XmlElement): string | undefined {
  const own = attributeOf(note, 'xml:lang');
  if (own !== undefined) return own || undefined;
  const speaking = closest(note, (above) => attributeOf(above, 'xml:lang') !== undefined);
  return speaking && /^(annotation|listAnnotation|standOff|spanGrp)$/.test(speaking.localName)
    ? attributeOf(speaking, 'xml:lang') || undefined
    : undefined;
}

function readIdentified(
  part: XmlElement,
  written: string,
  source: string,
  tell: (message: string) => void,
): JsonObject[] {
  const certainty = certaintyOf(part);
  return written
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((pointer) => {
      const iri = toIri(pointer, source);
      if (iri === undefined) tell(`the pointer ${pointer} is no address`);
      return iri === undefined
        ? []
        : [{type: 'SpecificResource', purpose: 'identifying', source: iri, ...certainty}];
    });
}

/** `@cert` as a number between 0 and 1; as one of TEI's words it is kept as that. */
export function certaintyOf(element: XmlElement): JsonObject {
  const cert = attributeOf(element, 'cert')?.trim();
  if (cert === undefined || cert === '') return {};
  const value = Number(cert);
  return value >= 0 && value <= 1 ? {'lectern:certainty': value} : {'lectern:cert': cert};
}

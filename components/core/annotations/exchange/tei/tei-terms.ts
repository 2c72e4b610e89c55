import {type Motivation, motivations} from '../../annotation.js';

// How an annotation is spelt in TEI where TEI leaves it open. What the schema gives a place
// (`@target`, `@motivation`, `respStmt`, `revisionDesc`, `licence`, `note`, `ptr`) has it there.

/** `note/@subtype` of a text in Markdown. */
export const markdownNote = 'markdown';
/** `ptr/@subtype` of one of several candidates for an identification. */
export const candidatePointer = 'candidate';
/** `name/@type` of software, beside `persName` and `orgName`. */
export const softwareName = 'software';
/** `resp` where the annotation does not say what somebody did. */
export const plainRole = 'annotation';

/** The words of a list that are motivations of W3C. */
export function motivationsIn(written: string | undefined): Motivation[] {
  const words = new Set(written?.split(/\s+/));
  return motivations.filter((known) => words.has(known));
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const uuidName = new RegExp(`^a-(${uuid})$`);
const uuidUrn = new RegExp(`^urn:uuid:(${uuid})$`);

/** An `@xml:id` may not begin with a digit: `a-` before the UUID. */
export function xmlIdOfUrn(iri: string): string | undefined {
  const id = uuidUrn.exec(iri)?.[1];
  return id === undefined ? undefined : `a-${id}`;
}

/** {@link xmlIdOfUrn} undone. */
export function urnOfXmlId(id: string): string | undefined {
  const found = uuidName.exec(id)?.[1];
  return found === undefined ? undefined : `urn:uuid:${found}`;
}

import {asList, asObject, asText, type JsonObject} from './json.js';
import {now} from './make-annotation.js';
import {newId} from './write-annotations.js';

/** The colours in which a reader marks words. */
export const markColours = ['yellow', 'green', 'blue', 'pink'] as const;
export type MarkColour = (typeof markColours)[number];

/** What a reader keeps of a passage for himself. */
export interface NoteContent {
  readonly colour: MarkColour;
  /** Empty for a mark without words. */
  readonly comment: string;
}

/** The class by which a target says its colour (WADM 4.4). */
const classOf = (colour: MarkColour): string => `lectern-mark-${colour}`;

/**
 * A private note as a Web Annotation: a highlight, or a comment where something is said. Nobody is
 * named as its maker, for it never leaves the browser but by the reader's own hand.
 *
 * @param target as `PassageSelector.select` gives it
 */
export function makePrivateNote(target: JsonObject, content: NoteContent): JsonObject {
  return written({id: newId(), type: 'Annotation', created: now()}, target, content);
}

/** The same note with other words or another colour. Whatever else it has stays. */
export function changePrivateNote(note: JsonObject, content: NoteContent): JsonObject {
  const {motivation: _motivation, body: _body, target, ...kept} = note;
  return written({...kept, modified: now()}, asObject(asList(target)[0]) ?? {}, content);
}

function written(head: JsonObject, target: JsonObject, {colour, comment}: NoteContent): JsonObject {
  const body = {type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: comment};
  return {
    ...head,
    motivation: comment ? 'commenting' : 'highlighting',
    ...(comment ? {body: [body]} : {}),
    target: {...target, styleClass: classOf(colour)},
  };
}

/** What a note says; of one that others made, in the first colour. */
export function contentOfNote(note: JsonObject): NoteContent {
  const target = asObject(asList(note.target)[0]);
  const classes = asList(target?.styleClass).map(String);
  const comments = asList(note.body ?? note.bodyValue).flatMap((body) =>
    typeof body === 'string' ? body : (asText(asObject(body)?.value) ?? []),
  );
  return {
    colour: markColours.find((colour) => classes.includes(classOf(colour))) ?? 'yellow',
    comment: comments.join('\n\n'),
  };
}

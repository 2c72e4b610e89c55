import {attributeOf, childElements, type XmlElement} from '../xml/xml-tree.js';

const inlinePlaces = /^(inline|interlinear|above|below|supralinear|infralinear)$/;

/** A gloss that the source has at the foot or in the margin stands apart as any other note does. */
const pagePlaces = /^(foot|bottom|end|margin|left|right|top)/;

/**
 * Glosses, interlinear notes and notes on the readings of an apparatus are read where they stand,
 * and so have no number of their own.
 */
export function isInlineNote(note: XmlElement): boolean {
  if (note.parent && /^(app|rdgGrp|lem|rdg)$/.test(note.parent.localName)) return true;
  if (isOfTranscript(note)) return true;
  const place = (attributeOf(note, 'place') ?? '').trim();
  if (inlinePlaces.test(place)) return true;
  return attributeOf(note, 'type') === 'gloss' && !pagePlaces.test(place);
}

/**
 * A note of whoever wrote down what was said, in or between utterances: who speaks, applause, the
 * hour. It is part of the record, as a stage direction is of a play.
 */
export function isOfTranscript(note: XmlElement): boolean {
  const home = note.parent;
  if (!home || noteOfEditor.some((name) => attributeOf(note, name) !== undefined)) return false;
  return home.localName === 'u' || holdsSpeech(home);
}

/** Whether a note of a transcript says who speaks next. */
export function isSpeakerNote(note: XmlElement): boolean {
  return attributeOf(note, 'type') === 'speaker' && isOfTranscript(note);
}

const noteOfEditor = ['place', 'n', 'resp', 'target'] as const;

function holdsSpeech(home: XmlElement): boolean {
  const known = transcripts.get(home) ?? childElements(home, 'u').length > 0;
  transcripts.set(home, known);
  return known;
}

/** Asked of each note, answered once for all of a division. */
const transcripts = new WeakMap<XmlElement, boolean>();

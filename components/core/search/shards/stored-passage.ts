import {times} from '../../natives/times.js';
import {mentionKinds} from '../../tei/every-kind.js';
import type {PassageMention, PassageText, Run} from '../passage-text.js';
import type {DocumentEntry} from '../term-source.js';
import {ByteReader, ByteWriter} from './bytes.js';
import {readDocumentEntry} from './stored-names.js';

/** A passage as it is kept, and what its document is called. */
interface StoredPassage {
  readonly text: PassageText;
  readonly entry: DocumentEntry;
}

/** Room that every passage is written in: one of its own for each would cost more than the writing. */
const room = new ByteWriter(4096);

/**
 * A passage with the number of its document and what that is called, so that whoever shows it need not
 * look elsewhere; beside each other they take no room. The bytes hold until the next passage is stored.
 *
 * @param entry as `storeDocument` has it
 */
export function storedIn(document: number, entry: Uint8Array, passage: Uint8Array): Uint8Array {
  room.clear();
  room.number(document);
  room.append(entry);
  room.append(passage);
  return room.written;
}

/** A passage as bytes; positions count from where it starts. Days of dates are labels, not kept here. */
export function storePassage(passage: Omit<PassageText, 'document'>): Uint8Array {
  const {start} = passage;
  const bytes = room;
  bytes.clear();
  bytes.text(passage.id);
  bytes.text(passage.label);
  bytes.text(passage.element);
  bytes.text(passage.language ?? '');
  bytes.number(start);
  bytes.number(passage.end - start);
  bytes.number(passage.runs.length);
  for (const run of passage.runs) {
    bytes.text(run.text);
    bytes.number(run.at === undefined ? 0 : run.at + 1);
    bytes.number(run.places.length);
    for (const [offset, position] of run.places) {
      bytes.number(offset);
      bytes.number(position - start);
    }
  }
  for (const {start: from, end, kind, entities} of passage.mentions) {
    // A part of a name that is tagged in several may stand before its passage.
    bytes.number(from);
    bytes.number(end - from);
    bytes.number(mentionKinds.indexOf(kind));
    bytes.number(entities.length);
    for (const entity of entities) bytes.text(entity);
  }
  return bytes.finish();
}

export function readStoredPassage(bytes: Uint8Array): StoredPassage {
  const reader = new ByteReader(bytes);
  const document = reader.number();
  const entry = readDocumentEntry(reader);
  const [id, label, element, language] = [
    reader.text(),
    reader.text(),
    reader.text(),
    reader.text(),
  ];
  const start = reader.number();
  const end = start + reader.number();
  const runs = times(reader.number(), () => readRun(reader, start));
  const mentions: PassageMention[] = [];
  while (!reader.isDone) mentions.push(readMention(reader));
  const stated = language === '' ? {} : {language};
  return {entry, text: {document, id, label, element, ...stated, start, end, runs, mentions}};
}

function readRun(reader: ByteReader, start: number): Run {
  const text = reader.text();
  const at = reader.number();
  const places = times(reader.number(), (): [number, number] => [
    reader.number(),
    reader.number() + start,
  ]);
  return {text, places, ...(at === 0 ? {} : {at: at - 1})};
}

function readMention(reader: ByteReader): PassageMention {
  const start = reader.number();
  const end = start + reader.number();
  const kind = mentionKinds[reader.number()] ?? 'name';
  return {start, end, kind, entities: times(reader.number(), () => reader.text())};
}

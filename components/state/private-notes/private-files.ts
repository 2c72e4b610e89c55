import {asText, type JsonObject} from '../../core/annotations/json.js';
import {readAnnotationFile} from '../../core/annotations/read-annotations.js';
import {versionOf} from '../../core/annotations/version-of.js';
import {type WrittenFile, writeAnnotationPage} from '../../core/annotations/write-annotations.js';
import {msg, str} from '../../core/words/msg.js';
import type {PrivateNotes} from './private-notes.js';

/** All private notes as the text of a `.jsonld` file. */
export function exportNotes(notes: PrivateNotes): WrittenFile {
  return writeAnnotationPage(notes.all.map(({annotation}) => annotation));
}

export interface ImportedNotes {
  readonly added: number;
  /** Notes that were here, and are newer in the file. */
  readonly changed: number;
  /** Notes that were here already. */
  readonly known: number;
  /** What was left out, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Takes over the notes of a file. One that is here already is not doubled; of two versions the later
 * one stays. Nothing of a file that cannot be read is taken.
 *
 * @param pathOf under which notes of a text are kept, by the text's IRI; undefined for one that the
 *   collection does not have
 */
export async function importNotes(
  notes: PrivateNotes,
  {json, file}: {readonly json: string; readonly file: string},
  pathOf: (source: string) => string | undefined,
): Promise<ImportedNotes> {
  await notes.load();
  const read = readAnnotationFile(json, file);
  const problems = read.problems.map(({line, message}) =>
    [file, line, ` ${message}`].filter((part) => part !== undefined).join(':'),
  );
  const result = {added: 0, changed: 0, known: 0};
  for (const {json: annotation, annotation: written} of read.items) {
    const source = written.targets[0]?.source ?? '';
    const path = pathOf(source);
    if (path === undefined) {
      problems.push(msg(str`${file}: no text of this collection is ${source}`));
      continue;
    }
    const here = notes.find(written.id);
    if (here && (here.version === versionOf(annotation) || !isLater(annotation, here.annotation))) {
      result.known++;
      continue;
    }
    const put = await notes.put(path, annotation, here?.version);
    if (put.ok) result[here ? 'changed' : 'added']++;
    else if (put.reason === 'refused') problems.push(`${file}: ${put.faults.join('; ')}`);
    else problems.push(msg(str`${file}: ${written.id} is here in another version, which stays`));
  }
  if (read.items.length === 0 && problems.length === 0) {
    problems.push(msg(str`${file}: there are no annotations in this file`));
  }
  return {...result, problems};
}

function isLater(one: JsonObject, other: JsonObject): boolean {
  const at = (note: JsonObject): number =>
    Date.parse(asText(note.modified) ?? asText(note.created) ?? '') || 0;
  return at(one) > at(other);
}

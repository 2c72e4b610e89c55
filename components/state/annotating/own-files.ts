import {readAnnotationFile} from '../../core/annotations/read-annotations.js';
import {versionOf} from '../../core/annotations/version-of.js';
import {type WrittenFile, writeAnnotationPage} from '../../core/annotations/write-annotations.js';
import {msg, str} from '../../core/words/msg.js';
import type {OwnWork} from './own-work.js';

/** All own annotations as the text of a `.jsonld` file. */
export function exportOwn(work: OwnWork): WrittenFile {
  return writeAnnotationPage(work.own.map(({annotation}) => annotation));
}

export interface ImportedAnnotations {
  readonly added: number;
  /** How many were here already. */
  readonly known: number;
  /** What was left out, a sentence each. */
  readonly problems: readonly string[];
}

/** Takes over annotations of a file; nothing that is here already is overwritten. */
export async function importOwn(
  work: OwnWork,
  json: string,
  file: string,
): Promise<ImportedAnnotations> {
  const read = readAnnotationFile(json, file);
  const problems = read.problems.map(({line, message}) =>
    [file, line, ` ${message}`].filter((part) => part !== undefined).join(':'),
  );
  let [added, known] = [0, 0];
  for (const {json: annotation, annotation: written} of read.items) {
    const source = written.targets[0]?.source ?? '';
    const document = work.sources.documentOf(source);
    if (document === undefined) {
      problems.push(msg(str`${file}: no text of this collection is ${source}`));
      continue;
    }
    if (work.find(written.id)?.version === versionOf(annotation)) {
      known++;
      continue;
    }
    const result = await work.put(document, annotation);
    if (result.ok) added++;
    else if (result.reason === 'refused') problems.push(`${file}: ${result.faults.join('; ')}`);
    else problems.push(msg(str`${file}: ${written.id} is here in another version, which stays`));
  }
  return {added, known, problems};
}

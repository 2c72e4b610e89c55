import {readFile} from 'node:fs/promises';
import {type Decision, readDecisions} from '../../core/annotations/decision.js';
import type {JsonObject} from '../../core/annotations/json.js';
import {
  type AnnotationProblem,
  readAnnotationFile,
} from '../../core/annotations/read-annotations.js';
import {writeAnnotationLine} from '../../core/annotations/write-annotations.js';
import {appendLines} from './replace-bytes.js';
import type {RecordDecisions} from './run-apply.js';

/** The annotations of a text and the decisions on them, from disk. */
export interface DossierOnDisk {
  readonly annotations: readonly JsonObject[];
  readonly decisions: readonly Decision[];
  /** Parts of the files that cannot be read; the rest stands. */
  readonly problems: readonly AnnotationProblem[];
}

/** Reads both files; a sentence where one of them is missing. No decisions yet is no fault. */
export async function readDossier(
  annotationFile: string,
  decisionFile: string,
): Promise<DossierOnDisk | string> {
  const annotations = await readText(annotationFile);
  if (typeof annotations !== 'string')
    return `${annotationFile} cannot be read: ${annotations.said}`;
  const decisions = await readText(decisionFile);
  if (typeof decisions !== 'string' && !decisions.missing) {
    return `${decisionFile} cannot be read: ${decisions.said}`;
  }
  const page = readAnnotationFile(annotations, annotationFile);
  const journal = readDecisions(typeof decisions === 'string' ? decisions : '', decisionFile);
  return {
    annotations: page.items.map(({json}) => json),
    decisions: journal.decisions,
    problems: [...page.problems, ...journal.problems],
  };
}

async function readText(
  path: string,
): Promise<string | {readonly said: string; readonly missing: boolean}> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return {said: missing ? 'there is no such file' : said, missing};
  }
}

/** Appends decisions to a file, one a line, all in one write. */
export function recorderOf(decisionFile: string): RecordDecisions {
  return async (decisions) => {
    const lines = decisions.map(({json}) => {
      const written = writeAnnotationLine(json);
      if (!written.ok) throw new Error(`a decision breaks the model: ${written.faults.join('; ')}`);
      return written.json;
    });
    if (lines.length > 0) await appendLines(decisionFile, lines.join(''));
  };
}

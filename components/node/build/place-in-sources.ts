import {readFile} from 'node:fs/promises';
import type {Annotation, Placement} from '../../core/annotations/annotation.js';
import {passagesByDocument, withPlacements} from '../../core/annotations/placed-passages.js';
import {
  type AnnotationProblem,
  readAnnotations,
  type WrittenAnnotation,
} from '../../core/annotations/read-annotations.js';
import {hashOf} from './hash.js';
import type {SourceFile} from './load-document.js';
import type {BuildSession} from './session.js';

/** A file of annotations, read but not yet placed. */
export interface AnnotationFileRead extends SourceFile {
  readonly annotations: readonly WrittenAnnotation[];
  readonly problems: readonly AnnotationProblem[];
}

export async function readAnnotationFiles(
  files: readonly SourceFile[],
): Promise<AnnotationFileRead[]> {
  return Promise.all(
    files.map(async (file) => ({
      ...file,
      ...readAnnotations(await readFile(file.disk, 'utf8'), file.path),
    })),
  );
}

interface AnnotatedSource {
  readonly id: string;
  readonly key: string;
  readonly source: SourceFile;
  readonly bytes: number;
}

/** Places annotations; only documents that have some are read for it, and only when either changed. */
export async function placeInSources(
  annotations: readonly WrittenAnnotation[],
  find: (source: string) => AnnotatedSource | undefined,
  {workers, cache}: BuildSession,
): Promise<Annotation[]> {
  const passages = passagesByDocument(annotations, find);
  const placements = new Map<AnnotatedSource, readonly Placement[]>();
  await workers.each(passages, async ([document, own]) => {
    const key = hashOf(document.key, JSON.stringify(own));
    const known = readPlacements(cache.read('placements', key));
    const found =
      known ??
      (await workers.run({kind: 'place', source: document.source, passages: own}, document.bytes));
    if (!known) cache.write('placements', key, JSON.stringify(found));
    placements.set(document, found);
  });
  return withPlacements(annotations, passages, placements);
}

function readPlacements(text: string | undefined): readonly Placement[] | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

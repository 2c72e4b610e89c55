import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix, relative, resolve, sep} from 'node:path';
import {type AnnotationProblem, readAnnotations} from '../../core/annotations/read-annotations.js';
import {
  type AssembledCollection,
  assembleCollection,
} from '../../core/collection/assemble-collection.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {childElement, firstWithin, labelOf} from '../../core/xml/xml-tree.js';
import {showingOf} from '../../render/draw-document.js';
import {readTeiFile} from '../read-file.js';
import {readIncludedFiles} from '../read-included-files.js';

/** One folder of `texts/` compiled: what its pages are made from. */
export interface Edition extends AssembledCollection {
  readonly index: CollectionIndex;
  /** The folder's name under `texts/`. */
  readonly folder: string;
  /** Its TEI files, as paths from the folder, with where they lie on disk. */
  readonly files: readonly {readonly path: string; readonly disk: string}[];
  /** The IRI that annotations put before a file's path. */
  readonly base: string;
}

/** Where an edition's sources lie. */
export interface EditionFolders {
  readonly texts: string;
  readonly annotations: string;
  /** The IRI that annotation files put before `<folder>/<file>`. */
  readonly annotationBase: string;
  /** Of one collection, where its annotations lie elsewhere; empty for none. */
  readonly annotationFolder?: string;
  /** Of one collection, the whole IRI before a file's path. */
  readonly base?: string;
}

/** One collection, by the name of its folder under `texts`. */
export async function compileEdition(folder: string, folders: EditionFolders): Promise<Edition> {
  const root = join(folders.texts, folder);
  const files = filesBelow(root, '.xml').map((disk) => ({disk, path: pathFrom(root, disk)}));
  const documents: TeiDocument[] = [];
  const problems: (XmlProblem | AnnotationProblem)[] = [];
  for (const {disk, path} of files) {
    const read = await readTeiFile(disk, {as: path});
    if (read.ok) documents.push(read.document);
    else problems.push(read.problem);
  }
  const included = await readIncludedFiles(
    documents.map(({tree}) => tree),
    {folder: root, diskOf: (file) => resolve(root, file)},
  );
  const annotationRoot = folders.annotationFolder ?? join(folders.annotations, folder);
  const annotationFiles = filesBelow(annotationRoot, '.jsonld').map((disk) => {
    const path = pathFrom(annotationRoot, disk);
    return {disk, path, ...readAnnotations(readFileSync(disk, 'utf8'), path)};
  });
  const base = folders.base ?? `${folders.annotationBase}${folder}/`;
  const assembled = assembleCollection({
    title: titleOf(documents, folder),
    documents,
    included,
    annotations: annotationFiles.flatMap(({annotations}) => annotations),
    problems: [...problems, ...annotationFiles.flatMap((file) => file.problems)],
    base,
    showing: (document) => showingOf(document),
  });
  const index = new CollectionIndex(assembled.collection);
  return {
    ...assembled,
    index,
    folder,
    files,
    base,
  };
}

function filesBelow(root: string, ending: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function pathFrom(root: string, disk: string): string {
  return relative(root, disk).split(sep).join(posix.sep);
}

/** The series the documents name, when they agree on one; else the folder's name. */
function titleOf(documents: readonly TeiDocument[], folder: string): string {
  const series = new Set(documents.flatMap((document) => seriesOf(document) ?? []));
  const [only] = series;
  return series.size === 1 && only ? only : folder;
}

function seriesOf({tree}: TeiDocument): string | undefined {
  const statement = firstWithin(tree.root, 'seriesStmt');
  const title = statement && childElement(statement, 'title');
  return title && labelOf(title);
}

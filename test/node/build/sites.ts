import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative, resolve} from 'node:path';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {
  type AssembledCollection,
  assembleCollection,
} from '../../../components/core/collection/assemble-collection.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {
  type BuildOptions,
  type BuildReport,
  buildSite,
} from '../../../components/node/build/build-site.js';
import {defaultTemplate} from '../../../components/node/build/default-template.js';
import {readTeiFile} from '../../../components/node/read-file.js';
import {readIncludedFiles} from '../../../components/node/read-included-files.js';
import {showingOf} from '../../../components/render/draw-document.js';

/** A folder of its own with sources, for builds. */
export class Workshop {
  readonly root = mkdtempSync(join(tmpdir(), 'lectern-build-'));
  readonly out = join(this.root, 'site');
  readonly texts = join(this.root, 'texts');
  readonly annotations = join(this.root, 'annotations');

  /** Writes a source; `path` from the workshop. */
  write(path: string, content: string): void {
    const disk = join(this.root, path);
    mkdirSync(dirname(disk), {recursive: true});
    writeFileSync(disk, content);
  }

  build(further: Partial<BuildOptions> = {}): Promise<BuildReport> {
    return buildSite({
      texts: this.texts,
      annotations: this.annotations,
      out: this.out,
      cache: join(this.root, 'cache'),
      template: defaultTemplate,
      annotationBase: 'https://e.org/',
      jobs: 0,
      ...further,
    });
  }

  read(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  json(path: string): unknown {
    return JSON.parse(this.read(path));
  }

  /** Every file of the site, from its root, but the builds' own list. */
  files(): string[] {
    return readdirSync(this.out, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name !== '.lectern-files')
      .map((entry) => relative(this.out, join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  }

  remove(): void {
    rmSync(this.root, {recursive: true});
  }
}

/** A folder of TEI read whole and at once: what a build in steps has to come to. */
export async function assembleFolder(
  folder: string,
  annotations: string,
  base: string,
): Promise<AssembledCollection> {
  const documents: TeiDocument[] = [];
  const problems = [];
  for (const path of filesIn(folder, '.xml')) {
    const read = await readTeiFile(join(folder, path), {as: path});
    if (read.ok) documents.push(read.document);
    else problems.push(read.problem);
  }
  const included = await readIncludedFiles(
    documents.map(({tree}) => tree),
    {folder, diskOf: (file) => resolve(folder, file)},
  );
  const files = filesIn(annotations, '.jsonld').map((path) =>
    readAnnotations(readFileSync(join(annotations, path), 'utf8'), path),
  );
  return assembleCollection({
    title: 'as one',
    documents,
    included,
    annotations: files.flatMap((file) => file.annotations),
    problems: [...problems, ...files.flatMap((file) => file.problems)],
    base,
    showing: (document) => showingOf(document),
  });
}

function filesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith(ending))
      .sort();
  } catch {
    return [];
  }
}

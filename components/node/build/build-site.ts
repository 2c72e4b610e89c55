import {readFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {availableParallelism, totalmem} from 'node:os';
import {resolve} from 'node:path';
import type {Failure} from '../../core/collection/collection.js';
import {currentTranslation, translateWith} from '../../core/words/msg.js';
import {sayWordsIn} from '../../locales/say-words-in.js';
import type {ReadStyles} from '../csl/csl-setting.js';
import {integrityOf, withIntegrity} from '../integrity.js';
import {libraryPages} from '../pages/library-page.js';
import type {Page} from '../pages/page-shell.js';
import {reviewPages} from '../pages/review-page.js';
import type {SiteOptions} from '../pages/site-options.js';
import {readerStyles, readerStylesPath} from '../prerender/reader-shell.js';
import {BuildCache, programIn} from './build-cache.js';
import {type BuiltCollection, buildCollection} from './build-collection.js';
import {findCollections} from './find-collections.js';
import {hashOf} from './hash.js';
import {roomForNewThings, spareMemory, threadsWithin} from './memory-of-build.js';
import type {SeenFile} from './seen-file.js';
import type {BuildProgress, BuildSession} from './session.js';
import {SiteList} from './site-list.js';
import {SitePages} from './site-pages.js';
import {keepByContent} from './tasks.js';
import {Workers, worthAThread} from './workers.js';

export interface BuildOptions {
  readonly texts: string;
  readonly annotations: string;
  /** Where the site goes; what is there already and not of an earlier build stays. */
  readonly out: string;
  /** Where intermediate results are kept. */
  readonly cache: string;
  /**
   * The page around each page: `index.html` with the markers of `fillTemplate`. Scripts that it has
   * of the assets are held to their hashes.
   */
  readonly template: string;
  /** The IRI that annotation files put before `<folder>/<file>`. */
  readonly annotationBase: string;
  /** The title of a collection, where there is but one. */
  readonly title?: string;
  /** Threads; as many as there are processors, if it is not said; 0 for none. */
  readonly jobs?: number;
  /** Further files of the site, by their path: scripts and styles. */
  readonly assets?: Readonly<Record<string, string | Uint8Array>>;
  readonly site?: SiteOptions;
  /** Styles of CSL to cite documents in: names of citation-js, or paths of `.csl` files from here. */
  readonly citationStyles?: readonly string[];
  /** The folder that paths of styles start from; where the program runs, if it is not said. */
  readonly stylesFrom?: string;
  /** Pages that no text makes, to stand beside those of the collections. */
  readonly pages?: readonly Page[];
  readonly progress?: BuildProgress;
}

export interface BuildReport {
  readonly collections: readonly CollectionReport[];
  readonly failures: readonly Failure[];
  /** Bytes of TEI. */
  readonly bytes: number;
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly seconds: number;
}

export interface CollectionReport {
  readonly folder: string;
  readonly title: string;
  readonly documents: number;
  /** Documents that were compiled; the others were as they are. */
  readonly compiled: number;
  /** Whether there is a `collection.json`. */
  readonly isWhole: boolean;
}

/**
 * Compiles folders of TEI into a site of static files. Only what changed since the last build is
 * read, compiled and written; one that was interrupted goes on where it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const began = performance.now();
  const folders = findCollections(options.texts, options.annotations);
  const files = folders.flatMap((folder) => folder.files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const locale = options.site?.locale ?? 'en';
  const cache = new BuildCache(resolve(options.cache), programIn(locale));
  const {seen, write: writeSeen} = seenFiles(cache);
  const jobs = options.jobs ?? availableParallelism();
  const sizes = files.map((file) => file.bytes);
  // Of one file a thread would only hold the program's memory once more.
  const most = files.length > 1 ? Math.min(jobs, Math.floor(bytes / worthAThread)) : 0;
  const largest = sizes.reduce((greatest, size) => Math.max(greatest, size), 0);
  const threads = threadsWithin(sizes, most, availableMemory());
  const workers = new Workers({cache, locale}, threads, roomForNewThings(largest));
  const restore = spareMemory(largest);
  const out = resolve(options.out);
  await mkdir(out, {recursive: true});
  const before = currentTranslation();
  await sayWordsIn(locale);
  const assets = options.assets ?? {};
  const styles = await citationStyles(options, locale);
  const template = withIntegrity(options.template, assets);
  const site = new SitePages(new SiteList(out), template, cache.program);
  const session: BuildSession = {
    cache,
    workers,
    seen,
    now: Date.now(),
    out,
    template: keepByContent(cache, 'templates', template),
    templateText: template,
    options: withHash(options.site ?? {}, assets),
    ...(styles && styles.setting.styles.length > 0
      ? {citations: keepByContent(cache, 'citations', JSON.stringify(styles.setting))}
      : {}),
    ...(options.progress ? {progress: options.progress} : {}),
  };
  try {
    options.progress?.begin(bytes);
    const built: BuiltCollection[] = [];
    for (const folder of folders) {
      const title = folders.length === 1 ? options.title : undefined;
      const setting = {base: options.annotationBase, ...(title === undefined ? {} : {title})};
      built.push(await buildCollection(folder, setting, session, site));
    }
    for (const page of libraryPages(built.map(({inLibrary}) => inLibrary))) await site.page(page);
    for (const page of reviewPages(built.flatMap(({reviewed}) => reviewed))) site.latePage(page);
    for (const page of options.pages ?? []) await site.page(page);
    await site.list.put(readerStylesPath, readerStyles, true);
    for (const [path, content] of Object.entries(assets)) {
      await site.list.put(path, content);
    }
    const removed = await site.list.finish();
    await cache.forgetOthers();
    return {
      collections: built.map(({inLibrary: {collection}, documents, compiled}) => ({
        folder: collection.folder,
        title: collection.title,
        documents,
        compiled,
        isWhole: collection.isWhole,
      })),
      failures: [
        ...(styles?.failures ?? []),
        ...built.flatMap(({inLibrary: {collection}, failures}) =>
          failures.map((failure) => ({...failure, file: placeOf(collection.folder, failure.file)})),
        ),
      ],
      bytes,
      files: site.list.paths.size,
      written: site.list.written,
      removed,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    translateWith(before);
    restore();
    await workers.close();
    writeSeen();
  }
}

/** Most sites ask for none: what reads them is loaded for the others. */
async function citationStyles(
  {citationStyles: asked = [], stylesFrom = '.'}: BuildOptions,
  language: string,
): Promise<ReadStyles | undefined> {
  if (asked.length === 0) return undefined;
  const {readCslStyles} = await import('../csl/csl-setting.js');
  return readCslStyles(asked, {folder: stylesFrom, language});
}

/** What this computer has, or the container that the program runs in is given. */
function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** The hash of the script that others embed documents with, where that is one of the site's files. */
function withHash(
  site: SiteOptions,
  assets: Readonly<Record<string, string | Uint8Array>>,
): SiteOptions {
  const {script} = site;
  const content = script && Object.hasOwn(assets, script.href) ? assets[script.href] : undefined;
  if (!script || content === undefined) return site;
  return {...site, script: {integrity: integrityOf(content), ...script}};
}

/** A file with its collection's folder; an annotation is named by its IRI, wherever it lies. */
function placeOf(folder: string, file: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(file) ? file : `${folder}/${file}`;
}

/** What is remembered of sources, for every folder that this cache has seen. */
function seenFiles(cache: BuildCache): {seen: Map<string, SeenFile>; write: () => void} {
  const key = hashOf('seen');
  let seen = new Map<string, SeenFile>();
  try {
    const entries: [string, SeenFile][] = JSON.parse(readFileSync(cache.path('seen', key), 'utf8'));
    seen = new Map(entries);
  } catch {
    // The first build.
  }
  return {seen, write: () => cache.replace('seen', key, JSON.stringify([...seen]))};
}

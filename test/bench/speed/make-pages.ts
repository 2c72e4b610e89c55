import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {buildSite} from '../../../components/node/build/build-site.js';
import {writeDocument} from '../../../components/render/draw-document.js';
import {teiFile} from '../../core/tei/documents.js';
import {projectRoot} from '../../tools/shared.js';
import {longText} from './long-text.js';
import {
  ceteiceanScript,
  domParserScript,
  pageOf,
  templateOf,
  type Way,
  withoutScripts,
} from './ways.js';

export interface BenchPages {
  /** All pages lie in it. */
  readonly folder: string;
  /** The page's path from there. */
  page(way: Way, megabytes: number): string;
  remove(): void;
}

/** The id that the header of the first source gives. */
const compiledId = 'L03324';

const paths: Readonly<Record<Way, (size: number) => string>> = {
  compiled: (size) => `site/size-${size}/read/${compiledId}/`,
  'first screen': (size) => `site/size-${size}/read/first-screen/`,
  raw: (size) => `raw-${size}/`,
  CETEIcean: (size) => `cetei-${size}/`,
  DOMParser: (size) => `dom-${size}/`,
  static: (size) => `static-${size}/`,
};

/**
 * Builds the texts of a folder into its `site`, with the scripts and styles of the project's own.
 *
 * @param site where that lies
 */
export async function buildPages(folder: string, site: string): Promise<void> {
  // What is missing a page asks for twice.
  for (const part of ['assets', 'lectern-settings.js']) {
    cpSync(join(site, part), join(folder, 'site', part), {recursive: true});
  }
  await buildSite({
    texts: join(folder, 'texts'),
    annotations: join(folder, 'annotations'),
    annotationBase: 'https://lectern.example/texts/',
    out: join(folder, 'site'),
    cache: join(folder, 'cache'),
    template: templateOf(readFileSync(join(site, 'index.html'), 'utf8')),
  });
}

/** What `npm run build` makes; a bench of something else would be none. */
export function builtFiles(): {readonly site: string; readonly bundle: string} {
  const site = join(projectRoot, 'dist/site');
  const bundle = join(projectRoot, 'dist/lectern.min.js');
  if (existsSync(join(site, 'index.html')) && existsSync(bundle)) return {site, bundle};
  throw new Error('dist holds no site and no bundle; make them with npm run build');
}

/** Makes the same texts, of so many megabytes, into pages of each kind. */
export async function makePages(
  sizes: readonly number[],
  chosen: readonly Way[],
): Promise<BenchPages> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-speed-'));
  const built = builtFiles();
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  const rivals: Readonly<Partial<Record<Way, string>>> = {
    raw: '<script type="module" src="../bundle/lectern.min.js"></script><lectern-text src="text.xml"></lectern-text>',
    CETEIcean: `<script src="../CETEI.js"></script><script>${ceteiceanScript}</script>`,
    DOMParser: `<script type="module">${domParserScript}</script>`,
  };
  for (const size of sizes) {
    const source = longText(size * 1_000_000);
    write(`texts/size-${size}/text.xml`, source);
    for (const way of chosen) {
      const body = rivals[way];
      if (body === undefined) continue;
      write(`${paths[way](size)}text.xml`, source);
      write(`${paths[way](size)}index.html`, pageOf(body));
    }
    if (chosen.includes('static')) {
      write(`${paths.static(size)}index.html`, pageOf(writeDocument(teiFile(source), {}).html));
    }
  }
  const cetei = createRequire(import.meta.url)
    .resolve('CETEIcean')
    .replace('src/', 'dist/');
  cpSync(cetei, join(folder, 'CETEI.js'));
  cpSync(built.bundle, join(folder, 'bundle/lectern.min.js'));
  cpSync(join(projectRoot, 'dist/chunks'), join(folder, 'bundle/chunks'), {recursive: true});
  if (chosen.includes('compiled') || chosen.includes('first screen')) {
    await buildPages(folder, built.site);
    for (const size of sizes) {
      const page = readFileSync(join(folder, paths.compiled(size), 'index.html'), 'utf8');
      write(`${paths['first screen'](size)}index.html`, withoutScripts(page));
    }
  }
  return {
    folder,
    page: (way, size) => paths[way](size),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

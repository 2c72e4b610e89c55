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

/** One way to show a text. */
export const ways = [
  'compiled',
  'first screen',
  'raw',
  'CETEIcean',
  'DOMParser',
  'static',
] as const;
export type Way = (typeof ways)[number];

export interface BenchPages {
  /** All pages lie in it. */
  readonly folder: string;
  /** The page's path from there. */
  page(way: Way, megabytes: number): string;
  /** Seconds that compiling took, bytes that were compiled, megabytes of memory at most. */
  readonly build: {readonly seconds: number; readonly bytes: number; readonly memory: number};
  remove(): void;
}

/** Parses a text as a browser does, and shows all of it by plain elements. */
const domParserScript = `
const source = await (await fetch('text.xml')).text();
const tree = new DOMParser().parseFromString(source, 'application/xml');
const blocks = new Set(['p', 'div', 'head', 'l', 'lg', 'sp', 'list', 'item', 'table', 'row', 'text', 'body', 'note']);
function show(node) {
  if (node.nodeType === 3) return document.createTextNode(node.data);
  if (node.nodeType !== 1) return document.createDocumentFragment();
  const made = document.createElement(node.localName === 'p' ? 'p' : blocks.has(node.localName) ? 'div' : 'span');
  for (const child of node.childNodes) made.append(show(child));
  return made;
}
document.body.append(show(tree.getElementsByTagName('text')[0]));
`;

/** Makes the same texts into pages of each kind. Compiled pages need `npm run build` before. */
export async function makePages(
  sizes: readonly number[],
  chosen: readonly Way[] = ways,
): Promise<BenchPages> {
  const built = join(projectRoot, 'dist/site');
  const bundle = join(projectRoot, 'dist/lectern.min.js');
  if (!existsSync(join(built, 'index.html')) || !existsSync(bundle)) {
    throw new Error('dist holds no site and no bundle; make them with npm run build');
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-speed-'));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  const cetei = createRequire(import.meta.url)
    .resolve('CETEIcean')
    .replace('src/', 'dist/');
  for (const size of sizes) {
    const source = longText(size * 1_000_000);
    write(`texts/size-${size}/text.xml`, source);
    for (const way of ['raw', 'cetei', 'dom']) write(`${way}-${size}/text.xml`, source);
    const {html} = writeDocument(teiFile(source), {});
    write(`static-${size}/index.html`, pageOf(html));
    const script = '<script type="module" src="../bundle/lectern.min.js"></script>';
    write(
      `raw-${size}/index.html`,
      pageOf(`${script}<lectern-text src="text.xml"></lectern-text>`),
    );
    const call = "new CETEI().getHTML5('text.xml', (data) => document.body.append(data));";
    write(
      `cetei-${size}/index.html`,
      pageOf(`<script src="../CETEI.js"></script><script>${call}</script>`),
    );
    write(`dom-${size}/index.html`, pageOf(`<script type="module">${domParserScript}</script>`));
  }
  cpSync(cetei, join(folder, 'CETEI.js'));
  cpSync(bundle, join(folder, 'bundle/lectern.min.js'));
  cpSync(join(projectRoot, 'dist/chunks'), join(folder, 'bundle/chunks'), {recursive: true});
  cpSync(join(built, 'assets'), join(folder, 'site/assets'), {recursive: true});
  const isCompiled = chosen.includes('compiled') || chosen.includes('first screen');
  const report = isCompiled
    ? await buildSite({
        texts: join(folder, 'texts'),
        annotations: join(folder, 'annotations'),
        annotationBase: 'https://lectern.example/texts/',
        out: join(folder, 'site'),
        cache: join(folder, 'cache'),
        template: templateOf(readFileSync(join(built, 'index.html'), 'utf8')),
      })
    : {seconds: 0, bytes: 0};
  for (const size of isCompiled ? sizes : []) {
    const page = readFileSync(
      join(folder, `site/size-${size}/read/${compiledId}/index.html`),
      'utf8',
    );
    write(
      `site/size-${size}/read/first-screen/index.html`,
      page.replace(/<script\b[^>]*>[^<]*<\/script>/g, ''),
    );
  }
  const paths: Readonly<Record<Way, (size: number) => string>> = {
    compiled: (size) => `site/size-${size}/read/${compiledId}/`,
    'first screen': (size) => `site/size-${size}/read/first-screen/`,
    raw: (size) => `raw-${size}/`,
    CETEIcean: (size) => `cetei-${size}/`,
    DOMParser: (size) => `dom-${size}/`,
    static: (size) => `static-${size}/`,
  };
  return {
    folder,
    page: (way, size) => paths[way](size),
    build: {
      seconds: report.seconds,
      bytes: report.bytes,
      // Kilobytes, as getrusage(2) has them on Linux.
      memory: process.resourceUsage().maxRSS / 1000,
    },
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

/** The id that the header of the first source gives. */
const compiledId = 'L03324';

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long text</title><body>${body}</body></html>`;
}

/** The site's own page around a page, with what was put into it taken out again. */
function templateOf(index: string): string {
  const head = index.replace(/<title>[\s\S]*?<\/title>/, '<!-- lectern:head -->');
  return head.replace(/<body[^>]*>[\s\S]*<\/body>/, '<body><!-- lectern:body --></body>');
}

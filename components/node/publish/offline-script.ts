import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {deflateAsync} from '@gfx/zopfli';
import {build, type Plugin, transform} from 'esbuild';
import {minify} from 'terser';
import {locales} from '../../locales/spoken.js';
import {offlineStyles} from '../../styles/offline.js';
import {textStyles} from '../../styles/text-styles.js';
import {editionFile, type OfflineScript} from '../pack/offline-script.js';
import {shortStyles} from './short-styles.js';

/** What an edition in one file has no use for: it fetches nothing, and keeps no annotations. */
const unused =
  /\/(load-(collection|document|raw-text|search|text)|open-search|page-address|header-view|compiled-(source|edition)|windowed-text|chunk-window|draw-within|verify-text|raw-work|lectern-(contents|print)-define|parallel-(view|work)|load-entity-list|load-titles|word-places|make-embed-offer|adopt-text-outside-layer|lectern-(annotat(e|ing)|embed|facsimile)-define)\.js$/;

/** Words in other languages; an edition in English needs none of them. */
const translations = /\/say-words-in\.js$/;

/** What stands in the place of others: smaller, and enough here. */
const stead: Readonly<Record<string, string>> = {
  unused: 'export {};',
  // The text's styles stand on the page from the beginning.
  'adopt-text-layer': 'export const adoptTextLayer = () => {}, adoptTextOutsideLayer = () => {};',
  // Nothing is annotated here, no texts are read in parallel, and there are no page images.
  'annotate-on-demand': 'export class AnnotateOnDemand { connect() {} }',
  'draw-rows': 'export const drawRows = () => new DocumentFragment();',
  'page-images': 'export class PageImages { render() { return ""; } }',
  // Its records have been held to their types before.
  'render-damaged': 'export const renderDamaged = () => "";',
  // The grammar of EDTF is as large as all the rest of dates; ISO 8601 is read without it.
  'from-edtf': `import {readDate} from './components/core/dates/read-date.js';
    export const fromEdtf = (value) => readDate([{name: 'when-iso', value}]);`,
};

const leftOut = (root: string, locale: string): Plugin => ({
  name: 'left-out',
  setup({onResolve, onLoad}) {
    for (const filter of locale === 'en' ? [unused, translations] : [unused]) {
      onResolve({filter}, ({kind}) =>
        kind === 'dynamic-import' ? {path: 'unused', namespace: 'left-out'} : undefined,
      );
    }
    onResolve(
      {
        filter:
          /\/(adopt-text-layer|annotate-on-demand|draw-rows|from-edtf|page-images|render-damaged)\.js$/,
      },
      ({path}) => ({
        path: path.replace(/^.*\/|\.js$/g, ''),
        namespace: 'left-out',
      }),
    );
    onLoad({filter: /./, namespace: 'left-out'}, ({path}) => ({
      contents: stead[path] ?? '',
      resolveDir: root,
    }));
    // In templates, what begins a line is no more than a look of the source.
    onLoad({filter: /components\/(elements|styles)\/.*\.ts$/}, async ({path}) => ({
      contents: shortStyles(await readFile(path, 'utf8')).replace(/\n +/g, '\n'),
      loader: 'ts',
    }));
  },
});

/**
 * Makes the scripts of an offline edition, each of one file.
 *
 * @param locale language of the interface: its words are in the script, for none can be fetched
 */
export async function bundleOfflineScript(root: string, locale = 'en'): Promise<OfflineScript> {
  const [boot, edition] = await Promise.all(['offline-boot', 'offline-edition'].map(bundle));
  const css = `${offlineStyles}\n${textStyles()}`;
  const {code} = await transform(css, {loader: 'css', minify: true, target: 'es2024'});
  const compressed = await deflateAsync(edition ?? '', {});
  return {boot: boot ?? '', edition: compressed, styles: code.trim()};

  async function bundle(name: string): Promise<string> {
    const {outputFiles} = await build({
      absWorkingDir: root,
      entryPoints: [join(root, `components/${name}.ts`)],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      define: {'process.env.NODE_ENV': '"production"'},
      conditions: ['production'],
      plugins: [leftOut(root, locale)],
      write: false,
    });
    const [bundled] = outputFiles;
    // What esbuild has made small, terser makes 3 % smaller.
    const {code} = await minify(bundled?.text ?? '', {module: true});
    return code?.trim() ?? '';
  }
}

/** Puts them where `lectern pack` finds them. */
export async function writeOfflineScript(root: string): Promise<void> {
  const folder = join(root, 'dist/offline');
  await mkdir(folder, {recursive: true});
  for (const locale of locales) {
    const {boot, edition, styles} = await bundleOfflineScript(root, locale);
    await Promise.all([
      writeFile(join(folder, 'boot.js'), boot),
      writeFile(join(folder, editionFile(locale)), edition),
      writeFile(join(folder, 'edition.css'), styles),
    ]);
  }
}

/**
 * `npm run build:package`: what the package has besides its modules, in `dist/`: the Custom
 * Elements Manifest, types for the templates of frameworks, data for editors, the text's styles as a
 * file, the scripts for pages without a build with the integrity of their files, and the program of
 * the command line in few files.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {textStyles} from '../../styles/text-styles.js';
import {integrityOfAll, makeBundle} from './bundle.js';
import {makeFrameScripts} from './frame-scripts.js';
import {frameworkTypes} from './framework-types.js';
import {makeManifest, withVariablesOnce} from './manifest.js';
import {writeOfflineScript} from './offline-script.js';
import {makeProgram} from './program.js';
import {shortenStyles} from './short-styles.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'dist');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The look of the site without its faces, which lie in packages of their own. */
async function siteStyles(): Promise<string> {
  const sheet = await readFile(join(root, 'components/styles/site.css'), 'utf8');
  return sheet.replace(/^@import .*\n/gm, '');
}

await Promise.all(['types', 'styles'].map((name) => mkdir(join(dist, name), {recursive: true})));
const [manifest, bundle, frames] = await Promise.all([
  makeManifest(root),
  makeBundle(root),
  makeFrameScripts(root),
]);
const scripts = [...bundle, ...frames];
await Promise.all([
  // The program takes them in as they are then.
  shortenStyles(join(dist, 'lib')).then(() => makeProgram(root)),
  writeOfflineScript(root),
  writeFile(join(dist, 'custom-elements.json'), json(manifest)),
  writeFile(join(dist, 'lectern.sri.json'), json(await integrityOfAll(root, scripts))),
  writeFile(join(dist, 'styles', 'text.css'), textStyles()),
  writeFile(join(dist, 'styles', 'site.css'), await siteStyles()),
  // The scripts are imported for what they do, the types for what they say; neither gives a value.
  writeFile(join(dist, 'script.d.ts'), 'export {};\n'),
  writeFile(join(dist, 'types', 'none.js'), 'export {};\n'),
  ...frameworkTypes(manifest).map(({name, content}) =>
    writeFile(join(dist, 'types', name), content),
  ),
]);
// The generators take it as they would read it from a file.
type Plain = Parameters<typeof generateVsCodeCustomElementData>[0];
const plain: Plain = JSON.parse(json(manifest));
generateVsCodeCustomElementData(plain, {
  outdir: dist,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: null,
  hideLogs: true,
});
// A style sheet knows no elements: there each variable is offered once.
const offered: Plain = JSON.parse(json(withVariablesOnce(manifest)));
generateVsCodeCustomElementData(offered, {
  outdir: dist,
  htmlFileName: null,
  cssFileName: 'vscode.css-custom-data.json',
  hideLogs: true,
});
generateJetBrainsWebTypes(plain, {
  outdir: dist,
  webTypesFileName: 'web-types.json',
  packageJson: false,
  hideLogs: true,
});

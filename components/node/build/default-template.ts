import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {textStyles} from '../../styles/text-styles.js';
import {classicScripts} from '../pages/classic-scripts.js';
import {markers} from '../pages/page-shell.js';

/** The page around each page where nobody brings another. */
export const defaultTemplate = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="./lectern.css">
    ${markers.head}
    <script type="module" src="./lectern.min.js"></script>
  </head>
  <body>
    ${markers.body}
  </body>
</html>
`;

/** Where the scripts lie that the package is built with: in a checkout, and where it is installed. */
const places = ['../../../dist/', '../../../'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

/** The one-file bundle of the elements. */
export const bundleName = 'lectern.min.js';
/** What the bundle fetches when it is used. */
const chunks = 'chunks';

/** Files that the pages ask for, by their path in the site. */
export interface DefaultAssets {
  readonly assets: Readonly<Record<string, string | Uint8Array>>;
  /** Names of scripts that are not there: the package was not built. */
  readonly missing: readonly string[];
}

/**
 * The files that pages of the site ask for.
 *
 * @param ofTemplate those of the default template too, its style and the bundle; another template
 *   brings its own
 */
export function defaultAssets(ofTemplate = true): DefaultAssets {
  const scripts = [...Object.values(classicScripts), ...(ofTemplate ? [bundleName] : [])];
  const found = scripts.map((name) => [name, readBuilt(name)] as const);
  return {
    assets: Object.fromEntries([
      ...(ofTemplate ? [['lectern.css', `${textStyles()}\n${siteStyles()}`] as const] : []),
      ...found.flatMap(([name, file]) => (file ? [[name, file.content] as const] : [])),
      ...found.flatMap(([name, file]) =>
        file && name === bundleName ? lateParts(file.folder) : [],
      ),
    ]),
    missing: found.flatMap(([name, file]) => (file ? [] : [name])),
  };
}

interface BuiltFile {
  readonly folder: string;
  readonly content: Uint8Array;
}

function readBuilt(name: string): BuiltFile | undefined {
  for (const folder of places) {
    try {
      return {folder, content: readFileSync(join(folder, name))};
    } catch {
      // It may lie in the other place.
    }
  }
  return undefined;
}

function lateParts(folder: string): (readonly [string, Uint8Array])[] {
  if (!existsSync(join(folder, chunks))) return [];
  return readdirSync(join(folder, chunks), {withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({name}) => [`${chunks}/${name}`, readFileSync(join(folder, chunks, name))] as const);
}

/** The look of the pages around their texts. */
function siteStyles(): string {
  const found = readBuilt('styles/site.css');
  return found ? new TextDecoder().decode(found.content) : '';
}

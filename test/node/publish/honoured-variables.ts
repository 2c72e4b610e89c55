import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {tsImport} from 'tsx/esm/api';
import {loading} from '../../../components/styles/loading.js';
import {textLayer} from '../../../components/styles/text-layer.js';
import {textTokens, tokens} from '../../../components/styles/tokens.js';
import {wordTokens} from '../../../components/styles/word-tokens.js';
import {projectRoot} from '../../tools/shared.js';

/** Where the modules are imported from: the tests may run compiled, the style sheets are sources. */
const projectUrl = pathToFileURL(projectRoot).href;

/** Every element has these, whatever it takes of them. */
const shared: ReadonlySet<string> = new Set([tokens.cssText, wordTokens.cssText]);

/** What each private property is set to, as all elements have it. */
const declared = new Map(
  [...`${tokens.cssText}${textTokens.cssText}`.matchAll(/(--_[a-z0-9-]+):([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/** The public variables that the style sheets of an element come to, through the private ones. */
export async function honouredBy(tag: string): Promise<Set<string>> {
  const folder = join(projectRoot, 'components/elements', tag);
  const files = readdirSync(folder).filter((file) => file.endsWith('.styles.ts'));
  const modules: unknown[] = await Promise.all(
    files.map((file) => tsImport(pathToFileURL(join(folder, file)).href, projectUrl)),
  );
  const sheets = modules.flatMap(cssIn).filter((css) => !shared.has(css));
  // The text stands in the page, and so do its styles.
  if (tag === 'lectern-text') sheets.push(textLayer.cssText);
  // It comes with what loads the file of a header.
  const main = readFileSync(join(folder, `${tag}.ts`), 'utf8');
  if (main.includes('header-on-demand')) sheets.push(loading.cssText);
  const found = new Set<string>();
  for (const sheet of sheets) addFrom(sheet, found);
  return found;
}

function addFrom(css: string, found: Set<string>): void {
  for (const [, scope = '', name = ''] of css.matchAll(/var\((--(_|lectern-)[a-z0-9-]+)/g)) {
    if (name === 'lectern-') found.add(scope);
    else addFrom(declared.get(scope) ?? '', found);
  }
}

/** The text of every sheet that a module exports, alone or in a list. */
function cssIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('cssText' in value && typeof value.cssText === 'string') return [value.cssText];
  return Object.values(value).flatMap(cssIn);
}

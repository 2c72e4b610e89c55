import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin as BundlerPlugin} from 'esbuild';
import type {Plugin} from 'vite';

/** A style sheet in a module, as Lit's `css` takes it; no hole in ours holds a template of its own. */
const sheets = /(?<![.\w])css( ?)`([^`]*)`/g;

/** White space and comments, which mean nothing but that two words are two. */
const blank = String.raw`(?:\s|/\*[\s\S]*?\*/)`;

/** What is kept as it stands, a sign that parts words by itself, and what stands between words. */
const pieces = new RegExp(
  String.raw`("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\$\{[^}]*\})|${blank}*([{};,])${blank}*|${blank}+`,
  'g',
);

/**
 * A module with its style sheets as short as they can be said: bundlers make scripts small, and leave
 * what stands in templates as it was written, comments and all.
 */
export function shortStyles(code: string): string {
  return code.replace(
    sheets,
    (_, space: string, sheet: string) => `css${space}\`${shortSheet(sheet)}\``,
  );
}

const shortSheet = (sheet: string): string =>
  sheet
    .replace(pieces, (_, kept?: string, sign?: string) => kept ?? sign ?? ' ')
    .replace(/;\}/g, '}')
    .replace(/([{;][-\w]+): /g, '$1:')
    .trim();

const ofOurs = /\/components\/(elements|styles|render)\/.*\.ts$/;

/** For what Vite bundles. */
export const shortStylesInVite: Plugin = {
  name: 'short-styles',
  enforce: 'pre',
  transform: {
    filter: {id: ofOurs},
    handler: (code) => ({code: shortStyles(code), map: null}),
  },
};

/** For what esbuild bundles. */
export const shortStylesInEsbuild: BundlerPlugin = {
  name: 'short-styles',
  setup({onLoad}) {
    onLoad({filter: ofOurs}, async ({path}) => ({
      contents: shortStyles(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** Shortens the style sheets of modules that lie in a folder, in their place. */
export async function shortenStyles(folder: string): Promise<void> {
  const paths = await readdir(folder, {recursive: true});
  await Promise.all(
    paths
      .filter((path) => path.endsWith('.js'))
      .map(async (path) => {
        const file = join(folder, path);
        const code = await readFile(file, 'utf8');
        const short = shortStyles(code);
        if (short !== code) await writeFile(file, short);
      }),
  );
}

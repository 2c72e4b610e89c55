import {join} from 'node:path';
import {build} from 'esbuild';
import {frameScripts} from '../pages/embed-page.js';

const entries: Readonly<Record<string, string>> = {
  [frameScripts.inside]: 'components/lectern-embedded.ts',
  [frameScripts.outside]: 'components/lectern-frame.ts',
};

/**
 * The classic scripts of pages in frames and of the pages around them, for sites that are built
 * without a bundler.
 *
 * @param root folder of the project
 * @returns their paths, from `dist/`
 */
export async function makeFrameScripts(root: string): Promise<string[]> {
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      entryPoints: [join(root, entry)],
      outfile: join(root, 'dist', name),
      bundle: true,
      format: 'iife',
      target: 'es2022',
      minify: true,
    });
  }
  return Object.keys(entries);
}

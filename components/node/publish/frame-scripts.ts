import {join} from 'node:path';
import {build} from 'esbuild';
import {classicScripts} from '../pages/classic-scripts.js';

const entries: Readonly<Record<string, string>> = {
  [classicScripts.inside]: 'components/lectern-embedded.ts',
  [classicScripts.outside]: 'components/lectern-frame.ts',
  [classicScripts.settings]: 'components/settings-early.ts',
  'lectern-xhtml.js': 'components/lectern-xhtml.ts',
};

/**
 * The classic scripts of pages in frames, of the pages around them, of settings and of pages of XML,
 * for sites that are built without a bundler.
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

import {join} from 'node:path';
import type {Rolldown} from 'vite';
import {importedBy, splittingGroups} from './splitting-groups.js';

/**
 * What is fetched at one time, with the modules that stand for it; each takes all it imports at once
 * that none before it has. What comes first is fetched first.
 */
const files: readonly (readonly [name: string, ...modules: string[]])[] = [
  ['lectern', 'define-on-page.ts'],
  [
    'text',
    'elements/lectern-text/lectern-text-define.ts',
    'elements/lectern-text/windowed-text.ts',
    'render/window/chunk-window.ts',
  ],
  [
    'raw-text',
    'elements/lectern-text/load-text.ts',
    'elements/lectern-text/load-raw-text.ts',
    'state/raw/first-screen.ts',
  ],
  ['reading', 'define-reading.ts'],
];

/** What more than one of the later files needs lies here: each of them needs this one anyway. */
const common = 'text';
/** Modules of these files are the entry's, or needed by every page with a text. */
const leading = 2;

/** Puts the modules of the script for a page without a build into its files. */
export function scriptFiles(root: string): Rolldown.CodeSplittingGroup[] {
  const findOut = (context: Rolldown.ChunkingContext): Map<string, string> => {
    const places = new Map<string, string>();
    const needs = files.map(([, ...modules]) =>
      importedBy(
        modules.map((each) => join(root, 'components', each)),
        context,
      ),
    );
    const reading = needs.at(-1);
    for (const [at, [name]] of files.entries()) {
      for (const module of needs[at] ?? []) {
        if (places.has(module)) continue;
        const isShared = at >= leading && at < files.length - 1 && reading?.has(module);
        places.set(module, isShared ? common : name);
      }
    }
    return places;
  };
  return splittingGroups(
    files.map(([name]) => name),
    findOut,
  );
}

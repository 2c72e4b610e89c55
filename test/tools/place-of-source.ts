import {readFileSync} from 'node:fs';
import type {Plugin} from 'esbuild';

/**
 * Copies are asked where they are as their sources would be.
 *
 * @param places what stands for `import.meta.url` and its like in a source, by its path
 */
export function placeOfSource(
  places: (path: string) => Readonly<Record<`import.meta.${string}`, string>>,
): Plugin {
  return {
    name: 'place-of-source',
    setup({onLoad}) {
      onLoad({filter: /\.ts$/, namespace: 'file'}, ({path}) => {
        let contents = readFileSync(path, 'utf8');
        if (!contents.includes('import.meta.')) return undefined;
        for (const [asked, answer] of Object.entries(places(path))) {
          contents = contents.replaceAll(asked, answer);
        }
        return {contents, loader: 'ts'};
      });
    },
  };
}

import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';

/**
 * The program of the command line in few files, made of its modules: they are hundreds, and to load
 * them one by one takes a third of the time of a build in which little has changed. It lies where
 * its paths lead to the same places as those of the modules.
 *
 * @param root folder of the project, whose modules are built
 */
export async function makeProgram(root: string): Promise<void> {
  const modules = join(root, 'dist/lib/node');
  const program = join(modules, 'program');
  await rm(program, {recursive: true, force: true});
  await build({
    // Threads start with a file of their own.
    entryPoints: [join(modules, 'cli/main.js'), join(modules, 'build/worker.js')],
    outdir: program,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Names stay, for who reports an error.
    minifyWhitespace: true,
  });
}

import {relative, sep} from 'node:path';
import {build} from 'esbuild';
import {filesEnding} from './files-ending.js';
import {placeOfSource} from './place-of-source.js';
import {projectRoot} from './shared.js';

/** A compiled file, by its address on the test server. */
type Compiled = ReadonlyMap<string, Uint8Array>;

/** As much of a plugin of the test server as this is. */
interface ServerPlugin {
  readonly name: string;
  serve(context: {readonly path: string}): Promise<{body: string; type: string} | undefined>;
}

/** A page has no folder of sources: what asks where it is gets the address of its source. */
const addressOfSource = placeOfSource((path) => ({
  'import.meta.url': `new URL(${JSON.stringify(addressOf(path))}, location.href).href`,
}));

function addressOf(path: string): string {
  return `/${relative(projectRoot, path).replaceAll(sep, '/')}`;
}

/**
 * Serves browser tests, workers and defining modules compiled: once for all of them, so that a page
 * asks for some dozen files and not for hundreds. A test keeps the address of its source; code that
 * several share is one module to all of a page.
 */
export function pagesPlugin(): ServerPlugin {
  let compiled: Promise<Compiled> | undefined;
  return {
    name: 'pages',
    async serve({path}) {
      if (!/\.(ts|js|map)$/.test(path)) return undefined;
      compiled ??= compilePages();
      const body = (await compiled).get(path.replace(/\.ts$/, '.js'));
      return (
        body && {body: new TextDecoder().decode(body), type: path.endsWith('.map') ? 'json' : 'js'}
      );
    },
  };
}

async function compilePages(): Promise<Compiled> {
  const {outputFiles} = await build({
    absWorkingDir: projectRoot,
    entryPoints: [
      ...filesEnding('test', '.test.ts'),
      ...filesEnding('components', '-worker.ts'),
      ...filesEnding('components/elements', '-define.ts'),
    ],
    outdir: projectRoot,
    outbase: projectRoot,
    chunkNames: '__compiled__/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // Lit says what is wrong with an element in its development version only.
    conditions: ['development'],
    sourcemap: 'linked',
    sourcesContent: false,
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
    // The server's own.
    external: ['/__*', '@web/test-runner-commands'],
    plugins: [addressOfSource],
  });
  return new Map(outputFiles.map(({path, contents}) => [addressOf(path), contents]));
}

import {type ChildProcess, spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {build} from 'esbuild';

/** Bundles the command line into one file: a start then takes a tenth of the time. */
export async function bundleServer(outfile: string): Promise<void> {
  await build({
    stdin: {
      contents: `
        import {runServe} from './components/node/cli/serve-command.ts';
        process.exitCode = await runServe(process.argv.slice(2), {
          out: (text) => void process.stdout.write(text),
          err: (text) => void process.stderr.write(text),
          interactive: false,
        });`,
      resolveDir: process.cwd(),
    },
    ...{bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile},
  });
}

export interface KilledServer {
  /** What the server says first; undefined when it was killed before that. */
  readonly url: Promise<string | undefined>;
  /** Ends the process as a power cut would end it, and resolves when it is dead. */
  kill(): Promise<void>;
}

/** A server in a process of its own. */
export function startServer(program: string, args: readonly string[]): KilledServer {
  const child = spawn(process.execPath, [program, ...args], {stdio: ['ignore', 'pipe', 'inherit']});
  const dead = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url: firstAddress(child),
    async kill() {
      child.kill('SIGKILL');
      await dead;
    },
  };
}

async function firstAddress({stdout}: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined;
  for await (const line of createInterface(stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return url;
  }
  return undefined;
}

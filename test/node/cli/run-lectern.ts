import {spawn} from 'node:child_process';
import {projectRoot} from '../../tools/shared.js';

export interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs the command line from its source, as a process of its own, in the project's folder. */
export function runLectern(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const command = ['--import', 'tsx', 'components/node/cli/main.ts', ...args];
    const child = spawn(process.execPath, command, {cwd: projectRoot});
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({code, out: Buffer.concat(out), err: Buffer.concat(err).toString()}),
    );
  });
}

/** A file of our own test data, by its name. */
export const data = (name: string): string => `test/data/${name}`;

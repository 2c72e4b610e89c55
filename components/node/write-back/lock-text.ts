import {open, readFile, realpath, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';

export type Lock =
  | {readonly ok: true; readonly release: () => Promise<void>}
  | {readonly ok: false; readonly message: string};

/**
 * Keeps other runs from writing into the same text. A lock that a killed process left behind counts
 * for nothing.
 */
export async function lockText(path: string): Promise<Lock> {
  const file = await realpath(path);
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return {ok: true, release: () => unlink(lock).catch(() => undefined)};
    } catch (error) {
      if (!isPresent(error)) throw error;
    }
    const holder = Number.parseInt(await readFile(lock, 'utf8').catch(() => ''), 10);
    if (isAlive(holder)) {
      return {ok: false, message: `Process ${holder} is writing into ${path}; try again later.`};
    }
    await unlink(lock).catch(() => undefined);
  }
  return {ok: false, message: `Another process is writing into ${path}; try again later.`};
}

function isPresent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

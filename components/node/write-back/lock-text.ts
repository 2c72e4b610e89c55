import {open, readFile, realpath, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {asObject, asText} from '../../core/annotations/json.js';
import {hasCode} from '../journal/durable-write.js';
import {isRunning, type ProcessMark, thisProcess} from '../journal/process-mark.js';

export type Lock =
  | {readonly ok: true; readonly release: () => Promise<void>}
  | {readonly ok: false; readonly message: string};

/**
 * Keeps other runs from writing into the same text. A lock that a killed process left behind counts
 * for nothing. Whoever slips through finds, before the file is replaced, that its bytes are others.
 */
export async function lockText(path: string): Promise<Lock> {
  const file = await realpath(path);
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(JSON.stringify(await thisProcess()));
      await handle.close();
      return {ok: true, release: () => unlink(lock).catch(() => undefined)};
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const holder = readMark(await readFile(lock, 'utf8').catch(() => ''));
    if (holder && (await isRunning(holder))) {
      return {
        ok: false,
        message: `Process ${holder.pid} is writing into ${path}; try again later.`,
      };
    }
    await unlink(lock).catch(() => undefined);
  }
  return {ok: false, message: `Another process is writing into ${path}; try again later.`};
}

function readMark(text: string): ProcessMark | undefined {
  try {
    const mark = asObject(JSON.parse(text));
    const started = asText(mark?.started);
    if (typeof mark?.pid !== 'number') return undefined;
    return {pid: mark.pid, ...(started ? {started} : {})};
  } catch {
    return undefined;
  }
}

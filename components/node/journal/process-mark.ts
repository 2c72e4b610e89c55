import {readFile} from 'node:fs/promises';
import {hasCode} from './durable-write.js';

/** Tells a process from all others of its computer, also from a later one with the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** The boot and the tick the process began in; only where the system says so (Linux). */
  readonly started?: string;
}

export async function thisProcess(): Promise<ProcessMark> {
  const started = await startOf(process.pid);
  return {pid: process.pid, ...(started ? {started} : {})};
}

/** Whether that very process runs. */
export async function isRunning({pid, started}: ProcessMark): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    if (!hasCode(error, 'EPERM')) return false;
  }
  const now = started === undefined ? undefined : await startOf(pid);
  return now === undefined || now === started;
}

async function startOf(pid: number): Promise<string | undefined> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name in parentheses may hold anything; the start is the 22nd field, the 20th after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A process that has ended and is not yet buried by its parent runs no more.
    return fields[0] === 'Z' ? 'ended' : `${boot.trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

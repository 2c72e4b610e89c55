import {randomUUID} from 'node:crypto';
import {link, mkdir, open, readFile, rename, unlink} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {asObject} from '../../core/annotations/json.js';
import {hasCode, isMissing} from './durable-write.js';
import {isRunning, type ProcessMark, thisProcess} from './process-mark.js';

export const lockName = '.lectern.lock';

/** Says who writes in a folder. */
interface Holder extends ProcessMark {
  readonly host: string;
  /** Tells this lock from any other, also of the same process. */
  readonly nonce: string;
}

export type LockResult =
  | {readonly ok: true; release(): Promise<void>}
  /** One sentence that says who has the folder and what to do. */
  | {readonly ok: false; readonly message: string};

/**
 * Makes this process the only one that writes in the folder. The lock of a process that is dead is
 * taken over; two that try so at once do not both succeed.
 */
export async function lockFolder(folder: string): Promise<LockResult> {
  await mkdir(folder, {recursive: true});
  const path = join(folder, lockName);
  const mine: Holder = {...(await thisProcess()), host: hostname(), nonce: randomUUID()};
  for (;;) {
    if (await writeNew(path, mine)) return {ok: true, release: () => release(path, mine)};
    const first = await readHolder(path);
    if (first === 'none') continue;
    if (first === 'unreadable' || !(await isDead(first))) {
      return {ok: false, message: sayHeld(folder, path, first)};
    }
    const heirs = await succeed(path, first, mine);
    if (typeof heirs === 'string') {
      return {ok: false, message: sayHeld(folder, path, 'unreadable')};
    }
    if (heirs.living) return {ok: false, message: sayHeld(folder, path, heirs.living)};
    // Whoever is the only heir of the last dead holder alone may replace the lock, as long as it
    // still is the one that was found: else somebody has inherited meanwhile.
    const still = await readHolder(path);
    if (typeof still !== 'string' && still.nonce === first.nonce) {
      await rename(heirs.own, path);
      for (const dead of heirs.dead) await unlinkIfThere(dead);
      return {ok: true, release: () => release(path, mine)};
    }
    await unlinkIfThere(heirs.own);
  }
}

/** Where the heir of a dead holder writes its claim: a file that can be made only once. */
const claimOn = (path: string, holder: Holder): string => `${path}.after-${holder.nonce}`;

/**
 * Claims to be the heir of a dead holder, or of the heir that died before it was done.
 *
 * @returns this process's claim and those of dead heirs before it; or the living heir that came first
 */
async function succeed(path: string, first: Holder, mine: Holder) {
  const dead: string[] = [];
  for (let holder = first; ; ) {
    const own = claimOn(path, holder);
    if (await writeNew(own, mine)) return {own, dead};
    const heir = await readHolder(own);
    if (heir === 'none') continue;
    if (heir === 'unreadable') return heir;
    if (!(await isDead(heir))) return {own, dead, living: heir};
    dead.push(own);
    holder = heir;
  }
}

/** Makes a lock appear with its content or not at all; false where there is one already. */
async function writeNew(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.nonce}.tmp`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(JSON.stringify(holder));
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) return await writeWithoutLink(path, holder);
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** For file systems without hard links, as on memory sticks. */
async function writeWithoutLink(path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify(holder)).finally(() => file.close());
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path);
  if (typeof holder !== 'string' && holder.nonce === mine.nonce) await unlinkIfThere(path);
}

async function readHolder(path: string): Promise<Holder | 'none' | 'unreadable'> {
  try {
    const {pid, started, host, nonce} = asObject(JSON.parse(await readFile(path, 'utf8'))) ?? {};
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof nonce !== 'string') {
      return 'unreadable';
    }
    return {pid, host, nonce, ...(typeof started === 'string' ? {started} : {})};
  } catch (error) {
    if (isMissing(error)) return 'none';
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

/** A process of another computer, on a folder both see, cannot be asked: it counts as alive. */
async function isDead(holder: Holder): Promise<boolean> {
  return holder.host === hostname() && !(await isRunning(holder));
}

function sayHeld(folder: string, path: string, holder: Holder | 'unreadable'): string {
  const who =
    holder === 'unreadable'
      ? 'another program'
      : holder.host === hostname()
        ? `another Lectern, process ${holder.pid},`
        : `another Lectern, process ${holder.pid} on ${holder.host},`;
  return `${folder} is in use: ${who} writes decisions there; stop it first, or delete ${path} if it no longer runs`;
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

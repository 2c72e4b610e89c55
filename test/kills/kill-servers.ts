import {appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {readDecisions} from '../../components/core/annotations/decision.js';
import {readJournal} from '../../components/node/journal/read-journal.js';
import {bundleServer, type KilledServer, startServer} from './killed-server.js';
import {openSession, Reviewer} from './reviewer.js';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Lines that a kill has cut. */
  readonly torn: number;
  /** Acknowledged decisions that are no longer there, or stand twice, or in another order. */
  readonly faults: readonly string[];
}

/**
 * Kills servers at random moments while several reviewers decide, starts the next one on the same
 * folder, and looks each time whether everything that was acknowledged is there, once.
 */
export async function killServers(
  count: number,
  progress: (kills: number) => void = () => undefined,
): Promise<KillReport> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-kills-'));
  try {
    const program = join(root, 'server.mjs');
    await bundleServer(program);
    await mkdir(join(root, 'site'));
    await writeFile(join(root, 'site', 'index.html'), '');
    const args = ['--site', join(root, 'site'), '--annotations', join(root, 'annotations')];
    const start = (): KilledServer => startServer(program, [...args, '--port', '0']);
    const faults: string[] = [];
    let [kills, acknowledged, torn] = [0, 0, 0];
    while (kills < count && faults.length === 0) {
      // A new text from time to time keeps the looking quick.
      const text = `text-${kills}`;
      const file = join(root, 'annotations', `${text}.decisions.jsonl`);
      const reviewers = ['a', 'b', 'c', 'd'].map((name) => new Reviewer(name, text));
      const end = Math.min(count, kills + 25);
      let cut = 0;
      for (; kills < end && faults.length === 0; kills++) {
        // One in five is killed while it starts.
        if (kills % 5 === 4) await killAtStart(start());
        else faults.push(...(await killAtWork(start(), reviewers)));
        if (kills % 3 === 0) await cutLastLine(file, reviewers);
        cut = await inspect(file, reviewers, faults);
        progress(kills + 1);
      }
      torn += cut;
      acknowledged += reviewers.reduce((sum, each) => sum + each.acknowledged.length, 0);
    }
    return {kills: count, acknowledged, torn, faults};
  } finally {
    await rm(root, {recursive: true, force: true});
  }
}

async function killAtStart(server: KilledServer): Promise<void> {
  await wait(Math.random() * 150);
  await server.kill();
}

/** Gives what went wrong, apart from being killed. */
async function killAtWork(server: KilledServer, reviewers: readonly Reviewer[]): Promise<string[]> {
  const url = await server.url;
  const session = url === undefined ? undefined : await openSession(url);
  const work = Promise.allSettled(session ? reviewers.map((each) => each.work(session)) : []);
  await wait(Math.random() * 120);
  await server.kill();
  const faults = (await work).flatMap((each) =>
    each.status === 'rejected' ? [String(each.reason)] : [],
  );
  return session ? faults : ['the server after one that was killed did not start'];
}

/**
 * Leaves half a line at the end, as a power cut may: of what was acknowledged every byte is on the
 * disk, of what comes behind it only some need be.
 */
async function cutLastLine(file: string, reviewers: readonly Reviewer[]): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return;
  const known = reviewers.flatMap(({acknowledged}) => acknowledged.slice(-1));
  const ends = known.map((id) => bytes.indexOf('\n', bytes.lastIndexOf(`"id":"${id}"`)) + 1);
  const safe = Math.max(0, ...ends);
  const cut = safe + Math.floor(Math.random() * (bytes.length - safe));
  if (cut > safe) await truncate(file, cut);
  else await appendFile(file, '{"id":"urn:uuid:cut');
}

/** Looks at the file as it lies there after a kill. Gives the number of lines that were cut. */
async function inspect(
  file: string,
  reviewers: readonly Reviewer[],
  faults: string[],
): Promise<number> {
  const {ledger, problems} = await readJournal(file, 'text');
  for (const {acknowledged, sent} of reviewers) {
    const kept = ledger.decisions.map(({id}) => id).filter((id) => sent.has(id));
    // What was written and not answered may follow; nothing else may.
    const begin = kept.slice(0, acknowledged.length);
    if (begin.join() !== acknowledged.join()) {
      const lost = acknowledged.filter((id) => !kept.includes(id));
      faults.push(lost.length > 0 ? `lost: ${lost.join()}` : 'kept in another order');
    }
  }
  // The reader counts a line that stands twice once; on disk it must stand once.
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => readDecisions(line, 'line').decisions.length > 0);
  if (lines.length !== ledger.decisions.length) {
    faults.push(`${ledger.decisions.length} decisions stand on ${lines.length} lines`);
  }
  return problems.length;
}

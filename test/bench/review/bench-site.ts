import {type ChildProcess, spawn} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {listenOnLoopback} from '../../../components/node/server/loopback-server.js';
import {serveFile} from '../../../components/node/server/static-files.js';
import {projectRoot} from '../../tools/shared.js';
import {editionBase, type LongEdition} from './edition.js';

/** The built site with a long text in it, in a folder that goes away again. */
export interface BenchSite {
  /** The folder all lies in; `annotations/bench/long.decisions.jsonl` is in it. */
  readonly folder: string;
  /** The page's path below the site's address. */
  readonly page: string;
  remove(): void;
}

export interface RunningSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Puts a text and its review beside those of the built site. */
export function makeBenchSite({tei, authority, annotations}: LongEdition): BenchSite {
  const built = join(projectRoot, 'dist/site');
  if (!existsSync(join(built, 'review/index.html'))) {
    throw new Error('dist/site holds no site; build one with npm run build');
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  cpSync(built, join(folder, 'site'), {recursive: true});
  const write = (path: string, content: string): void => {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  for (const texts of ['texts/bench', 'site/bench']) {
    write(`${texts}/long.xml`, tei);
    write(`${texts}/people.xml`, authority);
  }
  write('annotations/bench/long.jsonld', annotations);
  write('site/bench/annotations/long.jsonld', annotations);
  const page = readFileSync(join(built, 'review/index.html'), 'utf8');
  const review = `<lectern-review text="../bench/long.xml" source="${editionBase}long.xml"
    src="../bench/annotations/long.jsonld" authority="../bench/people.xml" path="bench/long"
    root="../" reviewer="The benchmark" page-keys></lectern-review>`;
  const written = page.replace(/<lectern-review[^>]*><\/lectern-review>/, () => review);
  write('site/review-bench/index.html', written);
  return {
    folder,
    page: 'review-bench/',
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

/** The site as any host would serve it, without a journal. */
export async function serveStatic({folder}: BenchSite): Promise<RunningSite> {
  const server = await listenOnLoopback((request, response) => {
    serveFile(request, response, join(folder, 'site')).catch(() => response.destroy());
  }, 0);
  if (!server.ok) throw new Error(server.message);
  return server;
}

/** The site as `lectern serve` of the built library serves it. */
export async function serveWithJournal({folder}: BenchSite): Promise<RunningSite> {
  const folders = ['site', 'texts', 'annotations'].flatMap((name) => [
    `--${name}`,
    join(folder, name),
  ]);
  const program = join(projectRoot, 'components/node/cli/lectern.js');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const dead = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url: await addressOf(child),
    async close() {
      child.kill();
      await dead;
    },
  };
}

async function addressOf({stdout}: ChildProcess): Promise<string> {
  if (stdout) {
    for await (const line of createInterface(stdout)) {
      const url = /http:\S+/.exec(line)?.[0];
      if (url) return url;
    }
  }
  throw new Error('lectern serve did not start');
}

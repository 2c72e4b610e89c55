import {spawnSync} from 'node:child_process';
import {appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {BuildFigures} from '../../../components/node/docs/speed-figures.js';
import {projectRoot} from '../../tools/shared.js';
import {rounded, today} from './figures.js';
import {longText} from './long-text.js';

/** A collection of letters, and one large book; bytes. */
const files = 400;
const fileBytes = 50_000;
const bookBytes = 20_000_000;

/** Loaded before the program: says how much memory it took when it ends. */
const memoryReporter = `data:text/javascript,${encodeURIComponent(
  "import {writeFileSync} from 'node:fs'; import {isMainThread} from 'node:worker_threads'; if (isMainThread) process.on('exit', () => writeFileSync(process.env.LECTERN_MEMORY_FILE, String(process.resourceUsage().maxRSS)));",
)}`;

interface Built {
  readonly seconds: number;
  /** Megabytes at most. */
  readonly memory: number;
}

/** Builds with the program as it is shipped: a collection twice, and a book. */
export function measureBuild(say: (line: string) => void): BuildFigures {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-speed-'));
  try {
    const letters = join(folder, 'letters/c');
    mkdirSync(letters, {recursive: true});
    const letter = longText(fileBytes);
    for (let at = 0; at < files; at++) {
      // Every file differs, or the cache would compile but one.
      const own = letter.replace('</body>', `<p>Letter ${at}</p></body>`);
      writeFileSync(join(letters, `l${at}.xml`), own.replace(/xml:id="[^"]*"/, `xml:id="l${at}"`));
    }
    mkdirSync(join(folder, 'book/c'), {recursive: true});
    const book = longText(bookBytes);
    writeFileSync(join(folder, 'book/c/book.xml'), book);
    const megabytes = (files * Buffer.byteLength(letter)) / 1e6;

    say(`building ${files} files, ${megabytes.toFixed(0)} MB, with one thread`);
    const one = build(folder, 'letters', 'one', ['--jobs', '1']);
    say('building them with a thread for each core');
    const all = build(folder, 'letters', 'all', []);
    appendFileSync(join(letters, 'l7.xml'), '<!-- changed -->');
    say('building them again after one change');
    const again = build(folder, 'letters', 'all', []);
    say('building one large file');
    const large = build(folder, 'book', 'book', []);
    return {
      date: today(),
      files,
      megabytes: rounded(megabytes, 1),
      rateOfOne: rounded(megabytes / one.seconds, 2),
      rateOfAll: rounded(megabytes / all.seconds, 2),
      first: rounded(all.seconds, 1),
      again: rounded(again.seconds, 2),
      largest: rounded(Buffer.byteLength(book) / 1e6, 1),
      memory: rounded(large.memory),
    };
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function build(folder: string, texts: string, name: string, more: readonly string[]): Built {
  const memoryFile = join(folder, 'memory');
  const program = join(projectRoot, 'components/node/cli/lectern.js');
  const [out, cache] = [join(folder, `site-${name}`), join(folder, `cache-${name}`)];
  const began = performance.now();
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--import', memoryReporter, program, 'build', join(folder, texts), '--out', out]
      .concat('--cache', cache, '--annotations', join(folder, 'annotations'))
      .concat(more),
    {encoding: 'utf8', env: {...process.env, LECTERN_MEMORY_FILE: memoryFile}},
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`lectern build ended with ${status}: ${stderr}`);
  // Kilobytes, as getrusage(2) has them on Linux.
  return {seconds, memory: Number(readFileSync(memoryFile, 'utf8')) / 1000};
}

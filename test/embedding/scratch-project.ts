import {execFile, spawn} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {projectRoot} from '../tools/shared.js';

const run = promisify(execFile);

/** Set for `npm run test:embedding`: packages come from the registry, into a folder elsewhere. */
export const installsForReal = process.env.LECTERN_REAL_INSTALL === '1';

/** Projects of people who embed Lectern, in a folder of this run. */
export class ScratchProjects {
  private constructor(
    readonly folder: string,
    readonly tarball: string,
  ) {}

  /** Packs Lectern as it is built now: `npm pack` runs no script of ours. */
  static async make(): Promise<ScratchProjects> {
    const cache = installsForReal ? tmpdir() : resolve(projectRoot, '.cache');
    await mkdir(cache, {recursive: true});
    const folder = await mkdtemp(join(cache, 'embedding-'));
    const {stdout} = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      {cwd: projectRoot, maxBuffer: 2 ** 24},
    );
    const [packed]: {filename: string}[] = JSON.parse(stdout);
    if (!packed) throw new Error('npm pack made no tarball');
    return new ScratchProjects(folder, join(folder, packed.filename));
  }

  /**
   * A project with Lectern installed from its tarball. In the quick way the tarball is unpacked and
   * all else is found in the folders above; what Lectern needs and does not name is then not noticed.
   *
   * @param others packages the project has besides
   */
  async project(name: string, others: readonly string[]): Promise<string> {
    const project = join(this.folder, name);
    await cp(join(projectRoot, 'test/embedding', name), project, {recursive: true});
    await mkdir(join(project, 'public'), {recursive: true});
    await cp(
      join(projectRoot, 'test/embedding/shared/letter.xml'),
      join(project, 'public/letter.xml'),
    );
    await writeFile(
      join(project, 'package.json'),
      JSON.stringify({name, private: true, type: 'module', ...(await this.#dependencies(others))}),
    );
    if (installsForReal) {
      await run('npm', ['install', '--no-audit', '--no-fund'], {cwd: project, maxBuffer: 2 ** 24});
    } else {
      const installed = join(project, 'node_modules/lectern');
      await mkdir(installed, {recursive: true});
      await run('tar', ['-xzf', this.tarball, '-C', installed, '--strip-components=1']);
    }
    return project;
  }

  async #dependencies(others: readonly string[]): Promise<{dependencies: Record<string, string>}> {
    const own: {dependencies: Record<string, string>; devDependencies: Record<string, string>} =
      JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
    const versions = {...own.devDependencies, ...own.dependencies};
    const named = others.map((name) => [name, versions[name] ?? '*'] as const);
    return {dependencies: {lectern: `file:${this.tarball}`, ...Object.fromEntries(named)}};
  }

  async remove(): Promise<void> {
    await rm(this.folder, {recursive: true, force: true});
  }
}

/** Runs a program of a package in a project; what it prints is in the error where it fails. */
export async function runIn(project: string, program: string, ...args: string[]): Promise<string> {
  const packages = installsForReal ? project : projectRoot;
  const path = resolve(packages, 'node_modules', program);
  try {
    const {stdout} = await run(process.execPath, [path, ...args], {
      cwd: project,
      maxBuffer: 2 ** 24,
    });
    return stdout;
  } catch (error) {
    const said =
      error instanceof Error ? ['stdout', 'stderr'].map((name) => Reflect.get(error, name)) : [];
    throw new Error(`${program} ${args.join(' ')} failed:\n${said.join('\n')}`);
  }
}

/** A server of a project, at a free port that it is told by `PORT`, once it answers. */
export async function startServer(
  script: string,
): Promise<{readonly url: string; readonly end: () => void}> {
  const port = await freePort();
  const env = {...process.env, PORT: String(port), HOST: '127.0.0.1'};
  const server = spawn(process.execPath, [script], {env, stdio: 'inherit'});
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${script} ended with ${server.exitCode}`);
    const answers = await fetch(url).then(
      ({ok}) => ok,
      () => false,
    );
    if (answers) return {url, end: () => server.kill()};
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise<void>((done) => probe.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

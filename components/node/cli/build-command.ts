import {readFile, stat} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {type BuildReport, buildSite} from '../build/build-site.js';
import {bundleName, defaultAssets, defaultTemplate} from '../build/default-template.js';
import {isOfTheDisk, sayDiskError} from '../build/disk-error.js';
import {isIntegrity} from '../integrity.js';
import {markers} from '../pages/page-shell.js';
import {isServerAddress, readSiteUrl} from '../pages/site-options.js';
import {ByteProgress} from './byte-progress.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  annotations: {type: 'string'},
  out: {type: 'string'},
  jobs: {type: 'string'},
  cache: {type: 'string', default: '.cache/lectern'},
  template: {type: 'string'},
  base: {type: 'string', default: 'https://lectern.example/texts/'},
  title: {type: 'string'},
  url: {type: 'string'},
  script: {type: 'string'},
  integrity: {type: 'string'},
  'search-server': {type: 'string'},
  json: {type: 'boolean'},
} as const;

/** `lectern build`: a site of static files from folders of TEI. One file's fault stops no other. */
export async function runBuild(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const refuse = (message: string): ExitCode => {
    terminal.err(`lectern build: ${message}\n`);
    return exit.wrongUse;
  };
  const [texts = 'texts', ...more] = positionals;
  if (more.length > 0) return refuse('expected one folder of texts; see lectern --help');
  if (!values.out) return refuse('expected --out with the folder to write the site into');
  if (!(await isFolder(texts))) return refuse(`${texts}: there is no such folder`);
  if (values.jobs !== undefined && !/^\d{1,3}$/.test(values.jobs)) {
    return refuse(`--jobs ${values.jobs} is no number of threads; expected 0 to 999`);
  }
  const url = values.url === undefined ? undefined : readSiteUrl(values.url);
  if (values.url !== undefined && url === undefined) {
    return refuse(`--url ${values.url} is no whole http(s) address`);
  }
  const {script, integrity} = values;
  if (script !== undefined && !isScriptAddress(script)) {
    return refuse(`--script ${script} is no http(s) address and no path from the site's root`);
  }
  if (integrity !== undefined && (script === undefined || !isIntegrity(integrity))) {
    return refuse(
      `--integrity ${integrity}: expected hashes such as sha384-… of what --script names`,
    );
  }
  const searchServer = values['search-server'];
  if (searchServer !== undefined && !isServerAddress(searchServer)) {
    return refuse(`--search-server ${searchServer} is no http(s) address of an index`);
  }
  const template = await readTemplate(values.template);
  if (!template.ok) return refuse(template.message);
  const {assets, missing} = defaultAssets(values.template === undefined);
  if (missing.length > 0) terminal.err(`lectern build: ${sayMissing(missing)}\n`);
  const json = values.json === true;
  const progress = !json && terminal.interactive ? new ByteProgress(terminal.err) : undefined;
  let report: BuildReport;
  try {
    report = await buildSite({
      texts,
      annotations: values.annotations ?? join(dirname(resolve(texts)), 'annotations'),
      out: values.out,
      cache: values.cache,
      template: template.text,
      annotationBase: values.base.endsWith('/') ? values.base : `${values.base}/`,
      ...(values.title === undefined ? {} : {title: values.title}),
      ...(values.jobs === undefined ? {} : {jobs: Number(values.jobs)}),
      assets,
      site: {
        url,
        searchServer,
        script: script
          ? {href: script, ...(integrity === undefined ? {} : {integrity})}
          : bundleName in assets
            ? {href: bundleName}
            : undefined,
      },
      ...(progress ? {progress} : {}),
    });
  } catch (error) {
    if (!isOfTheDisk(error)) throw error;
    terminal.err(
      `\nlectern build: ${sayDiskError(error)}. What is done is kept: run it again to go on from here.\n`,
    );
    return exit.fileHasErrors;
  }
  progress?.end();
  terminal.out(json ? `${JSON.stringify(report)}\n` : sayBuild(report, values.out));
  return report.failures.length === 0 ? exit.ok : exit.fileHasErrors;
}

function isScriptAddress(written: string): boolean {
  if (URL.canParse(written)) return /^https?:$/.test(new URL(written).protocol);
  return written !== '' && !/^[/\\]/.test(written);
}

/** Nobody should have to wonder why names open no card. */
function sayMissing(missing: readonly string[]): string {
  const names = missing.join(', ');
  return `${names} is missing, since this package is not built (npm run build:package): the pages can be read, but nothing on them answers`;
}

/** More of them would bury the figures; `--json` has them all. */
const mostFailures = 30;

function sayBuild(report: BuildReport, out: string): string {
  const {collections, failures, bytes, files, written, removed, seconds} = report;
  const lines = failures
    .slice(0, mostFailures)
    .map(({file, line, column, message}) => `${file}:${line}:${column}: ${message}`);
  const more = failures.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more; --json lists them all`);
  for (const {title, documents, compiled, isWhole} of collections) {
    const whole = isWhole ? '' : '; too large for one collection.json, which is not written';
    lines.push(`${title}: ${documents} documents, ${compiled} of them compiled${whole}`);
  }
  if (collections.length === 0) lines.push('There are no TEI files in this folder.');
  const rate = bytes / 1e6 / Math.max(seconds, 0.001);
  lines.push(
    `${out}: ${files} files, ${written} written, ${removed} removed, ${failures.length} problems; ${(bytes / 1e6).toFixed(1)} MB of TEI in ${seconds.toFixed(1)} s (${rate.toFixed(1)} MB a second)`,
  );
  return `${lines.join('\n')}\n`;
}

type TemplateRead =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly message: string};

async function readTemplate(path: string | undefined): Promise<TemplateRead> {
  if (path === undefined) return {ok: true, text: defaultTemplate};
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {ok: false, message: `the template ${path} cannot be read: ${reason}`};
  }
  const missing = Object.values(markers).filter((marker) => !text.includes(marker));
  if (missing.length === 0) return {ok: true, text};
  return {ok: false, message: `the template ${path} lacks ${missing.join(' and ')}`};
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

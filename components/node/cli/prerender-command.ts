import {writeFile} from 'node:fs/promises';
import {basename, dirname, posix, relative, resolve, sep} from 'node:path';
import type {FurtherFile} from '../../core/collection/include-files.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {sayProblem, type XmlProblem} from '../../core/xml/xml-problem.js';
import {sayWordsIn} from '../../locales/say-words-in.js';
import {asXhtml} from '../prerender/as-xhtml.js';
import {type NamedSource, type Prerendered, prerender} from '../prerender/prerender.js';
import {renderPlainPage} from '../prerender/render-plain-page.js';
import {readBytes} from '../read-bytes.js';
import {readTeiSource} from '../read-file.js';
import {readIncludedFiles} from '../read-included-files.js';
import {readArguments} from './read-arguments.js';
import {readLocale} from './read-locale.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  out: {type: 'string'},
  fragment: {type: 'boolean'},
  xhtml: {type: 'boolean'},
  authority: {type: 'string', multiple: true},
  'collection-data': {type: 'string'},
  'collection-href': {type: 'string'},
  'heading-level': {type: 'string'},
  'id-prefix': {type: 'string'},
  src: {type: 'string'},
  'read-href': {type: 'string'},
  'entity-href': {type: 'string'},
  url: {type: 'string'},
  locale: {type: 'string', default: 'en'},
  script: {type: 'string'},
  style: {type: 'string'},
} as const;

/**
 * `lectern prerender`: a document as HTML for the pages of another program, on `out` or into a file.
 * What could not be read beside the document is said on `err`; the document is written all the same.
 */
export async function runPrerender(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const [file, ...more] = positionals;
  const wrong = (message: string): ExitCode => {
    terminal.err(`lectern prerender: ${message}; see lectern --help\n`);
    return exit.wrongUse;
  };
  if (file === undefined || more.length > 0) return wrong('expected one file');
  const level = values['heading-level'] ?? '1';
  if (!/^[1-6]$/.test(level)) return wrong('--heading-level must be a number from 1 to 6');
  if (values.xhtml && !values.fragment) return wrong('--xhtml needs --fragment');
  const locale = readLocale(values.locale);
  if (!locale.ok) return wrong(locale.message);
  await sayWordsIn(locale.tag);
  const data = values['collection-data'];
  if (values['collection-href'] !== undefined && data === undefined) {
    return wrong('--collection-href needs --collection-data, the file it is the address of');
  }

  const source = await readSource(file, basename(file));
  if (!source.ok) return refuse(file, source.problem, terminal);
  const authority: NamedSource[] = [];
  for (const each of values.authority ?? []) {
    const found = await readSource(each, pathBeside(file, each));
    if (!found.ok) return refuse(each, found.problem, terminal);
    authority.push({file: found.file, source: found.source});
  }
  const made = prerender(source.source, {
    file: source.file,
    authority,
    included: await includedBy(file, source),
    headingLevel: Number(level),
    idPrefix: values['id-prefix'],
    src: values.src,
    collectionHref: values['collection-href'] ?? (data && basename(data)),
    readHref: values['read-href'],
    entityHref: values['entity-href'],
    url: values.url,
  });
  if (!made.ok) return refuse(file, made.problem, terminal);
  for (const warning of made.warnings) terminal.err(`${file}: ${warning}\n`);
  const {script, style} = values;
  const fragment = values.xhtml ? asXhtml(made.html) : made.html;
  const content = values.fragment ? fragment : renderPlainPage(made, {script, style});
  return write(content, made, {out: values.out, data}, terminal);
}

async function write(
  content: string,
  {collection}: Prerendered,
  {out, data}: {readonly out: string | undefined; readonly data: string | undefined},
  terminal: Terminal,
): Promise<ExitCode> {
  let path = '';
  try {
    if (data !== undefined) {
      path = data;
      await writeFile(data, JSON.stringify(collection));
    }
    if (out === undefined) terminal.out(content);
    else {
      path = out;
      await writeFile(out, content);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`${path}: The file cannot be written: ${reason}\n`);
    return exit.fileHasErrors;
  }
  return exit.ok;
}

type Source =
  | {readonly ok: true; readonly file: string; readonly source: string}
  | {readonly ok: false; readonly problem: XmlProblem};

async function readSource(path: string, file: string): Promise<Source> {
  const read = await readBytes(path, file);
  if (!read.ok) return read;
  const decoded = decodeXml(read.bytes, file);
  return decoded.ok ? {ok: true, file, source: decoded.source} : decoded;
}

/** What the document brings in from its own folder or below it. */
async function includedBy(
  path: string,
  {file, source}: {readonly file: string; readonly source: string},
): Promise<FurtherFile[]> {
  const read = readTeiSource(source, file);
  if (!read.ok) return [];
  const folder = dirname(resolve(path));
  return readIncludedFiles([read.document.tree], {
    folder,
    diskOf: (each) => resolve(folder, each),
  });
}

/** How pointers of a document call another file. */
function pathBeside(document: string, other: string): string {
  return relative(dirname(resolve(document)), resolve(other))
    .split(sep)
    .join(posix.sep);
}

/** Problems name the file as it was given on the command line. */
function refuse(file: string, problem: XmlProblem, terminal: Terminal): ExitCode {
  terminal.err(`${sayProblem({...problem, file})}\n`);
  return exit.fileHasErrors;
}

import {now} from '../../core/annotations/make-annotation.js';
import {writeAnnotationPage} from '../../core/annotations/write-annotations.js';
import {EntityIndex} from '../../core/entities/entity-index.js';
import {type Register, readRegisters} from '../../core/entities/register.js';
import {annotateSuggestions, pageIdOf} from '../../core/suggest/annotate-suggestions.js';
import {Suggester} from '../../core/suggest/suggest.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {programVersion} from './program-version.js';
import {readArguments} from './read-arguments.js';
import {readJudged} from './read-judged.js';
import {Addresses} from './suggest-addresses.js';
import {type Destination, findDestination} from './suggest-destination.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  authority: {type: 'string', multiple: true},
  out: {type: 'string'},
  base: {type: 'string'},
} as const;

/** `lectern suggest`: a page of proposed annotations for each document; one file’s fault stops no other. */
export async function runSuggest(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals: files} = read;
  const wrong = wrongUse(files, values);
  if (wrong !== undefined) {
    terminal.err(`lectern suggest: ${wrong}; see lectern --help\n`);
    return exit.wrongUse;
  }
  const {documents: authorities, failed: noAuthority} = await readAll(
    values.authority ?? [],
    terminal,
  );
  if (noAuthority) return exit.fileHasErrors;
  const registers = readRegisters(authorities);
  if (registers.every(({entities}) => entities.length === 0)) {
    const named = (values.authority ?? []).join(', ');
    terminal.err(
      `${named}:1:1: The file has no records with an xml:id; expected an authority file.\n`,
    );
    return exit.fileHasErrors;
  }
  const {documents, failed} = await readAll(files, terminal);
  const destination = await findDestination(values.out, files);
  const written = await suggestAll(documents, registers, destination, values.base, terminal);
  return failed || !written ? exit.fileHasErrors : exit.ok;
}

function wrongUse(
  files: readonly string[],
  {authority = [], base}: {readonly authority?: string[]; readonly base?: string},
): string | undefined {
  if (authority.length === 0) return 'expected --authority with an authority file';
  if (files.length === 0) return 'expected at least one file';
  if (base !== undefined && !URL.canParse(base)) return `--base ${base} is no absolute IRI`;
  return undefined;
}

async function readAll(
  files: readonly string[],
  terminal: Terminal,
): Promise<{documents: TeiDocument[]; failed: boolean}> {
  const documents: TeiDocument[] = [];
  for (const file of new Set(files)) {
    const judged = await readJudged(file);
    if (judged.ok) documents.push(judged.document);
    else terminal.err(`${sayProblem(judged.problem)}\n`);
  }
  return {documents, failed: documents.length < new Set(files).size};
}

/** Whether all could be written. */
async function suggestAll(
  documents: readonly TeiDocument[],
  registers: readonly Register[],
  destination: Destination,
  base: string | undefined,
  terminal: Terminal,
): Promise<boolean> {
  const index = new EntityIndex(registers);
  const suggester = new Suggester(documents, index.entities);
  const addresses = new Addresses(base, documents, index);
  const version = await programVersion();
  const created = now();
  const pages: string[] = [];
  let whole = true;
  for (const document of documents) {
    const source = addresses.ofFile(document.file);
    const suggestions = suggester.suggest(document);
    const items = await annotateSuggestions(document, suggestions, {
      source,
      entityIri: (id) => addresses.ofEntity(id),
      documentIri: (id) => addresses.ofDocument(id),
      version,
      created,
    });
    const page = writeAnnotationPage(items, {id: await pageIdOf(document, source)});
    const fault = page.ok
      ? await destination.write(document.file, page.json)
      : `the annotations break the model: ${page.faults[0] ?? ''}`;
    if (fault !== undefined) {
      terminal.err(`lectern suggest: ${document.file}: ${fault}\n`);
      whole = false;
    } else if (page.ok && destination.prints) pages.push(page.json);
  }
  if (pages.length > 0)
    terminal.out(pages.length === 1 ? (pages[0] ?? '') : `[${pages.join(',')}]\n`);
  return whole;
}

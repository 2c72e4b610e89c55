import {writeFile} from 'node:fs/promises';
import {
  type ExchangeProblem,
  type ExchangeReading,
  sayExchangeProblem,
} from '../../core/annotations/exchange/exchange-problem.js';
import {isIri} from '../../core/annotations/exchange/iri.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {readTeiFile} from '../read-file.js';
import {
  type AnnotationFormat,
  annotationFormats,
  readJsonAnnotations,
  readOwnAnnotations,
  writeAnnotations,
} from './convert-annotations.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  from: {type: 'string'},
  to: {type: 'string'},
  text: {type: 'string'},
  source: {type: 'string'},
  out: {type: 'string'},
} as const;

/** More sentences than this bury one another. */
const mostProblems = 50;

/**
 * `lectern convert`: annotations from one format into another. What could not be carried is said on
 * `err`; an annotation that had to be left out makes the exit code 1, the others are written.
 */
export async function runConvert(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const [file, ...more] = positionals;
  const {from, to, source} = values;
  const wrong = (message: string): ExitCode => {
    terminal.err(`lectern convert: ${message}; see lectern --help\n`);
    return exit.wrongUse;
  };
  if (file === undefined || more.length > 0) return wrong('expected one file of annotations');
  if (!isFormat(from) || !isFormat(to)) {
    return wrong(`expected --from and --to, each one of ${annotationFormats.join(', ')}`);
  }
  if (source !== undefined && !isIri(source)) return wrong('--source must be an absolute IRI');
  if (from === 'tei' && source === undefined) {
    return wrong('--from tei needs --source, the address (IRI) of the text');
  }
  if (to === 'tei' && from !== 'tei' && values.text === undefined) {
    return wrong('--to tei needs --text, the TEI document they are about');
  }
  let document: TeiDocument | undefined;
  if (values.text !== undefined) {
    const text = await readTeiFile(values.text);
    if (!text.ok) return refuse(sayProblem(text.problem), terminal);
    document = text.document;
  }
  let reading: ExchangeReading;
  if (from === 'tei') {
    const holder = await readTeiFile(file);
    if (!holder.ok) return refuse(sayProblem(holder.problem), terminal);
    document ??= holder.document;
    reading = readOwnAnnotations(holder.document.tree, document, source ?? '');
  } else {
    reading = await readJsonAnnotations(file, from, {
      ...(document ? {document} : {}),
      ...(source ? {source} : {}),
    });
  }
  const text = {...(document ? {document} : {}), ...(source ? {source} : {})};
  const {content, annotations, problems} = await writeAnnotations(reading, to, text, file);
  sayProblems(problems, terminal);
  if (content === undefined || (annotations === 0 && problems.length > 0))
    return exit.fileHasErrors;
  if (values.out === undefined) terminal.out(content);
  else {
    try {
      await writeFile(values.out, content);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuse(`${values.out}: The file cannot be written: ${reason}`, terminal);
    }
  }
  terminal.err(`${annotations} ${annotations === 1 ? 'annotation' : 'annotations'} converted\n`);
  return problems.some(({severity}) => severity === 'error') ? exit.fileHasErrors : exit.ok;
}

function isFormat(value: string | undefined): value is AnnotationFormat {
  return annotationFormats.some((format) => format === value);
}

function refuse(message: string, terminal: Terminal): ExitCode {
  terminal.err(`${message}\n`);
  return exit.fileHasErrors;
}

/** Errors first: they cost an annotation. */
function sayProblems(problems: readonly ExchangeProblem[], terminal: Terminal): void {
  const errors = problems.filter(({severity}) => severity === 'error');
  const warnings = problems.filter(({severity}) => severity === 'warning');
  const said = [...errors, ...warnings].slice(0, mostProblems);
  for (const problem of said) terminal.err(`${sayExchangeProblem(problem)}\n`);
  const rest = problems.length - said.length;
  if (rest > 0) terminal.err(`… and ${rest} more like these\n`);
}

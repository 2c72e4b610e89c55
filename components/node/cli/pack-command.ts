import {writeFile} from 'node:fs/promises';
import {packEdition} from '../pack/pack-edition.js';
import {readArguments} from './read-arguments.js';
import {readLocale} from './read-locale.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  annotations: {type: 'string'},
  base: {type: 'string'},
  title: {type: 'string'},
  'csl-style': {type: 'string', multiple: true},
  locale: {type: 'string', default: 'en'},
  out: {type: 'string'},
} as const;

/** `lectern pack`: a folder of texts as an edition in one file, and what of it could not be read. */
export async function runPack(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const [texts, ...more] = positionals;
  const {annotations, base, title, out} = values;
  const wrong = (message: string): ExitCode => {
    terminal.err(`lectern pack: ${message}; see lectern --help\n`);
    return exit.wrongUse;
  };
  if (texts === undefined || more.length > 0) return wrong('expected one folder of texts');
  if (!out) return wrong('--out must name the file to write');
  if (title?.trim() === '') return wrong('--title must not be empty');
  const locale = readLocale(values.locale);
  if (!locale.ok) return wrong(locale.message);
  const citationStyles = values['csl-style'];
  const packed = await packEdition({
    texts,
    annotations,
    base,
    title,
    citationStyles,
    locale: locale.tag,
  });
  if (!packed.ok) {
    terminal.err(`lectern pack: ${packed.message}\n`);
    return exit.fileHasErrors;
  }
  for (const warning of packed.warnings) terminal.err(`${warning}\n`);
  try {
    await writeFile(out, packed.html);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`${out}: The file cannot be written: ${reason}\n`);
    return exit.fileHasErrors;
  }
  const kilobytes = Math.ceil(Buffer.byteLength(packed.html) / 1000);
  terminal.out(`${out}: ${packed.documents.length} documents, ${kilobytes} kB\n`);
  return packed.warnings.length > 0 ? exit.fileHasErrors : exit.ok;
}

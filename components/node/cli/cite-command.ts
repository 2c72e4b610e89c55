import {citationFormats} from '../../core/citations/citation-formats.js';
import {citationStyles, citeDocument} from '../../core/citations/cite-document.js';
import {citeInStyle} from '../../core/citations/cite-in-style.js';
import type {CiteOptions} from '../../core/citations/cited-document.js';
import {headerAtPages, type PassagePages, sayPages} from '../../core/citations/leaf-of-passage.js';
import {accessDay} from '../../core/citations/phrases.js';
import {plainReference} from '../../core/citations/rendered-style.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {sayWordsIn} from '../../locales/say-words-in.js';
import {readCslStyles} from '../csl/csl-setting.js';
import {stylesRenderer} from '../csl/render-styles.js';
import {readTeiFile} from '../read-file.js';
import {readArguments} from './read-arguments.js';
import {readLocale} from './read-locale.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  style: {type: 'string'},
  'csl-style': {type: 'string'},
  format: {type: 'string'},
  note: {type: 'boolean'},
  pages: {type: 'string'},
  url: {type: 'string'},
  locale: {type: 'string', default: 'en'},
} as const;

/** Cites one document; undefined where the style has nothing of the kind that was asked for. */
type Cite = (header: TeiHeader) => string | undefined;

/** `lectern cite`: references of documents on the standard output, one a line. */
export async function runCite(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const wrong = (message: string): ExitCode => {
    terminal.err(`lectern cite: ${message}; see lectern --help\n`);
    return exit.wrongUse;
  };
  if (positionals.length === 0) return wrong('expected a file');
  const asked = [values.style, values['csl-style'], values.format].filter(Boolean);
  if (asked.length > 1) return wrong('expected one of --style, --csl-style and --format');
  const locale = readLocale(values.locale);
  if (!locale.ok) return wrong(locale.message);
  await sayWordsIn(locale.tag);
  const place = {pages: readPages(values.pages), url: values.url};
  const made = await makeCite({...values, locale: locale.tag}, place);
  if (typeof made === 'string') return wrong(made);
  let code: ExitCode = exit.ok;
  for (const file of positionals) {
    const document = await readTeiFile(file);
    const said = document.ok ? made(document.document.header) : undefined;
    if (said !== undefined) terminal.out(said.endsWith('\n') ? said : `${said}\n`);
    else {
      const why = document.ok
        ? `${file}: this style has no ${values.note ? 'note' : 'bibliography'}`
        : sayProblem(document.problem);
      terminal.err(`${why}\n`);
      code = exit.fileHasErrors;
    }
  }
  return code;
}

interface Asked {
  readonly style?: string | undefined;
  readonly 'csl-style'?: string | undefined;
  readonly format?: string | undefined;
  readonly note?: boolean | undefined;
  readonly locale: string;
}

interface Place {
  readonly pages: PassagePages | undefined;
  readonly url: string | undefined;
}

/** What cites a document as asked; a sentence where that is not known. */
async function makeCite(asked: Asked, place: Place): Promise<Cite | string> {
  const {format: wanted, style: named = 'chicago'} = asked;
  const csl = asked['csl-style'];
  if (csl !== undefined) return citeInCsl(csl, asked, place);
  if (wanted !== undefined) {
    const names = citationFormats.map(({name}) => name.toLowerCase());
    const format = citationFormats[names.indexOf(wanted.toLowerCase())];
    if (!format) return `--format ${wanted}: expected one of ${names.join(', ')}`;
    return (header) => format.write(...atPlace(header, place));
  }
  const style = citationStyles.find((each) => each === named);
  if (!style) return `--style ${named}: expected one of ${citationStyles.join(', ')}`;
  return (header) => {
    const [at, where] = atPlace(header, place);
    return citeDocument(at, {style, ...where});
  };
}

async function citeInCsl(
  style: string,
  {locale, note}: Asked,
  place: Place,
): Promise<Cite | string> {
  const {setting, failures} = await readCslStyles([style], {folder: '.', language: locale});
  const [failure] = failures;
  if (failure) return `${failure.file}:${failure.line}:${failure.column}: ${failure.message}`;
  const {url, pages} = place;
  const render = await stylesRenderer(setting, {online: url !== undefined});
  return (header) => {
    const [rendered] = render(header);
    if (!rendered) return undefined;
    const {citation, entry} = citeInStyle(rendered, header, {
      ...(pages ? {pages} : {}),
      ...(url ? {address: url, accessed: accessDay(new Date().toISOString().slice(0, 10))} : {}),
    });
    const chosen = note ? citation : entry;
    return chosen && plainReference(chosen);
  };
}

function atPlace(header: TeiHeader, {pages, url}: Place): [TeiHeader, CiteOptions] {
  const at = pages ? headerAtPages(header, pages) : {header};
  return [
    at.header,
    {
      ...(at.locus ? {locus: at.locus} : {}),
      ...(pages ? {pages: sayPages(header, pages)} : {}),
      ...(url ? {url} : {}),
    },
  ];
}

/** `12-13` as its two ends. */
function readPages(written: string | undefined): PassagePages | undefined {
  const [from, to] = written?.split(/\s*[-–]\s*/) ?? [];
  if (!from) return undefined;
  return to ? {from, to} : {from};
}

import {decodeText} from './decode-text.js';
import {charsetIn} from './html-metadata.js';
import type {ImportedDocument} from './imported-document.js';
import {readDocx} from './read-docx.js';
import {readHtml} from './read-html.js';
import {readMarkdown} from './read-markdown.js';
import {readPlainText} from './read-plain-text.js';

export type FormatResult =
  | {readonly ok: true; readonly document: ImportedDocument; readonly encoding?: string}
  | {readonly ok: false; readonly message: string};

/** A kind of file that can be imported. */
export interface Format {
  readonly name: string;
  /** Endings of file names, lower case, without the full stop. */
  readonly endings: readonly string[];
  /** @param encoding for bytes that are not UTF-8 and bear no mark */
  readonly read: (bytes: Uint8Array, encoding: string | undefined) => Promise<FormatResult>;
}

/** A format whose files are text throughout. */
function textFormat(
  name: string,
  endings: readonly string[],
  read: (source: string) => FormatResult,
  declaredIn: (bytes: Uint8Array) => string | undefined = () => undefined,
): Format {
  return {
    name,
    endings,
    read: async (bytes, encoding) => {
      const decoded = decodeText(bytes, encoding ?? declaredIn(bytes));
      if (!decoded.ok) return decoded;
      const result = read(decoded.text);
      if (!result.ok) return result;
      const warnings = [...decoded.warnings, ...result.document.warnings];
      return {ok: true, document: {...result.document, warnings}, encoding: decoded.encoding};
    },
  };
}

const FORMATS: readonly Format[] = [
  textFormat('plain text', ['txt', 'text'], (source) => ({
    ok: true,
    document: readPlainText(source),
  })),
  textFormat('Markdown', ['md', 'markdown'], readMarkdown),
  textFormat('HTML', ['html', 'htm', 'xhtml'], (source) => readHtml(source), charsetIn),
  {name: 'DOCX', endings: ['docx'], read: readDocx},
];

/** The format of a file by the ending of its name. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return FORMATS.find(({endings}) => endings.includes(ending));
}

/** All endings, for messages: `.txt .md …` */
export const importableEndings = (): string =>
  FORMATS.flatMap(({endings}) => endings.map((ending) => `.${ending}`)).join(' ');

import {createHash} from 'node:crypto';
import {existsSync, statSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {deflateRawSync} from 'node:zlib';
import {type OfflineData, thinRecord} from '../../core/collection/offline-data.js';
import {writeBytes} from '../../core/collection/packed-bytes.js';
import {documentLabels} from '../../core/search/labels.js';
import {passagesOf} from '../../core/search/passages-of.js';
import {type SparseDocument, thinPassages} from '../../core/search/sparse-passages.js';
import {directionOf} from '../../core/tei/language.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {sayWordsIn} from '../../locales/say-words-in.js';
import {escapeHtml} from '../../render/html-sink.js';
import {readCslStyles} from '../csl/csl-setting.js';
import {type RenderStyles, stylesRenderer} from '../csl/render-styles.js';
import {compileEdition, type Edition} from './compile-edition.js';
import {type OfflineScript, readOfflineScript} from './offline-script.js';
import {renderOfflineBody} from './render-offline-body.js';
import {usedStyles} from './used-styles.js';

export interface PackOptions {
  /** Folder of the TEI files. */
  readonly texts: string;
  /** Folder of their annotations (JSON-LD); none where it is left out. */
  readonly annotations?: string | undefined;
  /** The IRI that annotations put before a file's path. */
  readonly base?: string | undefined;
  /** What the edition is called; the series its documents name, by default. */
  readonly title?: string | undefined;
  /** Styles of CSL to cite documents in, as for `buildSite`. */
  readonly citationStyles?: readonly string[] | undefined;
  /** Language of the words that no text says, one of ours; English by default. */
  readonly locale?: string | undefined;
  /** Scripts to put in, where they are not those of the package. */
  readonly script?: OfflineScript | undefined;
}

export type PackResult =
  | {
      readonly ok: true;
      /** The whole file. */
      readonly html: string;
      /** Ids of the documents in it. */
      readonly documents: readonly string[];
      /** What could not be read or placed, in plain sentences. */
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problem: 'no-folder' | 'no-text' | 'no-script';
      readonly message: string;
    };

/**
 * Makes one HTML file of a folder of TEI texts: an edition to be read from a disk, with cards,
 * records, annotations and search. Nothing is fetched by it, and its own policy lets it fetch nothing;
 * without script the texts are there to be read. The same sources give the same bytes.
 */
export async function packEdition(options: PackOptions): Promise<PackResult> {
  const folder = resolve(options.texts);
  for (const each of [folder, ...(options.annotations ? [resolve(options.annotations)] : [])]) {
    if (existsSync(each) && statSync(each).isDirectory()) continue;
    return {ok: false, problem: 'no-folder', message: `${each}: there is no such folder`};
  }
  const locale = options.locale ?? 'en';
  const script = options.script ?? (await readOfflineScript(locale));
  if (!script) {
    const message = 'the scripts of the edition are not built: npm run build:package makes them';
    return {ok: false, problem: 'no-script', message};
  }
  await sayWordsIn(locale);
  const name = basename(folder);
  const assembled = await compileEdition(name, {
    texts: dirname(folder),
    annotations: '',
    annotationFolder: options.annotations ? resolve(options.annotations) : '',
    annotationBase: 'https://lectern.example/texts/',
    ...(options.base ? {base: options.base} : {}),
  });
  const {setting, failures: ofStyles} = await readCslStyles(options.citationStyles ?? [], {
    folder: '.',
    language: wordsLocale(),
  });
  const compiled = citedIn(assembled, await stylesRenderer(setting, {online: false}));
  const failures = [...ofStyles, ...compiled.collection.failures];
  const warnings = failures.map(
    ({file, line, column, message}) => `${file}:${line}:${column}: ${message}`,
  );
  if (compiled.collection.documents.length === 0) {
    const [why = 'no file in it is a TEI document with a text'] = warnings;
    return {ok: false, problem: 'no-text', message: `${folder}: ${why}`};
  }
  const title = options.title ?? compiled.collection.title;
  return {
    ok: true,
    html: renderFile(title, compiled, script, locale),
    documents: compiled.collection.documents.map(({id}) => id),
    warnings,
  };
}

/** The edition with each of its documents cited in the styles of CSL. */
function citedIn(edition: Edition, cite: RenderStyles): Edition {
  const {collection} = edition;
  const documents = collection.documents.map((record) => {
    const citations = cite(record.header);
    return citations.length > 0 ? {...record, citations} : record;
  });
  return {...edition, collection: {...collection, documents}};
}

function renderFile(
  title: string,
  edition: Edition,
  script: OfflineScript,
  locale: string,
): string {
  const body = renderOfflineBody(title, edition);
  const styles = usedStyles(script.styles.trim(), body);
  const boot = script.boot.trim();
  const policy = [
    "default-src 'none'",
    // What the first script unpacks is run from a blob of this page; no other source is a place.
    `script-src ${hashOf(boot)} blob:`,
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const data = deflateRawSync(JSON.stringify(dataOf(title, edition)), {level: 9});
  // Among what `writeBytes` writes is no sign of HTML: whatever the texts hold, they cannot end the block.
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${directionOf(locale) ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
<script type="application/octet-stream" id="edition-data">${writeBytes(data)}</script>
<script type="application/octet-stream" id="edition-script">${writeBytes(script.edition)}</script>
<script type="module">${boot}</script>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A source expression for what stands between two tags (CSP 3, 2.3.1). */
function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function dataOf(title: string, edition: Edition): OfflineData {
  const {collection} = edition;
  return {
    collection: {
      ...collection,
      title,
      documents: collection.documents.map(thinRecord),
    },
    passages: collection.documents.flatMap(({id}, number) => {
      const document = edition.documents.get(id);
      return document ? [passagesFor(document, number, edition)] : [];
    }),
  };
}

function passagesFor(document: TeiDocument, number: number, {entities}: Edition): SparseDocument {
  const {id, file, header, canonicalText} = document;
  const passages = passagesOf(
    document,
    number,
    (mention) => entities.resolve(mention, file).entityIds,
  );
  const labels = documentLabels(document);
  return thinPassages({id, file, title: header.title, labels, passages}, canonicalText);
}

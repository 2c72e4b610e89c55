import {assembleCollection} from '../../core/collection/assemble-collection.js';
import type {Collection} from '../../core/collection/collection.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {FurtherFile} from '../../core/collection/include-files.js';
import {entitySlug} from '../../core/entities/entity-slug.js';
import {encodeNames, encodePart} from '../../core/tei/file-paths.js';
import {isUsable} from '../../core/tei/identifiers.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {showingOf} from '../../render/draw-document.js';
import {escapeHtml} from '../../render/html-sink.js';
import {readTeiSource} from '../read-file.js';
import {
  countNamed,
  type DocumentScene,
  type PageAddresses,
  type ShownDocument,
} from './document-scene.js';
import {renderDocument} from './render-document.js';
import {renderRecord} from './render-record.js';
import {fragmentOf, renderText} from './render-text.js';

export interface NamedSource {
  /** Its path from the folder of the document: what pointers of the document call it. */
  readonly file: string;
  readonly source: string;
}

export interface PrerenderOptions {
  /** How messages and pointers call the document; its name in its own folder. */
  readonly file?: string;
  /** Files with the records that its pointers lead to. */
  readonly authority?: readonly NamedSource[];
  /** Files that are brought in by `xi:include`, as far as they were read. */
  readonly included?: readonly FurtherFile[];
  /** Level of the document's title, 1–6; the text's own headings stand below. 1 by default. */
  readonly headingLevel?: number;
  /** What stands before each `id` on the page instead of the document's own id. */
  readonly idPrefix?: string | undefined;
  /** Address of the raw TEI file: with it, and the script, names get their cards. */
  readonly src?: string | undefined;
  /** Address at which the page finds {@link Prerendered.collection}: the reader then adopts the text. */
  readonly collectionHref?: string | undefined;
  /** Address of a document's page, `{document}` standing for its id. */
  readonly readHref?: string | undefined;
  /** Address of an entity's page, `{entity}` standing for its id. */
  readonly entityHref?: string | undefined;
  /** The document's permalink, for its citation. */
  readonly url?: string | undefined;
}

export interface Prerendered {
  readonly ok: true;
  /** A fragment: the text with its notes in `lectern-text`, and its archival record. */
  readonly html: string;
  readonly title: string;
  readonly lang: string;
  /** What an element needs to know to adopt the text without reading XML. */
  readonly collection: Collection;
  readonly warnings: readonly string[];
}

export type PrerenderResult = Prerendered | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Writes a TEI document as the HTML that the elements would draw of it, for a page made by any
 * program. Nothing in it needs a script: text, notes and record are in the light DOM. With the
 * script, an element takes it up as it stands.
 *
 * @param source decoded XML
 * @returns the problem, with line and column, of a source that is no TEI
 */
export function prerender(source: string, options: PrerenderOptions = {}): PrerenderResult {
  const file = options.file ?? 'document.xml';
  const read = readTeiSource(source, file);
  if (!read.ok) return read;
  const {idPrefix} = options;
  if (idPrefix !== undefined && !isUsable(idPrefix)) return {ok: false, problem: badPrefix(file)};
  const document = idPrefix === undefined ? read.document : renamed(read.document, idPrefix);
  const others = (options.authority ?? []).map((each) => readTeiSource(each.source, each.file));
  const assembled = assembleCollection({
    title: document.header.title,
    documents: [document, ...others.flatMap((each) => (each.ok ? [each.document] : []))],
    included: options.included ?? [],
    problems: others.flatMap((each) => (each.ok ? [] : [each.problem])),
    showing: (each) => showingOf(each),
  });
  const index = new CollectionIndex(assembled.collection);
  const record = index.document(document.id);
  if (!record) return {ok: false, problem: noText(file)};
  const addresses = addressesOf(options);
  const headingLevel = Math.min(6, Math.max(1, Math.trunc(options.headingLevel ?? 1)));
  const text = renderText({...assembled, addresses}, record, {headingLevel});
  const settings = {...options, headingLevel};
  const shown = {
    ...record,
    named: countNamed(record.mentions),
    annotations: index.annotationsOf(record.id),
    text,
  };
  return {
    ok: true,
    html: options.collectionHref
      ? renderReader({names: index, addresses}, shown, settings)
      : renderAlone(shown, settings),
    title: record.header.title,
    lang: record.header.languages[0] ?? 'en',
    collection: assembled.collection,
    warnings: [
      ...record.warnings.map(({message}) => message),
      ...assembled.collection.failures.map(({file: where, message}) => `${where}: ${message}`),
    ],
  };
}

type Settings = PrerenderOptions & {readonly headingLevel: number};

/** Text and record by themselves: each is one element, and a page may use either. */
function renderAlone({id, header, text}: ShownDocument, settings: Settings): string {
  const {src, authority = [], headingLevel} = settings;
  const title = `<h${headingLevel} dir="auto">${escapeHtml(header.title)}</h${headingLevel}>`;
  const beside = src === undefined ? [] : authority.map(({file}) => nextTo(src, file));
  const drawn = attributes({
    'document-id': id,
    'heading-level': String(headingLevel),
    src,
    authority: beside.join(' ') || undefined,
  });
  const kept = attributes({
    'heading-level': String(headingLevel + 1),
    src,
    url: settings.url,
  });
  return `${title}
<lectern-text${drawn}>${text}</lectern-text>
<lectern-record${kept}>${renderRecord(header, settings.url)}</lectern-record>
`;
}

/** The whole document in a reader, which adopts it with the help of the collection's JSON. */
function renderReader(scene: DocumentScene, shown: ShownDocument, settings: Settings): string {
  const {collectionHref, readHref, entityHref, headingLevel} = settings;
  const written = attributes({
    src: collectionHref,
    documents: shown.id,
    'read-href': readHref,
    'entity-href': entityHref,
  });
  return `<lectern-reader${written}>
        ${renderDocument(scene, shown, {at: 0, headingLevel})}
</lectern-reader>
`;
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]))
    .join('');
}

/** A file that lies beside another one, as an address. */
function nextTo(src: string, file: string): string {
  return `${src.replace(/[?#].*$/, '').replace(/[^/]*$/, '')}${encodeNames(file)}`;
}

function addressesOf({readHref, entityHref, url}: PrerenderOptions): PageAddresses {
  return {
    passage: ({document, passage}) => {
      const page = readHref?.replaceAll('{document}', encodePart(document)) ?? '';
      return `${page}${passage ? fragmentOf(document, passage) : ''}` || `#${document}`;
    },
    entity: (id) => entityHref?.replaceAll('{entity}', encodePart(entitySlug(id))),
    ...(url ? {permalink: url} : {}),
  };
}

function renamed(document: TeiDocument, id: string): TeiDocument {
  return Object.freeze({...document, id});
}

function badPrefix(file: string): XmlProblem {
  const message =
    'the id prefix must be one word of at most 200 characters, without quotes, brackets, #, %, / or ?';
  return {severity: 'error', code: 'bad-id-prefix', message, file, line: 1, column: 1};
}

function noText(file: string): XmlProblem {
  const message = 'the document has no text of its own: there is nothing to show of it';
  return {severity: 'error', code: 'no-text', message, file, line: 1, column: 1};
}

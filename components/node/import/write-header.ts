import {parseReference} from '../../core/archives/parse-reference.js';
import type {Facts, ImportedDocument} from './imported-document.js';
import {element, holder, safeAddress, textElement} from './tei-markup.js';
import type {BodyWriter} from './write-body.js';

/** Where an imported document comes from and what made it TEI. */
export interface Origin {
  /** The name of the file, without its folders: they are the importer's own affair. */
  readonly fileName: string;
  /** `plain text`, `Markdown`, `HTML`, `DOCX`. */
  readonly format: string;
  /** As hexadecimal digits, of the bytes of the file. */
  readonly sha256: string;
  readonly encoding?: string;
  readonly profile: string;
  /** Of Lectern. */
  readonly version: string;
  /** `2026-11-26`. */
  readonly day: string;
}

/** The note that holds furniture, by which the check after writing knows it. */
export const FURNITURE = 'furniture';

/** The header of an imported document: what is known of it, and how it came to be TEI. */
export function writeHeader(
  document: ImportedDocument,
  origin: Origin,
  title: string,
  writer: BodyWriter,
): string {
  const {facts} = document;
  const fileDesc = holder('fileDesc', [
    titleStatement(facts, title),
    publication(facts, origin),
    holder(
      'notesStmt',
      document.furniture.map(({type, content}) =>
        element('note', {type: FURNITURE, subtype: type}, writer.inlines(content)),
      ),
    ),
    sources(facts, origin, title),
  ]);
  return holder(
    'teiHeader',
    [fileDesc, encoding(document, origin), profileDescription(facts), revision(origin)],
    {'xml:lang': 'en'},
  );
}

function titleStatement(facts: Facts, title: string): string {
  const responsible = (facts.responsibilities ?? []).map(({resp, names}) =>
    holder('respStmt', [
      textElement('resp', resp),
      ...names.map((name) => textElement('persName', name)),
    ]),
  );
  return holder('titleStmt', [
    textElement('title', title, {type: 'main'}),
    ...(facts.authors ?? []).map((author) => textElement('author', author)),
    ...responsible,
    holder('respStmt', [
      textElement('resp', 'conversion to TEI'),
      textElement('name', 'Lectern', {type: 'software'}),
    ]),
  ]);
}

function publication({rights}: Facts, {day}: Origin): string {
  return holder('publicationStmt', [
    textElement('distributor', 'Not published: imported for the reader’s own use'),
    textElement('date', day, {when: day}),
    holder(
      'availability',
      (rights ?? []).map((one) => textElement('p', one)),
      {status: 'unknown'},
    ),
  ]);
}

function sources(facts: Facts, origin: Origin, title: string): string {
  const {reference, publisher = '', address = '', originalLanguage} = facts;
  const target = safeAddress(address);
  const isPublished = publisher !== '' || target !== undefined;
  return holder('sourceDesc', [
    reference === undefined ? '' : manuscript(reference, title, originalLanguage),
    isPublished
      ? holder(
          'bibl',
          [
            textElement('title', title),
            textElement('publisher', publisher),
            target === undefined ? '' : element('ptr', {type: 'full-text', target}, ''),
            ...(facts.identifiers ?? []).map(({type, value}) => textElement('idno', value, {type})),
          ],
          {type: 'digital-source'},
        )
      : '',
    holder(
      'bibl',
      [
        textElement('title', origin.fileName, {level: 'u'}),
        textElement('idno', origin.sha256, {type: 'sha256'}),
      ],
      {type: 'imported-file'},
    ),
  ]);
}

/** Levels that the reader takes from `collection`; the leaves are told by `locus`. */
const COLLECTIONS: ReadonlySet<string> = new Set(['fond', 'opis', 'papka', 'delo']);

function manuscript(reference: string, title: string, language: string | undefined): string {
  const {repository, parts, leaves} = parseReference(reference);
  const [first] = leaves;
  const last = leaves.at(-1);
  const side = ({leaf, letter = '', verso}: NonNullable<typeof first>['from']) =>
    `${leaf}${letter}${verso ? 'v' : ''}`;
  const printed = parts.find(({level}) => level === 'leaf');
  const locus =
    first && last && printed
      ? textElement('locus', `${printed.label} ${printed.value}`, {
          from: side(first.from),
          to: side(last.to),
        })
      : '';
  const textLang = language ? element('textLang', {mainLang: language}, '') : '';
  return holder('msDesc', [
    holder('msIdentifier', [
      textElement('repository', repository ?? ''),
      ...parts
        .filter(({level}) => COLLECTIONS.has(level))
        .map(({level, value}) =>
          textElement('collection', `${level} ${value}`, {type: level, n: value}),
        ),
      textElement('idno', reference, {type: 'shelfmark'}),
    ]),
    holder('msContents', [
      locus || textLang ? holder('msItem', [locus, textElement('title', title), textLang]) : '',
    ]),
  ]);
}

function encoding(document: ImportedDocument, origin: Origin): string {
  const {fileName, format, sha256, version, profile, day} = origin;
  const read = origin.encoding ? `, read as ${origin.encoding.toUpperCase()}` : '';
  const furniture =
    document.furniture.length === 0
      ? ''
      : ' What is no part of the document stands word for word in the notes of type “furniture” of this header.';
  const by = profile === 'none' ? 'no profile' : `the profile “${profile}”`;
  return holder('encodingDesc', [
    holder('projectDesc', [
      textElement(
        'p',
        `Imported by lectern import ${version} on ${day} from the ${format} file “${fileName}”${read} (SHA-256 ${sha256}), with ${by}. Nobody has edited the encoding since, unless the list of changes says so.`,
      ),
    ]),
    holder('editorialDecl', [
      holder('normalization', [
        textElement(
          'p',
          `Every character of the source text that is not white space is kept, in its order. The source text is ${document.sourceTextIs}.${furniture}`,
        ),
      ]),
      ...(document.remarks.length > 0
        ? [
            holder(
              'interpretation',
              document.remarks.map((remark) => textElement('p', remark)),
            ),
          ]
        : []),
    ]),
    holder('appInfo', [
      holder(
        'application',
        [textElement('label', 'lectern import')],
        // TEI wants numbers here (teidata.versionNumber).
        {ident: 'lectern', version: /^\d+(?:\.\d+){0,2}/.exec(version)?.[0] ?? '0'},
      ),
    ]),
  ]);
}

function profileDescription(facts: Facts): string {
  const {date, abstract = '', language, keywords = [], sender = '', addressee = ''} = facts;
  const dated = date ? textElement('date', date.wording, {when: date.when ?? ''}) : '';
  const sent = sender ? [textElement('persName', sender), dated] : [];
  return holder('profileDesc', [
    holder('creation', [dated]),
    holder('abstract', [textElement('p', abstract)]),
    language ? holder('langUsage', [element('language', {ident: language}, '')]) : '',
    holder('textClass', [
      holder(
        'keywords',
        keywords.map((keyword) => textElement('term', keyword)),
      ),
    ]),
    holder('correspDesc', [
      holder('correspAction', sent, {type: 'sent'}),
      addressee
        ? holder('correspAction', [textElement('persName', addressee)], {type: 'received'})
        : '',
    ]),
  ]);
}

function revision({version, day}: Origin): string {
  return holder('revisionDesc', [
    textElement('change', `Imported by lectern import ${version}.`, {when: day}),
  ]);
}

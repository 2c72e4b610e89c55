import type {Referring} from '../../core/entities/entity-index.js';
import {readRegister} from '../../core/entities/register.js';
import {linkableParts} from '../../core/links/resolve-links.js';
import {codePointLength} from '../../core/tei/code-points.js';
import {fieldsAt} from '../../core/tei/fields-at.js';
import {fileStem} from '../../core/tei/file-paths.js';
import {requestsIn} from '../../core/tei/inclusions.js';
import {inclusionsOf} from '../../core/tei/read-inclusions.js';
import type {Mention, TeiDocument} from '../../core/tei/tei-document.js';
import {childElement, firstWithin, labelOf} from '../../core/xml/xml-tree.js';
import {
  type ExtractBody,
  type ExtractHead,
  type Reference,
  type RowFacts,
  referenceKey,
} from './extract.js';

export interface Extract {
  readonly head: ExtractHead;
  readonly body: ExtractBody;
  /** Ids that links can land on. */
  readonly parts: readonly string[];
}

/** @param isDocument whether a file is a document of the collection itself */
export function extractDocument(
  document: TeiDocument,
  isDocument: (file: string) => boolean = () => true,
): Extract {
  const {id, file, tree, texts, links} = document;
  const included = inclusionsOf(tree)?.trees ?? [];
  const series = seriesOf(document);
  return {
    head: {
      id,
      root: tree.root.localName,
      hasText: texts.length > 0,
      ...(series ? {series} : {}),
      row: rowFacts(document),
      register: readRegister({id, file, tree}),
      further: included
        .filter((each) => !isDocument(each.file))
        .map((each) => readRegister({id: fileStem(each.file), file: each.file, tree: each})),
      isIncluding: requestsIn(tree).length > 0,
      includes: included.map((each) => each.file),
    },
    body: {references: referencesOf(document.mentions), links},
    parts: linkableParts(document),
  };
}

/** In the order in which they come first: what nobody keeps a record of is called as it is there. */
function referencesOf(mentions: readonly Mention[]): Reference[] {
  const counted = new Map<string, {mention: Referring; count: number}>();
  for (const mention of mentions) {
    const {kind, form, pointers, certainty} = mention;
    if (kind === 'date' || pointers.length === 0) continue;
    const key = referenceKey(mention);
    const known = counted.get(key);
    if (known) known.count++;
    else
      counted.set(key, {mention: {kind, form, pointers, ...(certainty && {certainty})}, count: 1});
  }
  return [...counted.values()];
}

function rowFacts({header, canonicalText, mentions}: TeiDocument): RowFacts {
  const {title, titles, date, languages, genre, abstract, manuscripts, authors} = header;
  const {correspondence, fields} = header;
  const [manuscript] = manuscripts;
  const acts = new Set(correspondence.map(({type}) => type));
  const [keyword] = fieldsAt(fields, 'profileDesc', 'textClass', 'keywords', 'term');
  const named = [...authors, ...correspondence.flatMap(({names}) => names)].map(({text}) => text);
  return {
    title,
    titles: titles.map(({text, type}) => ({text, ...(type && {type})})),
    ...(date && {date}),
    languages,
    ...(genre && {genre}),
    ...(keyword?.text && {keyword: keyword.text}),
    isLetter: acts.has('sent') && acts.has('received'),
    repository: manuscript?.repository ?? manuscript?.institution ?? '',
    shelfmark: manuscript?.shelfmark ?? '',
    ...(abstract && {abstract}),
    named: [...new Set(named)],
    characters: codePointLength(canonicalText),
    mentions: mentions.filter(({kind}) => kind !== 'date').length,
  };
}

function seriesOf({tree}: TeiDocument): string | undefined {
  const statement = firstWithin(tree.root, 'seriesStmt');
  const title = statement && childElement(statement, 'title');
  return title && labelOf(title);
}

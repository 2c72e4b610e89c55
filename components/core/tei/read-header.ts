import {
  attributeOf,
  childElement,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {readFields} from './header-fields.js';
import {readLabels} from './header-labels.js';
import {headerOf} from './header-of.js';
import {partedText} from './header-running-text.js';
import type {HeaderContext} from './header-values.js';
import {inheritedLanguage} from './language.js';
import {languageTag} from './language-tag.js';
import {readCorrespondence, readCorrespondenceContext} from './read-correspondence.js';
import {readDateOfOriginal} from './read-date-of-original.js';
import {readGenre} from './read-genre.js';
import {readLanguages} from './read-languages.js';
import {readManuscripts} from './read-manuscript.js';
import {readAuthors, readChanges, readResponsibilities} from './read-responsibility.js';
import {readAvailability, readLicences} from './read-rights.js';
import {readSources} from './read-sources.js';
import type {HeaderTitle, TeiHeader} from './tei-header.js';

export type {HeaderContext} from './header-values.js';

/**
 * Reads a `teiHeader` (TEI P5 chapters 2 and 10). Never throws: what is missing is absent, what has
 * no place of its own is in `fields`.
 *
 * @param element the `teiHeader`, or undefined for a text without one; its title is then the
 *     file's name
 */
export function readHeader(element: XmlElement | undefined, context: HeaderContext): TeiHeader {
  if (!element) return headerOf(fileName(context.file));
  const fileDesc = childElement(element, 'fileDesc');
  const [titleStmt, publication, sourceDesc] = ['titleStmt', 'publicationStmt', 'sourceDesc'].map(
    (name) => fileDesc && childElement(fileDesc, name),
  );
  const titles = titleStmt ? readTitles(titleStmt) : [];
  const date = readDateOfOriginal(element, sourceDesc);
  const genre = readGenre(element);
  const abstract = paragraphs(element, 'abstract').join('\n');
  const availability = readAvailability(publication);
  const language = inheritedLanguage(element);
  const labels = readLabels(element);
  return {
    title: mainTitle(titles) ?? fileName(context.file),
    titles,
    authors: readAuthors(fileDesc, context),
    responsibilities: readResponsibilities(fileDesc, context),
    ...(date && {date}),
    ...readLanguages(element),
    ...(genre && {genre}),
    ...(abstract && {abstract}),
    publication: publication ? readPublication(publication) : [],
    licences: readLicences(publication, context),
    ...(availability && {availability}),
    manuscripts: readManuscripts(sourceDesc),
    sources: readSources(sourceDesc, context),
    correspondence: readCorrespondence(element, context),
    correspondenceContext: readCorrespondenceContext(element, context),
    encoding: paragraphs(element, 'encodingDesc'),
    changes: readChanges(element),
    fields: readFields(element, context),
    ...(language && {language: languageTag(language)}),
    ...(Object.keys(labels).length > 0 && {labels}),
  };
}

/** The name of a file, decoded, without folders and ending. */
function fileName(file: string): string {
  const name = file.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const stem = name.replace(/\.xml$/i, '') || file;
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}

function readTitles(titleStmt: XmlElement): HeaderTitle[] {
  return childElements(titleStmt, 'title')
    .map((title) => {
      const [type, level, lang] = ['type', 'level', 'xml:lang'].map((name) =>
        attributeOf(title, name),
      );
      return {
        text: labelOf(title),
        ...(type && {type}),
        ...(level && {level}),
        ...(lang && {lang}),
      };
    })
    .filter(({text}) => text !== '');
}

/** `type="main"`; else the title of this text, not of its series, nor a subtitle or a sort key. */
function mainTitle(titles: readonly HeaderTitle[]): string | undefined {
  const own = titles.filter(({level}) => level !== 's');
  const title =
    titles.find(({type}) => type === 'main') ??
    own.find(({type, level}) => type === undefined && level !== undefined) ??
    own.find(({type}) => type === undefined) ??
    own[0] ??
    titles[0];
  return title?.text;
}

/** Publisher, place, date and numbers, each as printed. */
function readPublication(publication: XmlElement): string[] {
  return childElements(publication)
    .filter(({localName}) => localName !== 'availability')
    .flatMap((one) => (childElement(one, 'idno') ? childElements(one, 'idno') : [one]))
    .map(partedText)
    .filter(Boolean);
}

/** The paragraphs below the elements of a name, with notes and lists, in order. */
function paragraphs(header: XmlElement, name: string): string[] {
  const blocks = new Set(['p', 'ab', 'item', 'note']);
  const found: string[] = [];
  let past = -1;
  for (const element of elementsWithin(header)) {
    const plain = element.localName === name && childElements(element).length === 0;
    if (element.start < past || !(plain || blocks.has(element.localName))) continue;
    if (!plain && !isWithin(element, name)) continue;
    past = element.end;
    const text = labelOf(element);
    if (text !== '') found.push(text);
  }
  return found;
}

function isWithin(element: XmlElement, name: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.localName === name) return true;
  return false;
}

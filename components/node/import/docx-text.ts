import {
  attributeOf,
  childElement,
  elementsWithin,
  textOf,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import type {Facts} from './imported-document.js';

type Parts = ReadonlyMap<string, XmlElement>;

/** What a DOCX holds, read apart from the program that converts it. */
export interface DocxText {
  /** Texts of the body, then of its notes and comments in the order in which it refers to them. */
  readonly texts: readonly string[];
  /** Texts of headers and footers of pages. */
  readonly running: readonly {readonly type: string; readonly text: string}[];
  /** How many stretches of tracked deletions there are. */
  readonly deletions: number;
  readonly hasPictures: boolean;
  /** Formulas are no text of Word's (`m:t`). */
  readonly hasFormulas: boolean;
}

/** Content that Word itself does not show: what was deleted or moved away. */
const GONE: ReadonlySet<string> = new Set(['del', 'moveFrom']);

export function readDocxText(parts: Parts): DocxText {
  const document = parts.get('word/document.xml');
  const texts: string[] = [];
  const notes: XmlElement[] = [];
  const comments: XmlElement[] = [];
  let [deletions, hasPictures, hasFormulas] = [0, false, false];
  const byId = (part: string, name: string, id: string | undefined) =>
    [...elementsWithin(parts.get(part) ?? EMPTY)].find(
      (one) => one.localName === name && attributeOf(one, 'w:id') === id,
    );
  const read = (root: XmlElement) => {
    for (const element of shownWithin(root)) {
      const {localName} = element;
      const id = attributeOf(element, 'w:id');
      if (GONE.has(localName)) deletions += 1;
      if (localName === 't' && element.name.startsWith('w:')) texts.push(textOf(element));
      if (localName === 'drawing' || localName === 'pict') hasPictures = true;
      if (localName === 'oMath') hasFormulas = true;
      const found =
        localName === 'footnoteReference'
          ? byId('word/footnotes.xml', 'footnote', id)
          : localName === 'endnoteReference'
            ? byId('word/endnotes.xml', 'endnote', id)
            : undefined;
      if (found) notes.push(found);
      const comment =
        localName === 'commentReference' ? byId('word/comments.xml', 'comment', id) : undefined;
      if (comment) comments.push(comment);
    }
  };
  if (document) read(document);
  // Notes may refer to comments, and comments be found while notes are read.
  for (const note of notes) read(note);
  for (const comment of comments) read(comment);
  return {texts, running: readRunning(parts), deletions, hasPictures, hasFormulas};
}

const EMPTY: XmlElement = {
  kind: 'element',
  name: '',
  localName: '',
  namespace: '',
  attributes: [],
  children: [],
  parent: undefined,
  start: 0,
  startTagEnd: 0,
  endTagStart: 0,
  end: 0,
};

/**
 * Elements in order, without what lies in deletions, in deleted rows, and in `mc:Choice`, which
 * repeats `mc:Fallback` for newer programs (ECMA-376 part 3).
 */
function* shownWithin(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (GONE.has(next.localName) || next.localName === 'Choice') continue;
    const properties = next.localName === 'tr' ? childElement(next, 'trPr') : undefined;
    if (properties && childElement(properties, 'del')) continue;
    for (const child of next.children.toReversed()) {
      if (child.kind === 'element') waiting.push(child);
    }
  }
}

function readRunning(parts: Parts): DocxText['running'] {
  return [...parts]
    .flatMap(([name, root]) => {
      const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
      if (kind === undefined) return [];
      const words = [...shownWithin(root)].map((one) => {
        if (one.localName === 't') return textOf(one);
        return one.localName === 'p' || one.localName === 'tab' ? ' ' : '';
      });
      return [{type: `page-${kind}`, text: words.join('').replace(/\s+/gu, ' ').trim()}];
    })
    .filter(({text}) => text !== '');
}

/** Title and author from the core properties (ECMA-376 part 2, 11); dates there are those of the file. */
export function readCoreProperties(parts: Parts): Facts {
  const core = parts.get('docProps/core.xml');
  const value = (name: string) => {
    const found = core && childElement(core, name);
    return found ? textOf(found).replace(/\s+/gu, ' ').trim() : '';
  };
  const [title, author, language] = [value('title'), value('creator'), value('language')];
  return {
    ...(title !== '' && {title}),
    ...(author !== '' && {authors: [author]}),
    ...(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) && {language}),
  };
}

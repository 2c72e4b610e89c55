import type {Failure} from '../../core/collection/collection.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {readXml} from '../../core/xml/read-xml.js';
import {
  attributeOf,
  childElement,
  elementsWithin,
  labelOf,
  placeOf,
  type XmlElement,
  type XmlTree,
} from '../../core/xml/xml-tree.js';
import {readBytes} from '../read-bytes.js';

const namespace = 'http://purl.org/net/xbiblio/csl';

export interface CslStyleFile {
  readonly kind: 'style';
  /** As the style calls itself. */
  readonly title: string;
  readonly xml: string;
  /** The language that it is made for, where it says one. */
  readonly language?: string;
  /** Its citations are numbers of a list: they say nothing outside of it. */
  readonly isNumeric: boolean;
}

/** CSL's words of a language: `locales-ru-RU.xml`. */
export interface CslWordsFile {
  readonly kind: 'words';
  readonly tag: string;
  readonly xml: string;
}

export type CslFileResult<File = CslStyleFile | CslWordsFile> =
  | {readonly ok: true; readonly file: File}
  | {readonly ok: false; readonly failure: Failure};

/** Reads a file of CSL: a style or the words of a language. */
export async function readCslFile(path: string, name: string): Promise<CslFileResult> {
  const read = await readBytes(path, name);
  if (!read.ok) {
    const {file, line, column} = read.problem;
    const message = read.problem.message.replace('a TEI document', 'a .csl file');
    return {ok: false, failure: {file, line, column, message}};
  }
  const decoded = decodeXml(read.bytes, name);
  return decoded.ok ? readCsl(decoded.source, name) : {ok: false, failure: decoded.problem};
}

/** The second half of {@link readCslFile}, for what is decoded already. */
export function readCsl(source: string, name: string): CslFileResult {
  const read = readXml(source, {file: name});
  if (!read.ok) return {ok: false, failure: read.problem};
  const {root} = read.tree;
  if (root.namespace === namespace && root.localName === 'locale') return readWords(read.tree);
  if (root.namespace === namespace && root.localName === 'style') return readStyle(read.tree);
  return refused(
    read.tree,
    root,
    `this is no CSL style: its root is “${root.name}”; expected “style” in ${namespace}`,
  );
}

function readWords(tree: XmlTree): CslFileResult {
  const tag = attributeOf(tree.root, 'xml:lang');
  if (!tag) return refused(tree, tree.root, 'these CSL words say no language: xml:lang is missing');
  return {ok: true, file: {kind: 'words', tag, xml: tree.source}};
}

function readStyle(tree: XmlTree): CslFileResult {
  const {root} = tree;
  const info = childElement(root, 'info');
  const title = info && childElement(info, 'title');
  if (!info || !title) {
    return refused(tree, info ?? root, 'the style has no title: expected “info” with a “title”');
  }
  const links = info.children.filter((each) => each.kind === 'element');
  const parent = links.find((each) => attributeOf(each, 'rel') === 'independent-parent');
  if (parent) {
    const href = attributeOf(parent, 'href') ?? '';
    return refused(
      tree,
      parent,
      `the style has no rules of its own: give that of its parent, ${href}`,
    );
  }
  if (!childElement(root, 'citation')) {
    return refused(tree, root, 'the style has no “citation”: nothing can be cited in it');
  }
  const lost = lostMacro(root);
  if (lost) {
    const macro = attributeOf(lost, 'macro') ?? '';
    return refused(tree, lost, `there is no macro “${macro}” in this style`);
  }
  const language = attributeOf(root, 'default-locale');
  return {
    ok: true,
    file: {
      kind: 'style',
      title: labelOf(title),
      xml: tree.source,
      ...(language ? {language} : {}),
      isNumeric: links.some((each) => attributeOf(each, 'citation-format') === 'numeric'),
    },
  };
}

/** The first place that calls a macro which is not there. */
function lostMacro(root: XmlElement): XmlElement | undefined {
  const elements = [...elementsWithin(root)];
  const macros = new Set(
    elements.flatMap((each) =>
      each.localName === 'macro' ? (attributeOf(each, 'name') ?? []) : [],
    ),
  );
  return elements.find((each) => {
    const called = attributeOf(each, 'macro');
    return called !== undefined && !macros.has(called);
  });
}

function refused({file, source}: XmlTree, at: XmlElement, message: string): CslFileResult {
  return {ok: false, failure: {file, message, ...placeOf(source, at.start)}};
}

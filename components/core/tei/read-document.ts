import type {XmlProblem} from '../xml/xml-problem.js';
import {
  attributeOf,
  childElement,
  childElements,
  placeOf,
  type XmlElement,
  type XmlTree,
} from '../xml/xml-tree.js';
import type {ElementIds} from './element-ids.js';
import {blocks, divisions, teiNamespace} from './elements.js';
import {decodePath, fileStem} from './file-paths.js';
import {headWithInclusions} from './included-head.js';
import {type IncludableFiles, isInclusion} from './inclusions.js';
import {type PointerContext, readPrefixes} from './pointers.js';
import {type Inclusions, readInclusions} from './read-inclusions.js';
import {readText} from './read-text.js';
import type {TeiDocument, TeiWarning} from './tei-document.js';
import type {TeiHeader} from './tei-header.js';
import {readWitnesses} from './variants/read-witnesses.js';

export type TeiResult =
  | {readonly ok: true; readonly document: TeiDocument}
  | {readonly ok: false; readonly problem: XmlProblem};

const wholeDocuments = new Set(['TEI', 'TEI.2', 'teiCorpus', 'teiCorpus.2']);

/** Reads a `teiHeader`, or what is to stand for one where a document has none. */
export type HeaderReader = (
  element: XmlElement | undefined,
  context: PointerContext & {readonly file: string},
) => TeiHeader;

interface ReadDocumentOptions {
  readonly readHeader: HeaderReader;
  /** The files that `xi:include` may bring in; none are if it is not said. */
  readonly included?: IncludableFiles;
}

/** Reads a document as `readTei` does, and its header as the caller wants it read. */
export function readDocument(
  tree: XmlTree,
  {readHeader, included = () => undefined}: ReadDocumentOptions,
): TeiResult {
  const {root} = tree;
  const at = () => placeOf(tree.source, root.start);
  if (!isTei(root)) {
    const message = `the root is <${root.name}>${root.namespace ? ` in the namespace ${root.namespace}` : ''}; expected a TEI document, <TEI xmlns="${teiNamespace}">`;
    return {
      ok: false,
      problem: {severity: 'error', code: 'not-tei', message, file: tree.file, ...at()},
    };
  }
  const warnings: TeiWarning[] = [];
  const warn = (code: string, message: string): void =>
    void warnings.push({code, message, ...at()});
  if (root.localName.endsWith('.2')) {
    warn('tei-p4', `<${root.name}> is TEI P4, superseded in 2007; read as if it were P5`);
  } else if (root.namespace !== teiNamespace) {
    warn('no-namespace', `<${root.name}> is not in the TEI namespace; read as if it were`);
  }
  const whole = wholeDocuments.has(root.localName);
  if (!whole)
    warn('fragment', `the root is <${root.name}>: a part of a TEI document, without a header`);
  const inclusions = readInclusions(tree, included);
  const texts = whole ? findTexts(root, inclusions) : [root];
  if (texts.length === 0)
    warn('no-text', 'the document has no <text>: there is nothing to read in it');

  const head = headWithInclusions(tree, inclusions);
  const context = {prefixes: readPrefixes(head)};
  const reading = readText(tree, texts, context);
  const header = readHeader(whole ? childElement(head, 'teiHeader') : undefined, {
    file: tree.file,
    ...context,
  });
  const document: TeiDocument = Object.freeze({
    id: documentId(root, tree.file),
    file: tree.file,
    tree,
    header,
    texts,
    canonicalText: reading.canonicalText,
    mentions: reading.mentions,
    notes: reading.notes,
    links: reading.links,
    passages: reading.passages,
    anchors: reading.anchors,
    alternations: reading.alternations,
    witnesses: readWitnesses(root, reading.alternations),
    warnings: [...tree.warnings, ...warnings, ...inclusions.warnings, ...reading.warnings],
  });
  elementIds.set(tree, reading.ids);
  return {ok: true, document};
}

/** Ids stay beside the tree, so that a document is plain data but for it, and may be renamed. */
const elementIds = new WeakMap<XmlTree, ReadonlyMap<XmlElement, ElementIds>>();

/** The ids that reading gave to an element of this document. */
export function idsOf(document: TeiDocument, element: XmlElement): ElementIds {
  return elementIds.get(document.tree)?.get(element) ?? noIds;
}

const noIds: ElementIds = Object.freeze({});

function isTei(root: XmlElement): boolean {
  if (root.namespace === teiNamespace) return true;
  if (root.namespace !== '') return false;
  const name = root.localName;
  return wholeDocuments.has(name) || blocks.has(name) || divisions.has(name);
}

/**
 * `text` under each `TEI`; where an edition has only a `sourceDoc`, that is its text, and where the
 * texts are included, the places where they are.
 */
function findTexts(root: XmlElement, inclusions: Inclusions): XmlElement[] {
  const own = childElements(root, 'text');
  const texts = own.length > 0 ? own : childElements(root, 'sourceDoc');
  const inner = root.children.flatMap((child) =>
    child.kind === 'element' && wholeDocuments.has(child.localName)
      ? findTexts(child, inclusions)
      : [],
  );
  const places =
    texts.length > 0
      ? []
      : childElements(root).filter((child) => isIncludedText(child, inclusions));
  return [...texts, ...places, ...inner].sort((a, b) => a.start - b.start);
}

function isIncludedText(element: XmlElement, {byElement}: Inclusions): boolean {
  if (!isInclusion(element)) return false;
  const outcome = byElement.get(element)?.outcome;
  if (!outcome?.ok || !('elements' in outcome)) return true;
  return outcome.elements.some(
    ({localName}) => localName !== 'teiHeader' && localName !== 'standOff',
  );
}

/** `@xml:id` of the root, else the file's name without folders and ending. */
function documentId(root: XmlElement, file: string): string {
  const own = attributeOf(root, 'xml:id') ?? attributeOf(root, 'id');
  if (own && own.length <= longestId && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(own)) return own;
  const stem = decodePath(fileStem(file)).slice(0, longestId);
  // A folder of this name must be none of those that mean another, or that hosts hide.
  return stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'document';
}

/** Ids name folders of a site: file systems take 255 bytes, and a character may have three. */
const longestId = 80;

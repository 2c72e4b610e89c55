import {ParseOption, XmlComment, XmlDocument, XmlElement, XmlParseError} from 'libxml2-wasm';
import type {XmlElement as Element, XmlNode} from '../../../components/core/xml/xml-tree.js';

/** A document as the plain list of what stands in it: what two parsers must agree on. */
export type Sequence = readonly string[];

const declaresNamespace = (name: string) => name === 'xmlns' || name.startsWith('xmlns:');

function openTag(name: string, namespace: string, attributes: readonly [string, string][]): string {
  const sorted = [...attributes].sort(([a], [b]) => (a < b ? -1 : 1));
  return `<${name} {${namespace}} ${JSON.stringify(sorted)}`;
}

/** Pieces of text that nothing divides count as one. */
function joinText(sequence: readonly string[]): Sequence {
  const joined: string[] = [];
  for (const one of sequence) {
    const last = joined.at(-1);
    if (one.startsWith('"') && last?.startsWith('"'))
      joined[joined.length - 1] = last + one.slice(1);
    else if (one !== '"') joined.push(one);
  }
  return joined;
}

export function sequenceOfTree(root: Element): Sequence {
  const sequence: string[] = [];
  const tell = (node: XmlNode): void => {
    if (node.kind === 'text') sequence.push(`"${node.value}`);
    else if (node.kind === 'comment') sequence.push(`!${node.value}`);
    else if (node.kind === 'instruction') sequence.push(`?${node.value}`);
    else {
      const written = node.attributes.flatMap(({name, value}): [string, string][] =>
        declaresNamespace(name) ? [] : [[name, value]],
      );
      sequence.push(openTag(node.name, node.namespace, written));
      for (const child of node.children) tell(child);
      sequence.push('/');
    }
  };
  tell(root);
  return joinText(sequence);
}

export type Judged =
  | {readonly verdict: 'well-formed'; readonly sequence: Sequence}
  /** Well-formed as XML, but not as XML with namespaces: libxml2 gives no document then. */
  | {readonly verdict: 'namespace-error'}
  | {readonly verdict: 'not-well-formed'; readonly said: string};

const option =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NOENT |
  ParseOption.XML_PARSE_DTDATTR |
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_IGNORE_ENC |
  ParseOption.XML_PARSE_SKIP_IDS;

/** `xmlErrorLevel`: fatal means not well-formed, less a namespace or validity matter. */
const FATAL = 3;

/** What libxml2 reads in a document and whether it takes it for well-formed. */
export function judge(source: string): Judged {
  try {
    const document = XmlDocument.fromString(source, {option});
    try {
      return {verdict: 'well-formed', sequence: sequenceOfLibxml(document.root)};
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const fatal = error.details.find(({level}) => level >= FATAL);
    if (!fatal) return {verdict: 'namespace-error'};
    return {verdict: 'not-well-formed', said: fatal.message.trim()};
  }
}

function sequenceOfLibxml(root: XmlElement): Sequence {
  const sequence: string[] = [];
  const tell = (element: XmlElement): void => {
    const named = (prefix: string, name: string) => (prefix ? `${prefix}:${name}` : name);
    const written = element.attrs.map(({prefix, name, value}): [string, string] => [
      named(prefix, name),
      value,
    ]);
    sequence.push(openTag(named(element.prefix, element.name), element.namespaceUri, written));
    for (const child of element.find('node()')) {
      if (child instanceof XmlElement) tell(child);
      else if (child instanceof XmlComment) sequence.push(`!${child.content}`);
      else if (child.constructor.name === 'XmlProcessingInstructionNode') {
        sequence.push(`?${child.content}`);
      } else sequence.push(`"${child.content}`);
    }
    sequence.push('/');
  };
  tell(root);
  return joinText(sequence);
}

import {XMLParser} from 'fast-xml-parser';
import {readReplacement, saxesEngine} from './saxes-engine.js';
import type {XmlBody, XmlEngine, XmlSink} from './xml-engine.js';
import type {XmlFault} from './xml-fault.js';
import {characterOf} from './xml-names.js';
import type {XmlAttribute} from './xml-tree.js';

/**
 * The engine of the build and the command line. saxes judges first, being both stricter and faster
 * (fast-xml-parser takes 433 of the 920 malformed documents of the W3C suite); then
 * fast-xml-parser gives the structure, and what it is known to get wrong is made up for here:
 * references, attribute normalisation, the DTD, instructions, and names such as `__proto__`.
 *
 * Imported by Node code only, never by `read-xml.ts`, so that a page does not carry it.
 */
export const fastXmlEngine: XmlEngine = {
  name: 'fast-xml-parser',
  read(body, sink) {
    if (SPACES_IN_NAMES.test(body.source)) return saxesEngine.read(body, sink);
    const instructions = new Map<number, Instruction>();
    const judged = {...body, entities: body.entities.copy()};
    const fault = saxesEngine.read(judged, new InstructionCollector(instructions));
    if (fault) return fault;
    const nodes: unknown = parser().parse(prepare(body, instructions));
    return new Teller(body, sink, instructions).tell(nodes);
  },
};

/**
 * Two characters that a Name may hold (§2.3 [4]) and fast-xml-parser takes for white space. Where
 * they occur at all, it is not asked.
 */
const SPACES_IN_NAMES = /[\u1680\uFEFF]/;

interface Instruction {
  readonly target: string;
  readonly value: string;
  readonly end: number;
}

/** Hears the document during the verdict and keeps only its processing instructions, by offset. */
class InstructionCollector implements XmlSink {
  #found: Map<number, Instruction>;

  constructor(found: Map<number, Instruction>) {
    this.#found = found;
  }
  open(): void {}
  close(): void {}
  text(): void {}
  comment(): void {}
  instruction(target: string, value: string, start: number, end: number): void {
    this.#found.set(start, {target, value, end});
  }
}

const META = XMLParser.getMetaDataSymbol().valueOf();

// `jPath: false`, or each tag costs the length of its path.
function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    captureMetaData: true,
    commentPropName: '#comment',
    cdataPropName: '#cdata',
    textNodeName: '#text',
    maxNestedTags: Number.POSITIVE_INFINITY,
    jPath: false,
    // A name that is never a plain word is never `__proto__` or `constructor`. Empty elements come
    // here twice.
    transformTagName: (name) => (name.startsWith('=') ? name : `=${name}`),
  });
}

/**
 * The source with everything blanked, length kept, that fast-xml-parser misreads: the XML
 * declaration, the DTD (it knows no parameter entities), and instructions, where it takes an
 * apostrophe for the beginning of a literal; each leaves an empty element for a mark.
 */
function prepare(
  {source, declarationEnd, doctype}: XmlBody,
  marks: Map<number, Instruction>,
): string {
  const pieces: string[] = [' '.repeat(declarationEnd)];
  let from = declarationEnd;
  const replace = (start: number, end: number, by: string): void => {
    if (start < from) return;
    pieces.push(source.slice(from, start), by.padEnd(end - start - 2), by ? '/>' : '  ');
    from = end;
  };
  const blanks = [...marks].map(([start, {end}]) => ({start, end, by: '<_ '}));
  if (doctype) blanks.push({...doctype, by: ''});
  blanks.sort((a, b) => a.start - b.start);
  for (const {start, end, by} of blanks) {
    // Instructions of an entity stand at its reference, where nothing is to be replaced.
    if (source[start] === '<') replace(start, end, by);
  }
  return pieces.join('') + source.slice(from);
}

/** Tells the sink what fast-xml-parser found, with the offsets it does not give. */
class Teller {
  #body: XmlBody;
  #sink: XmlSink;
  #instructions: Map<number, Instruction>;
  /** Offset after the last node told. */
  #cursor = 0;
  #fault: XmlFault | undefined;

  constructor(body: XmlBody, sink: XmlSink, instructions: Map<number, Instruction>) {
    this.#body = body;
    this.#sink = sink;
    this.#instructions = instructions;
  }

  /** A loop with its own stack, so that depth costs no call stack. */
  tell(nodes: unknown): XmlFault | undefined {
    const open: {nodes: readonly unknown[]; next: number; end: number}[] = [
      {nodes: asList(nodes), next: 0, end: 0},
    ];
    for (let level = open.at(-1); level && !this.#fault; level = open.at(-1)) {
      const node = level.nodes[level.next++];
      if (node !== undefined) {
        const inner = this.#tellNode(node, open.length === 1);
        if (inner) open.push({nodes: inner.children, next: 0, end: inner.end});
      } else {
        open.pop();
        if (open.length > 0) this.#close(level.end);
      }
    }
    return this.#fault;
  }

  /** Tells a node, or the start tag of an element; gives the children still to be told. */
  #tellNode(
    node: unknown,
    outside: boolean,
  ): {children: readonly unknown[]; end: number} | undefined {
    if (typeof node !== 'object' || node === null) return undefined;
    for (const [key, value] of Object.entries(node)) {
      if (key === '#text') {
        if (!outside) this.#text(String(value));
      } else if (key === '#comment') {
        if (!outside) this.#comment(textIn(value));
      } else if (key === '#cdata') {
        this.#cdata(textIn(value));
      } else if (key !== ':@') {
        return this.#element(key.slice(1), node, asList(value));
      }
    }
    return undefined;
  }

  #element(
    name: string,
    node: object,
    children: readonly unknown[],
  ): {children: readonly unknown[]; end: number} | undefined {
    const {source} = this.#body;
    const {start, end} = placeIn(node);
    const instruction = this.#instructions.get(start);
    if (instruction) {
      this.#cursor = instruction.end;
      this.#sink.instruction(instruction.target, instruction.value, start, instruction.end);
      return undefined;
    }
    const startTagEnd = endOfTag(source, start);
    const attributes: XmlAttribute[] = [];
    for (const [key, value] of Object.entries(attributesOf(node))) {
      attributes.push({name: key.slice(1), value: this.#attributeValue(String(value), start)});
    }
    this.#cursor = startTagEnd;
    this.#sink.open(name, attributes, start, startTagEnd);
    return {children, end};
  }

  #close(end: number): void {
    const {source} = this.#body;
    const empty = this.#cursor === end;
    this.#sink.close(empty ? end : source.lastIndexOf('</', end - 1), end);
    this.#cursor = end;
  }

  #comment(value: string): void {
    const start = this.#body.source.indexOf('<', this.#cursor);
    this.#cursor = this.#body.source.indexOf('-->', start + 4) + 3;
    this.#sink.comment(value, start, this.#cursor);
  }

  #cdata(value: string): void {
    const start = this.#cursor;
    this.#cursor = this.#body.source.indexOf(']]>', start) + 3;
    this.#sink.text(value, start, this.#cursor);
  }

  /** @param written as in the source, line ends normalised, references not expanded. */
  #text(written: string): void {
    const {source} = this.#body;
    const start = this.#cursor;
    const end = source.indexOf('<', start);
    this.#cursor = end;
    if (written.includes('&')) this.#textWithReferences(start, end);
    else this.#sink.text(written, start, end);
  }

  #textWithReferences(start: number, end: number): void {
    const {source, entities} = this.#body;
    let from = start;
    let plainFrom = start;
    let value = '';
    while (plainFrom < end) {
      const at = source.indexOf('&', plainFrom);
      const plainEnd = at === -1 || at > end ? end : at;
      value += source.slice(plainFrom, plainEnd).replace(/\r\n?/g, '\n');
      if (plainEnd === end) break;
      plainFrom = source.indexOf(';', at) + 1;
      const name = source.slice(at + 1, plainFrom - 1);
      const meaning = name.startsWith('#') ? undefined : entities.inContent(name, at, []);
      if (meaning?.kind === 'markup') {
        this.#sink.text(value, from, at);
        const reference = {name, start: at, end: plainFrom};
        this.#fault ??= readReplacement(meaning.replacement, reference, this.#body, this.#sink);
        value = '';
        from = plainFrom;
      } else if (meaning?.kind === 'text') value += meaning.text;
      else value += characterOf(name) ?? '';
    }
    this.#sink.text(value, from, end);
  }

  /** XML 1.0 §3.3.3; the verdict has been given, so every reference is sound. */
  #attributeValue(written: string, tagStart: number): string {
    if (!/[&\t\n\r]/.test(written)) return written;
    const {source, entities} = this.#body;
    return written.replace(/[\t\n\r]|&([^;&]+);/g, (match: string, name: string | undefined) => {
      if (name === undefined) return ' ';
      if (name.startsWith('#')) return characterOf(name) ?? '';
      const meaning = entities.inAttribute(name, source.indexOf(match, tagStart));
      return meaning?.kind === 'text' ? meaning.text : match;
    });
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text of `[{'#text': …}]`, as comments and CDATA sections come. */
function textIn(value: unknown): string {
  const [first] = asList(value);
  if (typeof first !== 'object' || first === null || !('#text' in first)) return '';
  return String(first['#text']);
}

function attributesOf(node: object): object {
  const attributes: unknown = Reflect.get(node, ':@');
  return typeof attributes === 'object' && attributes !== null ? attributes : {};
}

function placeIn(node: object): {start: number; end: number} {
  const place: unknown = Reflect.get(node, META);
  const start: unknown = typeof place === 'object' && place && Reflect.get(place, 'startIndex');
  const end: unknown = typeof place === 'object' && place && Reflect.get(place, 'endIndex');
  if (typeof start !== 'number' || typeof end !== 'number') {
    throw new Error('fast-xml-parser gave an element without its place');
  }
  return {start, end};
}

/** Offset after the `>` of the tag that begins here; `>` may stand in its attribute values. */
function endOfTag(source: string, start: number): number {
  for (let at = start; at < source.length; at++) {
    const code = source[at];
    if (code === '>') return at + 1;
    if (code === '"' || code === "'") at = source.indexOf(code, at + 1);
  }
  return source.length;
}

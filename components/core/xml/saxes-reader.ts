import {SaxesParser} from 'saxes';
import {standsAt} from '../natives/stands-at.js';
import type {StoppedReader} from './saxes-diagnosis.js';
import type {Entities, XmlBody, XmlSink} from './xml-engine.js';
import {StopReading, type XmlFault} from './xml-fault.js';
import {isXmlSpace} from './xml-names.js';
import type {XmlAttribute} from './xml-tree.js';

/**
 * Stands in the text saxes gives for a reference to an entity with markup. U+FFFF is no XML
 * character (§2.2), so nothing else can put it there.
 */
const HOLE = '\uFFFF';

const NO_TARGET = 'processing instruction without a target.';
const GREATER_THAN = 0x3e;

/** Where a piece of replacement text is used: all its nodes stand at the reference. */
export interface Reference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A document, or the replacement text of an entity with markup. */
export interface Piece {
  readonly text: string;
  readonly body: Pick<XmlBody, 'doctype' | 'declarationEnd'> & {readonly entities: Entities};
  readonly sink: XmlSink;
  /** Markup entities being read, outermost first. */
  readonly open: readonly string[];
  /** The outermost reference this text stands for; undefined for the document. */
  readonly reference: Reference | undefined;
  /** Says in our words what saxes found. */
  readonly diagnose: (said: string, reader: StoppedReader) => XmlFault;
}

/** Reads the content of an entity with markup, as if it stood at the reference (XML 1.0 §4.4.2). */
export function readReplacement(
  piece: Piece & {readonly reference: Reference},
): XmlFault | undefined {
  const {name, start} = piece.reference;
  const fault = readPiece({...piece, open: [...piece.open, name]});
  if (!fault) return undefined;
  // A fault found in an inner entity already names it.
  const message = fault.message.startsWith('In the entity ')
    ? fault.message
    : `In the entity &${name}; — ${fault.message}`;
  return {code: fault.code, message, offset: start};
}

/**
 * Reads a piece in steps of so many UTF-16 units of its text; another task may come between them.
 * Gives its first fault.
 */
export function* readInSteps(piece: Piece, units: number): Generator<void, XmlFault | undefined> {
  try {
    yield* new PieceReader(piece).steps(units);
    return undefined;
  } catch (stop) {
    if (stop instanceof StopReading) return stop.fault;
    throw stop;
  }
}

/** Reads a piece to its end or its first fault. */
export function readPiece(piece: Piece): XmlFault | undefined {
  try {
    new PieceReader(piece).read();
    return undefined;
  } catch (stop) {
    if (stop instanceof StopReading) return stop.fault;
    throw stop;
  }
}

const noAttributes: XmlAttribute[] = [];

/**
 * An object without prototype; its keys, never numbers, stay in source order. A list made at once
 * is as long as it has to be; one that grows takes room for seventeen.
 */
function listOf(attributes: Readonly<Record<string, string>>): XmlAttribute[] {
  const names = Object.keys(attributes);
  if (names.length === 0) return noAttributes;
  return names.map((name) => ({name, value: attributes[name] ?? ''}));
}

class PieceReader {
  #piece: Piece;
  #text: string;
  #sink: XmlSink;
  #parser: SaxesParser;
  /** Offset after the last markup, CDATA section or text handed on. */
  #cursor = 0;
  /** No `<` stands between the cursor and here. */
  #seen = 0;
  #sawRoot = false;
  #tags: {name: string; start: number}[] = [];
  #holes: {name: string; replacement: string; start: number; end: number}[] = [];

  constructor(piece: Piece) {
    this.#piece = piece;
    this.#text = piece.text;
    this.#sink = piece.sink;
    this.#parser = new SaxesParser({
      fragment: piece.reference !== undefined,
      position: false,
      // The rules of 1.0 for all: 1.1 differs only in control characters and two line ends.
      defaultXMLVersion: '1.0',
      forceXMLVersion: true,
    });
  }

  read(): void {
    const steps = this.steps(Number.POSITIVE_INFINITY);
    while (!steps.next().done);
  }

  *steps(units: number): Generator<void, undefined> {
    this.#listen();
    const parser = this.#parser;
    const {reference, body} = this.#piece;
    const doctype = reference ? undefined : body.doctype;
    let from = 0;
    if (doctype) {
      // saxes' own look at the DTD is loose, ours is not: it gets a blank one of the same length.
      parser.write(this.#text.slice(0, doctype.start));
      parser.write(`<!DOCTYPE ${' '.repeat(doctype.end - doctype.start - 11)}>`);
      from = doctype.end;
    }
    for (; this.#text.length - from > units; from += units) {
      parser.write(this.#text.slice(from, from + units));
      yield;
    }
    parser.write(this.#text.slice(from));
    parser.close();
  }

  #listen(): void {
    const parser = this.#parser;
    // A proxy, for we must know where each reference stands; saxes asks for one by its name.
    parser.ENTITIES = new Proxy<Record<string, string>>(
      {},
      {get: (_, name) => (typeof name === 'string' ? this.#expand(name) : undefined)},
    );
    // No more than seven handlers: with an eighth V8 turns the parser into a dictionary, and it
    // takes five times as long. Hence no `attribute`, `opentagstart`, `doctype`, `xmldecl`.
    parser.on('error', (error) => this.#fail(error.message));
    parser.on('opentag', (tag) => {
      const start = this.#nextMarkup();
      const end = parser.position;
      this.#cursor = end;
      this.#sawRoot = true;
      this.#tags.push({name: tag.name, start});
      this.#sink.open(
        tag.name,
        listOf(tag.attributes),
        this.#place(start, false),
        this.#place(end, false),
      );
    });
    parser.on('closetag', (tag) => {
      const end = parser.position;
      let start = end;
      if (!tag.isSelfClosing) {
        start = this.#nextMarkup();
        this.#checkEndTag(tag.name, start);
      }
      this.#tags.pop();
      this.#cursor = end;
      this.#sink.close(this.#place(start, true), this.#place(end, true));
    });
    parser.on('text', (value) => this.#onText(value));
    parser.on('cdata', (value) => {
      const start = this.#cursor;
      this.#cursor = parser.position;
      this.#sink.text(value, this.#place(start, false), this.#place(this.#cursor, true));
    });
    parser.on('comment', (value) => {
      // The event comes between `--` and `>`.
      const end = parser.position + 1;
      if (this.#text[end - 1] !== '>') return;
      const start = this.#nextMarkup();
      this.#cursor = end;
      this.#sink.comment(value, this.#place(start, false), this.#place(end, true));
    });
    parser.on('processinginstruction', ({target, body}) => {
      const start = this.#nextMarkup();
      const after = this.#text.slice(start + 2 + target.length, start + 4 + target.length);
      // saxes lets `<?page?2?>` pass, where white space is wanted (§2.6 [16]).
      if (after[0] === '?' && after !== '?>') this.#fail(NO_TARGET);
      this.#cursor = parser.position;
      this.#sink.instruction(
        target,
        body,
        this.#place(start, false),
        this.#place(this.#cursor, true),
      );
    });
  }

  /** Offset of the markup that saxes has just read: between it and the cursor is only text. */
  #nextMarkup(): number {
    this.#stepOverProlog();
    const start = this.#text.indexOf('<', this.#cursor);
    // A reference to an empty entity gives no event, yet belongs to the run of text it stands in.
    if (start > this.#cursor) {
      this.#sink.text('', this.#place(this.#cursor, false), this.#place(start, true));
    }
    return start;
  }

  /** Moves the cursor over the declarations we take no events for. */
  #stepOverProlog(): void {
    const {reference, body} = this.#piece;
    if (reference) return;
    const {declarationEnd, doctype} = body;
    if (this.#cursor === 0) this.#cursor = declarationEnd;
    if (!doctype || this.#cursor > doctype.start) return;
    if (this.#text.indexOf('<', this.#cursor) === doctype.start) this.#cursor = doctype.end;
  }

  /** In a document, the offset itself; in an entity, an end of the reference. */
  #place(offset: number, after: boolean): number {
    const {reference} = this.#piece;
    return reference ? (after ? reference.end : reference.start) : offset;
  }

  #onText(value: string): void {
    this.#stepOverProlog();
    const start = this.#cursor;
    // The event comes after the `<` that ends the text, or at the end of the file.
    const position = this.#parser.position;
    const end =
      this.#text[position - 1] === '<' ? position - 1 : Math.min(position, this.#text.length);
    if (this.#tags.length === 0) this.#checkOutside(start, end);
    this.#cursor = end;
    if (this.#holes.length === 0) {
      this.#sink.text(value, this.#place(start, false), this.#place(end, true));
      return;
    }
    const holes = this.#holes;
    this.#holes = [];
    let from = start;
    value.split(HOLE).forEach((piece, i) => {
      const hole = holes[i];
      this.#sink.text(piece, this.#place(from, false), this.#place(hole ? hole.start : end, true));
      if (!hole) return;
      from = hole.end;
      const at = this.#piece.reference ?? hole;
      const reference = {name: hole.name, start: at.start, end: at.end};
      const fault = readReplacement({...this.#piece, text: hole.replacement, reference});
      if (fault) throw new StopReading(fault);
    });
  }

  /** What saxes checks too late (text beside the root) or not at all (`]]>` beside an element). */
  #checkOutside(start: number, end: number): void {
    const text = this.#text.slice(start, end);
    if (this.#piece.reference) {
      if (text.includes(']]>')) this.#fail('the string "]]>" is disallowed in char data.');
    } else if (/[^ \t\r\n]/.test(text)) this.#fail('text data outside of root node.');
  }

  /** Called by saxes at the `;` of a reference to a named entity. */
  #expand(name: string): string | undefined {
    const end = this.#parser.position;
    const start = end - name.length - 2;
    const {entities} = this.#piece.body;
    const place = this.#place(start, false);
    const meaning = this.#isInTag(start)
      ? entities.inAttribute(name, place)
      : entities.inContent(name, place, this.#piece.open);
    switch (meaning?.kind) {
      case 'text':
        return meaning.text;
      case 'markup':
        this.#holes.push({name, replacement: meaning.replacement, start, end});
        return HOLE;
      case 'fault':
        throw new StopReading({code: meaning.code, message: meaning.message, offset: start});
      default:
        return undefined;
    }
  }

  /** Whether a tag has begun since the cursor; looks at no character twice. */
  #isInTag(offset: number): boolean {
    const from = Math.max(this.#cursor, this.#seen);
    const found = this.#text.slice(from, offset).indexOf('<');
    this.#seen = found === -1 ? offset : from + found;
    return found !== -1;
  }

  /** saxes tells of the end of the innermost element before it compares the names. */
  #checkEndTag(name: string, start: number): void {
    const after = start + 2 + name.length;
    const code = this.#text.charCodeAt(after);
    // Here the end tag is complete, so what follows a name that fits is white space or `>`.
    const ends = code === GREATER_THAN || isXmlSpace(code);
    if (!ends || !standsAt(this.#text, name, start + 2)) this.#fail('unexpected close tag.');
  }

  #fail(said: string): never {
    this.#stepOverProlog();
    throw new StopReading(
      this.#piece.diagnose(said, {
        text: this.#text,
        inEntity: this.#piece.reference !== undefined,
        position: this.#parser.position,
        cursor: this.#cursor,
        sawRoot: this.#sawRoot,
        tags: this.#tags,
      }),
    );
  }
}

import type {EntityMeaning} from './entity-meaning.js';
import type {EntityTable} from './entity-table.js';
import type {XmlFault} from './xml-fault.js';
import type {XmlAttribute} from './xml-tree.js';

/** What an engine tells, in document order. All offsets count UTF-16 units of the source. */
export interface XmlSink {
  open(name: string, attributes: XmlAttribute[], start: number, startTagEnd: number): void;
  close(endTagStart: number, end: number): void;
  /**
   * A piece of character data, decoded. Pieces that no markup divides become one text node, so a
   * CDATA section or an entity may come as a piece of its own, even an empty one.
   */
  text(value: string, start: number, end: number): void;
  comment(value: string, start: number, end: number): void;
  instruction(target: string, value: string, start: number, end: number): void;
}

/** What references to entities mean in one document. */
export interface Entities {
  /**
   * The meaning of `&name;` in content (§4.4.2), or undefined when `name` is not a Name.
   * @param open the markup entities being read right now, outermost first.
   */
  inContent(name: string, offset: number, open: readonly string[]): EntityMeaning | undefined;
  /** The meaning of `&name;` in an attribute value (§4.4.5, §3.3.3). */
  inAttribute(name: string, offset: number): EntityMeaning | undefined;
}

/** A document whose prolog has been read: what an engine gets. */
export interface XmlBody {
  readonly source: string;
  /** Where the document type declaration stands; engines step over it, the door has read it. */
  readonly doctype: {readonly start: number; readonly end: number} | undefined;
  /** Offset after the XML declaration; 0 when there is none. */
  readonly declarationEnd: number;
  /** What `&name;` means in this document. */
  readonly entities: EntityTable;
}

/** Something that can read XML. Which one ran shows nowhere in the tree. */
export interface XmlEngine {
  readonly name: string;
  /**
   * Tells the document to the sink and gives back the first thing that makes it not well-formed
   * (XML 1.0 §2.1), or undefined. After a fault, what the sink has heard is worthless.
   */
  read(body: XmlBody, sink: XmlSink): XmlFault | undefined;
}

import {ParseOption, XmlDocument, XmlParseError} from 'libxml2-wasm';

/** What libxml2 says of a document; a `document` must be disposed of by whoever asked. */
export type LibxmlReading =
  | {readonly verdict: 'well-formed'; readonly document: XmlDocument}
  | {readonly verdict: 'not-well-formed'; readonly fault: LibxmlFault}
  /** libxml2 gave up, by a limit of its own or over something that is no matter of XML 1.0. */
  | {readonly verdict: 'unsettled'; readonly fault: LibxmlFault};

export interface LibxmlFault {
  /** libxml2's own words. */
  readonly said: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as libxml2 counts them. */
  readonly column: number;
  /** Everything it said, for whoever wants to mend the source and ask again. */
  readonly all: readonly string[];
}

/** `xmlErrorLevel`: from here on the document is not well-formed; below, a namespace is wrong. */
const fatal = 3;

/** Limits and failures of the parser, not faults of the document. */
const ownLimit = /amplification|Excessive depth|XML_PARSE_HUGE|out of memory|unsupported encoding/i;

/**
 * HUGE only lifts the depth from 256 to 2048 and the size of a text from 10 MB to 1 GB: the bound
 * on the growth of entities stays. IDs are skipped because libxml2 takes a bad `xml:id` for a
 * fault, which XML 1.0 does not.
 */
const options =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOENT |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_SKIP_IDS;

/**
 * Reads a document with libxml2: no network, no other file, bounded entities.
 *
 * @param source bytes as they lie on disk, or a decoded text whose encoding declaration is then
 *   passed over.
 */
export function readWithLibxml(source: Uint8Array | string): LibxmlReading {
  try {
    const document =
      typeof source === 'string'
        ? XmlDocument.fromString(source, {option: options | ParseOption.XML_PARSE_IGNORE_ENC})
        : XmlDocument.fromBuffer(source, {option: options});
    return {verdict: 'well-formed', document};
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const all = error.details.map(({message}) => message.trim());
    const decisive = error.details.find(({level}) => level >= fatal);
    const first = decisive ?? error.details[0];
    const fault = {
      said: first?.message.trim() ?? error.message,
      line: Math.max(1, first?.line ?? 1),
      column: Math.max(1, first?.col ?? 1),
      all,
    };
    const settled = decisive !== undefined && !ownLimit.test(fault.said);
    return {verdict: settled ? 'not-well-formed' : 'unsettled', fault};
  }
}

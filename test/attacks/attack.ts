/** One attack: hostile files, and a name that says what they try. */
export interface Attack {
  readonly name: string;
  /** Which elements take it: what `files` must hold is said at each kind. */
  readonly kind: AttackKind;
  readonly files: AttackFiles;
  /** Files in folders beside them, by their paths. */
  readonly folder?: Readonly<Record<string, string | Uint8Array>>;
  /** What stands in every attribute of every element. */
  readonly value?: string;
  /** What the browser keeps for the site, by its key. */
  readonly kept?: Readonly<Record<string, string>>;
}

/**
 * `text`: a document and perhaps its authority file; `annotations`: those of `text.xml`;
 * `collection`: compiled data; `edition`: compiled data in files of its own, in `folder`;
 * `manifest`: a IIIF manifest; `host`: none, but `value`; `kept`: `text.xml`, and `kept` in the browser.
 */
export type AttackKind =
  | 'text'
  | 'annotations'
  | 'collection'
  | 'edition'
  | 'manifest'
  | 'host'
  | 'kept';

export interface AttackFiles {
  readonly 'text.xml'?: string | Uint8Array;
  readonly 'authority.xml'?: string;
  readonly 'annotations.jsonld'?: string;
  readonly 'collection.json'?: string;
  readonly 'manifest.json'?: string;
}

/** What an attack would run if it could: every page that is attacked has it, and counts its calls. */
export const payload = 'canary()';

/** A host that nobody may ask for anything; `.example` leads nowhere (RFC 2606). */
export const evilHost = 'evil.example';

export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

/** Parts of a TEI file beside its body. */
export interface TeiParts {
  /** Before the root: XML declaration, DOCTYPE, processing instructions. */
  readonly prolog?: string;
  /** In place of a small `fileDesc`. */
  readonly header?: string;
  readonly standOff?: string;
  /** Attributes of the root. */
  readonly root?: string;
}

export function teiOf(body: string, parts: TeiParts = {}): string {
  const {prolog = '', standOff = '', root = ''} = parts;
  const header =
    parts.header ??
    '<fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc>';
  return `${prolog}<TEI xmlns="${teiNamespace}"${root}><teiHeader>${header}</teiHeader>${standOff}<text><body>${body}</body></text></TEI>`;
}

/** An attack by a document alone. */
export function textAttack(name: string, body: string, parts: TeiParts = {}): Attack {
  return {name, kind: 'text', files: {'text.xml': teiOf(body, parts)}};
}

/** An attack by a document whose every byte matters. */
export function fileAttack(name: string, source: string | Uint8Array): Attack {
  return {name, kind: 'text', files: {'text.xml': source}};
}

/** Text as XML has it between tags and in attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import type {ElementIds} from '../core/tei/element-ids.js';
import type {Reading} from '../core/tei/shown-member.js';
import type {Mention, Passage, TeiDocument, TeiNote, TextLink} from '../core/tei/tei-document.js';
import type {Alternation, Witness} from '../core/tei/variants/alternation.js';
import type {XmlElement, XmlNode} from '../core/xml/xml-tree.js';
import type {Lacking} from './gap-pieces.js';
import type {Generated, RenderAttributes} from './sink.js';
import type {Substitution} from './substitutions.js';

/** How one TEI element is shown. */
export interface Plan {
  readonly tag: string;
  readonly attributes?: RenderAttributes;
  /** Before the element, beside it. */
  readonly before?: readonly Generated[];
  /** After the element, beside it. */
  readonly after?: readonly Generated[];
  /** Inside, ahead of its text. */
  readonly lead?: readonly Generated[];
  /** Inside, after its text. */
  readonly trail?: readonly Generated[];
  /** A further tag around the children, e.g. `tbody`. */
  readonly inner?: string;
  /** Says of a child that it stays out of view, and why. */
  readonly hides?: (child: XmlNode) => Hiding | undefined;
}

export interface Hiding {
  readonly code: string;
  readonly reason: string;
  readonly owner?: string;
}

/** A rule plans one TEI element; the scene answers what it needs to know of its surroundings. */
export type Rule = (element: XmlElement, scene: Scene) => Plan;

export interface RenderOptions {
  /** Which member of a `choice` is shown: what the source has, or what the editor reads. */
  readonly reading?: Reading;
  /** Id of the witness whose readings are shown where the apparatus gives them. */
  readonly witness?: string;
  /** Level of the document's first heading, 1–6; the text's own heads go below it. */
  readonly headingLevel?: number;
  /** Entity ids of a mention, and what its pointers came to. */
  readonly resolve?: (
    mention: Mention,
  ) => {entityIds: readonly string[]; state: string} | undefined;
  /** The address of a link, or undefined where it leads nowhere. */
  readonly href?: (link: TextLink) => string | undefined;
  /** Where the document lies: relative addresses of pictures start there, by default its file. */
  readonly base?: string;
  /** Load images of `graphic`; otherwise they are linked, so that a text fetches nothing unasked. */
  readonly images?: boolean;
}

export interface Scene {
  readonly document: TeiDocument;
  readonly options: RenderOptions;
  ids(element: XmlElement): ElementIds;
  passage(id: string): Passage | undefined;
  mention(id: string): Mention | undefined;
  note(id: string): TeiNote | undefined;
  link(id: string): TextLink | undefined;
  /** Whether a link to this part of the document finds something on the page. */
  leadsTo(part: string): boolean;
  /** Id of the first link on the page that leads to a note, where one does. */
  callerOf(note: string): string | undefined;
  /** Notes that stand away from the anchor they belong to, as endnotes do. */
  endnotesFor(anchor: string): readonly TeiNote[];
  /** Whether a block stands anywhere inside: then HTML's `p` and `h2` cannot hold it. */
  holdsBlocks(element: XmlElement): boolean;
  /** The HTML id of a part of this document. */
  domId(part: string): string;
  alternation(id: string): Alternation | undefined;
  /** What readers call a witness. */
  siglum(witness: string): string;
  /** The witness whose text is read, where one is asked for and the document knows it. */
  readonly witness: Witness | undefined;
  /** Words that give way to what that witness has. */
  readonly substitutions: readonly Substitution[];
  /** Words that it does not have. */
  readonly lacking: Lacking;
}

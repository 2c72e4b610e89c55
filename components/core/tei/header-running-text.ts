import {traverse} from '../xml/traverse.js';
import {childElements, type XmlElement} from '../xml/xml-tree.js';
import {local, ownText, personal} from './header-values.js';
import type {HeaderField} from './tei-header.js';

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Elements that are running text even where every word of theirs stands in an element. */
const prose = set(
  `p ab note head title item desc label summary incipit explicit rubric finalRubric colophon quote
  q term catDesc licence ref seg foreign origDate origPlace date author editor publisher authority
  distributor principal sponsor funder resp heraldry watermark stamp catchwords signatures secFol
  material objectType formula textLang language filiation edition extent support ${[...personal, ...local].join(' ')}`,
);
/** Descriptions with an order of their own; in the midst of prose they are told after it. */
const apart = set(
  `msDesc msPart msFrag msItem msItemStruct msContents msIdentifier physDesc history additional
  listBibl biblStruct biblFull listPerson listPlace listOrg listEvent listWit listChange listObject
  person personGrp place org event object taxonomy category`,
);
/** Blocks and measures: their words do not run into those beside them, white space or not. */
const parted = set(
  `p ab list item label head lg l table row cell note quote bibl dimensions height width depth dim
  address addrLine street postCode postBox choice sic corr abbr expan orig reg measure locus origDate
  origPlace layout handNote decoNote desc resp forename surname roleName addName genName nameLink
  lb pb cb gb milestone`,
);
/** Names and the like set side by side without white space, as in `respStmt` or `publisher`, are parted too. */
const names = set(
  `author biblScope citedRange editor email idno material pubPlace publisher term title watermark
  ${[...personal, ...local].join(' ')}`,
);

/** Whether an element is read as one run of words, rather than as the parts it is made of. */
export function isRunning(element: XmlElement): boolean {
  const children = childElements(element);
  if (children.length === 0 || ownText(element) !== '') return true;
  return prose.has(element.localName) && !children.some(isBlock);
}

function isBlock({localName}: XmlElement): boolean {
  return apart.has(localName) || /^(?:p|ab|list|table|lg|address|head|bibl|note)$/.test(localName);
}

export interface RunningReader {
  /** How many levels of elements below are still made fields; the text of deeper ones stays. */
  readonly deepest: number;
  /** The field of an inline element, without its words; undefined where they are all it says. */
  readonly field: (
    element: XmlElement,
    fields: readonly HeaderField[],
    at: readonly [number, number],
  ) => HeaderField | undefined;
  /** The field of a description that stands in the midst of prose, so many levels below. */
  readonly apart: (element: XmlElement, levels: number) => HeaderField | undefined;
}

interface Open {
  readonly element: XmlElement;
  readonly fields: HeaderField[];
  /** Where its first character stands; undefined as long as it has none. */
  start: number | undefined;
}

/**
 * The text of an element with white space folded, and the fields of what stands in it. Stretches
 * count UTF-16 units of that text, end exclusive. A loop, so that depth costs no stack.
 */
export function readRunningText(
  root: XmlElement,
  reader: RunningReader,
): {text: string; fields: HeaderField[]} {
  const words = new FoldedText();
  const isParted = partedIn();
  const fields: HeaderField[] = [];
  const open: Open[] = [{element: root, fields, start: 0}];
  traverse(root, {
    enter: (element) => {
      if (element === root) return true;
      const told = apart.has(element.localName) && open.length <= reader.deepest;
      if (told || isParted(element)) words.part();
      if (told) {
        const field = reader.apart(element, open.length);
        if (field) fields.push(field);
        return false;
      }
      open.push({element, fields: [], start: undefined});
      return true;
    },
    leave: (element) => {
      const last = open.at(-1);
      if (element === root || last?.element !== element) return;
      open.pop();
      if (isParted(element)) words.part();
      const at = [last.start ?? words.length, words.length] as const;
      const made = open.length <= reader.deepest;
      const field = made ? reader.field(element, last.fields, at) : undefined;
      for (const one of field ? [field] : last.fields) open.at(-1)?.fields.push(one);
    },
    text: ({value}) => {
      const start = words.append(value);
      if (start === undefined) return;
      // Whoever is open and empty begins here; below one that has begun all have.
      for (let i = open.length - 1; i >= 0; i--) {
        const one = open[i];
        if (!one || one.start !== undefined) break;
        one.start = start;
      }
    },
  });
  const text = words.toString();
  return {text, fields: fields.map((field) => withWords(field, text))};
}

/** All words below an element as one label: what stands apart in the source is parted. */
export function partedText(element: XmlElement): string {
  const nothing = () => undefined;
  return readRunningText(element, {deepest: 0, field: nothing, apart: nothing}).text;
}

/** Only what has nothing further inside repeats its own words: the text above holds them. */
function withWords(field: HeaderField, text: string, from = 0): HeaderField {
  if (!field.at) return field;
  const {fields} = field;
  // An empty element before the first word of another stands before the space that comes with it.
  const start = Math.max(from, field.at[0]);
  const at = [start, Math.max(start, field.at[1])] as const;
  if (fields) return {...field, at, fields: fields.map((one) => withWords(one, text, start))};
  const own = text.slice(...at);
  return own === '' ? {...field, at} : {...field, at, text: own};
}

/** Marks that stand close to the word before them, and those close to the word after. */
const closing = /^[,.;:!?)\]}»”’…،؛؟/–-]/u;
const opening = /[([{/–-]$/u;

/** Text as it grows, each run of white space one space, none at the ends. */
class FoldedText {
  readonly #pieces: string[] = [];
  #gap = false;
  #parted = false;
  length = 0;

  /** What comes next is another word, unless it is a mark: `<locus>fol. 7</locus>, cut away`. */
  part(): void {
    this.#parted = true;
  }

  /** Gives where the first character that is no white space now stands. */
  append(value: string): number | undefined {
    const folded = value.replace(/[ \t\r\n]+/g, ' ');
    const piece = folded.replace(/^ | $/g, '');
    const opens = folded.startsWith(' ');
    if (opens) this.#gap = true;
    if (piece === '') return undefined;
    const marked = closing.test(piece) || opening.test(this.#pieces.at(-1) ?? '');
    if (this.length > 0 && (this.#gap || (this.#parted && !marked))) this.#push(' ');
    const start = this.length;
    this.#push(piece);
    this.#gap = folded.endsWith(' ');
    this.#parted = false;
    return start;
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

/** Whether the words of an element are parted from those beside it, whatever the white space. */
function partedIn(): (element: XmlElement) => boolean {
  // Asked once a parent: one of thousands of names is asked for each of them.
  const holdsOnlyElements = new Map<XmlElement, boolean>();
  return ({localName, parent, attributes}) => {
    // A break in mid-word parts nothing (TEI P5 3.11.3, `@break`).
    if (parted.has(localName)) {
      return !attributes.some(({name, value}) => name === 'break' && value === 'no');
    }
    if (!parent || !names.has(localName)) return false;
    const known = holdsOnlyElements.get(parent) ?? ownText(parent) === '';
    holdsOnlyElements.set(parent, known);
    return known;
  };
}

import {codePointLength} from '../core/tei/code-points.js';
import {teiName} from '../core/tei/elements.js';
import {type Reading, shownMember} from '../core/tei/shown-member.js';
import type {Span, TeiDocument} from '../core/tei/tei-document.js';
import type {Witness} from '../core/tei/variants/alternation.js';
import {apparatusPlace} from '../core/tei/variants/apparatus-place.js';
import type {WitnessGap} from '../core/tei/variants/witness-gaps.js';
import {traverse} from '../core/xml/traverse.js';
import type {XmlElement} from '../core/xml/xml-tree.js';
import {entryOfLimit, isKept} from './kept-in-gaps.js';
import {cutText} from './substitutions.js';
import {without} from './without.js';

/** Words in a row that the witness which is read does not have: a gap, but for what it has in it. */
export interface GapPiece extends Span {
  readonly gap: WitnessGap;
}

/** What is left out because a witness does not have it. */
export interface Lacking {
  /** In order, from the first letter to the last: the white space around stays. */
  readonly pieces: readonly GapPiece[];
  /** Elements that have nothing else in them. */
  readonly whole: ReadonlyMap<XmlElement, GapPiece>;
  /** Limits of the witness that need no words of their own: a notice stands there. */
  readonly limits: ReadonlySet<XmlElement>;
}

const nothing: Lacking = {pieces: [], whole: new Map(), limits: new Set()};

/** What a reader who reads a witness does not see of the text, since it lies in a gap of that witness. */
export function wordsLacking(
  {texts}: TeiDocument,
  witness: Witness | undefined,
  gaps: readonly WitnessGap[],
  has: readonly Span[],
  reading: Reading,
): Lacking {
  if (!witness || gaps.length === 0) return nothing;
  const finder = new PieceFinder(gaps, has, witness);
  let offset = 0;
  let unseen: XmlElement | undefined;
  for (const text of texts) {
    traverse(text, {
      enter: (element) => {
        finder.enter(element, unseen === undefined);
        const shown = element.parent && shownMember(element.parent, reading, witness);
        if ((shown && shown !== element) || isAttached(element)) unseen ??= element;
        return undefined;
      },
      leave: (element) => {
        if (element === unseen) unseen = undefined;
        finder.leave(element, unseen === undefined);
      },
      text: ({value}) => {
        if (!unseen) finder.read(value, offset);
        offset += codePointLength(value);
      },
    });
  }
  return finder.found;
}

const isAttached = (element: XmlElement): boolean =>
  teiName(element) === 'app' && apparatusPlace(element) === 'attached';

type GrowingPiece = {-readonly [Key in keyof GapPiece]: GapPiece[Key]};

/** In an element: words of one piece alone, others too, or none. */
type WordsInside = GrowingPiece | 'others' | undefined;

/** Told of the elements and the words of a text in order, it gathers what lies in the gaps. */
class PieceFinder {
  readonly #witness: Witness;
  readonly #segments: readonly GapPiece[];
  readonly #limits: ReadonlySet<XmlElement>;
  /** Entries in which a witness has nothing but a limit: they go with the words next to it. */
  readonly #entries: ReadonlyMap<XmlElement, WitnessGap>;
  readonly #pieces: GrowingPiece[] = [];
  readonly #whole = new Map<XmlElement, GapPiece>();
  readonly #open: WordsInside[] = [];
  /** Elements without words since the last words of the piece: within it if more words follow. */
  #since: XmlElement[] = [];
  #segment: GapPiece | undefined;
  #kept: XmlElement | undefined;

  constructor(gaps: readonly WitnessGap[], has: readonly Span[], witness: Witness) {
    this.#witness = witness;
    this.#segments = gaps.flatMap((gap) => without(gap, has).map((span) => ({...span, gap})));
    this.#limits = new Set(gaps.flatMap(({limits}) => limits));
    const entries = gaps.flatMap((gap) =>
      gap.limits.map((limit) => [entryOfLimit(limit, witness), gap] as const),
    );
    this.#entries = new Map(entries.flatMap(([entry, gap]) => (entry ? [[entry, gap]] : [])));
  }

  get found(): Lacking {
    const filled = new Set(this.#pieces.map(({gap}) => gap));
    const limits = [...filled].flatMap((gap) => gap.limits);
    return {pieces: this.#pieces, whole: this.#whole, limits: new Set(limits)};
  }

  enter(element: XmlElement, seen: boolean): void {
    this.#open.push(undefined);
    if (!seen || this.#kept || !isKept(element, this.#witness, this.#limits)) return;
    this.#kept = element;
    this.#break();
    this.#note('others');
  }

  leave(element: XmlElement, seen: boolean): void {
    if (this.#kept === element) this.#kept = undefined;
    const inside = this.#open.pop();
    this.#note(inside);
    if (!seen || inside === 'others') return;
    if (inside) this.#whole.set(element, inside);
    else this.#passed(element);
  }

  read(value: string, offset: number): void {
    let at = offset;
    for (const {text, part} of cutText(value, offset, codePointLength(value), this.#segments)) {
      const length = codePointLength(text);
      if (text.trim() !== '')
        this.#note(this.#kept || !part ? this.#break() : this.#grow(part, text, at));
      at += length;
    }
  }

  #break(): 'others' {
    this.#segment = undefined;
    this.#since = [];
    return 'others';
  }

  /** The white space around a piece, which is of the basic plane, is none of it. */
  #grow(segment: GapPiece, text: string, at: number): GrowingPiece {
    const start = at + text.length - text.trimStart().length;
    const end = at + codePointLength(text) - (text.length - text.trimEnd().length);
    let piece = this.#segment === segment ? this.#pieces.at(-1) : undefined;
    if (piece) piece.end = end;
    else {
      piece = {start, end, gap: segment.gap};
      this.#since = this.#since.filter((each) => this.#entries.get(each) === segment.gap);
      this.#pieces.push(piece);
    }
    for (const element of this.#since) this.#whole.set(element, piece);
    this.#since = [];
    this.#segment = segment;
    return piece;
  }

  /** Of an element without words nobody knows yet whether it lies within a piece. */
  #passed(element: XmlElement): void {
    this.#since.push(element);
    const gap = this.#entries.get(element);
    const piece = this.#pieces.at(-1);
    if (gap && piece?.gap === gap) this.#whole.set(element, piece);
  }

  #note(words: WordsInside): void {
    const around = this.#open.length - 1;
    const before = this.#open[around];
    if (words === undefined || around < 0) return;
    this.#open[around] = before === undefined || before === words ? words : 'others';
  }
}

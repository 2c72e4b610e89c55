import {readDate} from '../dates/read-date.js';
import {msg, str} from '../words/msg.js';
import {SourcePlaces} from '../xml/source-places.js';
import {traverse} from '../xml/traverse.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  type XmlElement,
  type XmlTree,
} from '../xml/xml-tree.js';
import {codePointLength} from './code-points.js';
import type {ElementIds} from './element-ids.js';
import {correspondenceAttributes, dateElements, isExample, teiName} from './elements.js';
import {Identifiers, idOf, isUsable} from './identifiers.js';
import {inclusionPointer, isInclusion} from './inclusions.js';
import {isInlineNote} from './inline-notes.js';
import {joinFragments} from './join-fragments.js';
import {mentionKind} from './mention-kinds.js';
import {mentionPointers} from './mention-pointers.js';
import {notePlaces} from './note-places.js';
import {isMention, isPassage} from './parts-of-text.js';
import {passageLabel} from './passage-label.js';
import {type PointerContext, readPointers} from './pointers.js';
import {speakerPointers} from './speakers.js';
import {type Survey, surveyOf} from './survey.js';
import type {
  Mention,
  Passage,
  Pointer,
  Span,
  TeiNote,
  TeiWarning,
  TextAnchor,
  TextLink,
} from './tei-document.js';
import type {Alternation} from './variants/alternation.js';
import {type Attachment, attachApparatus, type LooseEntry} from './variants/attach-apparatus.js';
import {isAlternation, readAlternation} from './variants/read-alternation.js';
import {wordsOf} from './words-of.js';
import {withBase} from './xml-base.js';

/** What reading the texts of a document yields; every position in code points. */
export interface TextReading {
  readonly canonicalText: string;
  readonly mentions: Mention[];
  readonly notes: TeiNote[];
  readonly links: TextLink[];
  readonly passages: Passage[];
  readonly anchors: TextAnchor[];
  readonly alternations: Alternation[];
  readonly warnings: TeiWarning[];
  readonly ids: ReadonlyMap<XmlElement, ElementIds>;
}

/** Reads mentions, notes, links and passages in one pass over the canonical text. */
export function readText(
  tree: XmlTree,
  texts: readonly XmlElement[],
  context: PointerContext,
): TextReading {
  const reader = new TextReader(tree, context);
  for (const text of texts) reader.read(text);
  reader.readApart(tree.root);
  return reader.finish(texts);
}

class TextReader {
  readonly #tree: XmlTree;
  readonly #context: PointerContext;
  /** Made for the first warning: most documents have none, and then need no source any more. */
  #places: SourcePlaces | undefined;
  /** By what is written: the same few persons and places are named again and again. */
  readonly #pointers = new Map<string, readonly Pointer[]>();
  readonly #survey: Survey;
  readonly #ids = new Map<XmlElement, ElementIds>();
  readonly #identifiers: Identifiers;
  readonly #warnings: TeiWarning[] = [];
  readonly #text: string[] = [];
  readonly #open: {readonly start: number; readonly order: number}[] = [];
  readonly #mentions: Ordered<Mention>[] = [];
  readonly #notes: Ordered<TeiNote>[] = [];
  readonly #links: Ordered<TextLink>[] = [];
  readonly #passages: Ordered<Passage>[] = [];
  readonly #anchors: Ordered<TextAnchor>[] = [];
  readonly #alternations: Ordered<LooseEntry>[] = [];
  readonly #openPassages: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #numbers = new Map<XmlElement, number>();
  readonly #noteLabels = new Map<XmlElement, string>();
  #offset = 0;
  #opened = 0;

  constructor(tree: XmlTree, context: PointerContext) {
    const {root} = tree;
    this.#tree = tree;
    this.#context = context;
    this.#survey = surveyOf(root);
    for (const {element, code, message} of this.#survey.faults) this.#warn(element, code, message);
    this.#identifiers = new Identifiers(this.#survey.ids.keys());
  }

  read(text: XmlElement): void {
    traverse(text, {
      enter: (element) => {
        this.#enter(element);
        return undefined;
      },
      leave: (element) => this.#leave(element),
      text: (node) => {
        this.#text.push(node.value);
        this.#offset += codePointLength(node.value);
      },
    });
  }

  /** Apparatus outside the text itself: in `standOff`. */
  readApart(root: XmlElement): void {
    for (const standOff of childElements(root, 'standOff')) {
      for (const element of elementsWithin(standOff)) {
        if (teiName(element) === 'app') this.#readAlternation(element, this.#opened++, '');
      }
    }
  }

  finish(texts: readonly XmlElement[]): TextReading {
    return {
      canonicalText: this.#tree.joined?.(this.#text) ?? this.#text.join(''),
      mentions: joinFragments(inOrder(this.#mentions), this.#ids, this.#survey.joins),
      notes: inOrder(this.#notes),
      links: inOrder(this.#links),
      passages: inOrder(this.#passages),
      anchors: inOrder(this.#anchors),
      alternations: this.#attached(texts),
      warnings: this.#warnings,
      ids: this.#ids,
    };
  }

  #enter(element: XmlElement): void {
    this.#open.push({start: this.#offset, order: this.#opened++});
    if (isExample(element)) return;
    const xmlId = idOf(element);
    if (isPassage(element)) {
      const id = this.#identifiers.give(xmlId, 'b');
      this.#ids.set(element, {passage: id});
      this.#number(element);
      this.#openPassages.push(id);
    } else if (isMention(element) || this.#speakerOf(element).length > 0) {
      this.#ids.set(element, {mention: this.#identifiers.give(xmlId, 'm')});
    } else if (xmlId !== undefined && isUsable(xmlId)) {
      // An anchor, a milestone, a zone: nothing to name, but links must be able to land on it.
      this.#idsOf(element).anchor = this.#identifiers.give(xmlId, 'a');
    }
  }

  #leave(element: XmlElement): void {
    const {start, order} = this.#open.pop() ?? {start: 0, order: 0};
    const span = {start, end: this.#offset};
    if (isExample(element)) return;
    const name = element.localName;
    const own = this.#ids.get(element)?.passage;
    if (own !== undefined) {
      this.#openPassages.pop();
      const n = attributeOf(element, 'n');
      const label = this.#passageLabel(element);
      const found = {id: own, element: name, label, ...(n ? {n} : {}), ...span};
      this.#passages.push({order, found});
    }
    const anchor = this.#ids.get(element)?.anchor;
    if (anchor) this.#anchors.push({order, found: {id: anchor, ...span}});
    const passage = own ?? this.#openPassages.at(-1) ?? '';
    if (isAlternation(element)) this.#readAlternation(element, order, passage);
    const mention = this.#ids.get(element)?.mention;
    if (mention) {
      this.#mentions.push({order, found: this.#readMention(element, mention, span, passage)});
    }
    if (name === 'note' && own) {
      this.#notes.push({order, found: this.#readNote(element, own, span)});
    }
    for (const found of this.#readLinks(element, span, passage)) this.#links.push({order, found});
  }

  /** A note is named by the number it bears on the page; one read in the line by what it stands in. */
  #passageLabel(element: XmlElement): string {
    const count = this.#numbers.get(element) ?? 0;
    if (element.localName !== 'note') return passageLabel(element, count);
    const shown = this.#noteLabels.get(element);
    if (shown) return msg(str`note ${shown}`);
    let around = element.parent;
    while (around && !this.#numbers.has(around)) around = around.parent;
    if (!around) return msg('note in the line');
    return msg(str`${this.#passageLabel(around)}, note in the line`);
  }

  #readMention(element: XmlElement, id: string, span: Span, passage: string): Mention {
    const name = element.localName;
    const certainty = this.#survey.certainties.of(element, idOf(element));
    const kind = mentionKind(name, attributeOf(element, 'type') ?? attributeOf(element, 'subtype'));
    return {
      id,
      kind,
      element: name,
      form: wordsOf(element),
      pointers: this.#based(this.#pointersOf(element), element),
      passage,
      ...(certainty ? {certainty} : {}),
      ...(dateElements.has(name) ? {date: readDate(element.attributes)} : {}),
      ...span,
    };
  }

  #readAlternation(element: XmlElement, order: number, passage: string): void {
    const ids = this.#idsOf(element);
    // Its own id is an anchor already, and may be that of a mention or a passage.
    const own = ids.anchor ?? ids.mention ?? ids.passage;
    ids.alternation = own ?? this.#identifiers.give(undefined, 'e');
    const alternation = readAlternation(element, ids.alternation, passage, this.#tree);
    this.#alternations.push({order, found: {element, alternation}});
  }

  /** Entries that do not hold their words are tied to them, and leave a sign there. */
  #attached(texts: readonly XmlElement[]): Alternation[] {
    const entries = inOrder(this.#alternations);
    const loose = entries.filter(({alternation}) => alternation.place !== 'in-line');
    const attachments = attachApparatus(texts, loose);
    return entries.map((entry) => {
      const {alternation, sign}: Attachment = attachments.get(entry) ?? entry;
      if (sign) {
        const ids = this.#idsOf(sign);
        ids.entries = [...(ids.entries ?? []), alternation.id];
      }
      return alternation;
    });
  }

  #readNote(element: XmlElement, id: string, span: Span): TeiNote {
    this.#idsOf(element).note = id;
    const type = attributeOf(element, 'type');
    const place = attributeOf(element, 'place');
    return {
      id,
      label: this.#noteLabels.get(element) ?? '',
      ...(type ? {type} : {}),
      ...(place ? {place} : {}),
      places: notePlaces(element, this.#context),
      ...span,
    };
  }

  #readLinks(element: XmlElement, span: Span, passage: string): TextLink[] {
    const links: TextLink[] = [];
    const name = teiName(element);
    const certainty = this.#survey.certainties.of(element, idOf(element));
    const type = attributeOf(element, 'type');
    const addPointers = (pointers: readonly Pointer[], as: string): void => {
      for (const pointer of pointers) {
        const id = this.#identifiers.give(undefined, 'x');
        if (as !== 'corresp') this.#idsOf(element).link ??= id;
        links.push({
          id,
          pointer,
          form: as === 'corresp' || as === 'include' ? '' : wordsOf(element),
          passage,
          element: as,
          ...(certainty ? {certainty} : {}),
          ...(type ? {type} : {}),
          ...span,
        });
      }
    };
    const add = (value: string, as: string): void =>
      addPointers(this.#based(readPointers(value, 'ref', this.#context), element), as);
    if (isInclusion(element)) addPointers([inclusionPointer(element)], 'include');
    else if (name === 'ref' || name === 'ptr') {
      const target = attributeOf(element, 'target') ?? attributeOf(element, 'cRef');
      if (target !== undefined) add(target, name);
    } else if (name !== 'note') {
      for (const attribute of correspondenceAttributes) {
        const value = attributeOf(element, attribute);
        if (value !== undefined) add(value, 'corresp');
      }
    }
    return links;
  }

  #speakerOf(element: XmlElement): readonly Pointer[] {
    return element.localName === 'speaker'
      ? speakerPointers(element, this.#tree, this.#context)
      : [];
  }

  #pointersOf(element: XmlElement): readonly Pointer[] {
    if (element.localName === 'speaker') return this.#speakerOf(element);
    const ref = attributeOf(element, 'ref');
    if (!ref || ref.trim() === '') return mentionPointers(element, this.#context);
    const known = this.#pointers.get(ref);
    if (known) return known;
    const pointers = mentionPointers(element, this.#context);
    this.#pointers.set(ref, pointers);
    return pointers;
  }

  #based(pointers: readonly Pointer[], element: XmlElement): readonly Pointer[] {
    return this.#survey.hasBases ? withBase(pointers, element) : pointers;
  }

  #warn(element: XmlElement, code: string, message: string): void {
    this.#places ??= new SourcePlaces(this.#tree.source);
    this.#warnings.push({code, message, ...this.#places.placeOf(element.start)});
  }

  #idsOf(element: XmlElement): ElementIds {
    const known = this.#ids.get(element);
    if (known) return known;
    const ids: ElementIds = {};
    this.#ids.set(element, ids);
    return ids;
  }

  /** Numbers are given where an element begins: an outer note comes before those inside it. */
  #number(element: XmlElement): void {
    const name = element.localName;
    this.#numbers.set(element, this.#count(name));
    if (name !== 'note') return;
    const number = isInlineNote(element) ? '' : String(this.#count('note-label'));
    const label = attributeOf(element, 'n')?.trim() || number;
    this.#noteLabels.set(element, label);
  }

  #count(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return count;
  }
}

/** A finding with the number of its start tag: nested elements may have one span, not one place. */
interface Ordered<Found> {
  readonly order: number;
  readonly found: Found;
}

function inOrder<Found>(list: Ordered<Found>[]): Found[] {
  return list.sort((a, b) => a.order - b.order).map(({found}) => found);
}

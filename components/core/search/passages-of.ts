import {byId} from '../tei/by-id.js';
import {codePointLength} from '../tei/code-points.js';
import {blocks, isExample, teiName} from '../tei/elements.js';
import {inheritedLanguage, languageOf} from '../tei/language.js';
import {isPassage} from '../tei/parts-of-text.js';
import {idsOf} from '../tei/read-document.js';
import type {Mention, Passage, TeiDocument} from '../tei/tei-document.js';
import {continuesWord, isBreak} from '../tei/words-in-line.js';
import type {XmlElement, XmlNode} from '../xml/xml-tree.js';
import {daysOf} from './date-labels.js';
import type {PassageMention, PassageText} from './passage-text.js';
import {RunBuilder} from './run-builder.js';

/** Elements that say one thing twice: the first wording runs on with the text around it. */
const alternatives = new Set(['choice', 'app', 'subst', 'alt', 'rdgGrp']);

/** What stands at the head or foot of a page runs on with nothing. */
const asides = new Set(['fw']);

/** Where there is no mention. */
const none = -1;

interface OpenPassage {
  readonly element: XmlElement;
  readonly passage: Passage;
  readonly language: string | undefined;
  readonly runs: RunBuilder[];
  /** The innermost run is written to. */
  readonly open: RunBuilder[];
  /** Where in the main run each open place with several wordings begins. */
  readonly forks: number[];
}

/**
 * The passages of a document that have words of their own, each when it ends. A generator, so that
 * a long document can be read a little at a time.
 *
 * @param number of the document in the index
 * @param entitiesOf ids of the entities a mention means
 */
export function* passagesOf(
  document: TeiDocument,
  number: number,
  entitiesOf: (mention: Mention) => readonly string[],
): Generator<PassageText> {
  const reader = new PassageReader(document, number, entitiesOf);
  for (const text of document.texts) yield* reader.read(text);
}

class PassageReader {
  readonly #open: OpenPassage[] = [];
  readonly #passages: ReadonlyMap<string, Passage>;
  /** Of each passage its first mention, and after each mention the next one of its passage: numbers in the document's list. */
  readonly #first = new Map<string, number>();
  readonly #next: Int32Array;
  #position = 0;

  constructor(
    readonly document: TeiDocument,
    readonly number: number,
    readonly entitiesOf: (mention: Mention) => readonly string[],
  ) {
    this.#passages = byId(document.passages);
    const {mentions} = document;
    this.#next = new Int32Array(mentions.length).fill(none);
    for (let at = mentions.length - 1; at >= 0; at--) {
      const passage = mentions[at]?.passage ?? '';
      this.#next[at] = this.#first.get(passage) ?? none;
      this.#first.set(passage, at);
    }
  }

  *read(text: XmlElement): Generator<PassageText> {
    const path: {readonly element: XmlElement; next: number}[] = [{element: text, next: 0}];
    this.#enter(text);
    for (let level = path.at(-1); level; level = path.at(-1)) {
      const child: XmlNode | undefined = level.element.children[level.next++];
      if (!child) {
        path.pop();
        const done = this.#leave(level.element);
        if (done) yield done;
      } else if (child.kind === 'element') {
        path.push({element: child, next: 0});
        this.#enter(child);
      } else if (child.kind === 'text') {
        if (!isExample(level.element)) {
          this.#open.at(-1)?.open.at(-1)?.add(child.value, this.#position);
        }
        this.#position += codePointLength(child.value);
      }
    }
  }

  #enter(element: XmlElement): void {
    const id = idsOf(this.document, element).passage;
    const passage = id === undefined ? undefined : this.#passages.get(id);
    const around = this.#open.at(-1);
    const language = languageOf(element);
    if (passage) {
      const run = new RunBuilder();
      const own =
        language ??
        around?.language ??
        inheritedLanguage(element) ??
        this.document.header.languages[0];
      this.#open.push({element, passage, language: own, runs: [run], open: [run], forks: []});
    } else if (around) enterWithin(element, around, this.#position);
  }

  #leave(element: XmlElement): PassageText | undefined {
    const innermost = this.#open.at(-1);
    if (!innermost) return undefined;
    if (innermost.element !== element) {
      if (isFork(element)) innermost.forks.pop();
      if (standsApart(element)) innermost.open.pop();
      else if (isBlock(element)) innermost.open.at(-1)?.add(' ', this.#position);
      return undefined;
    }
    this.#open.pop();
    // What stands inside a passage, such as a note, leaves no gap but parts words where it is a block.
    if (!isInline(element)) this.#open.at(-1)?.open.at(-1)?.add(' ', this.#position);
    return this.#finished(innermost);
  }

  #finished({passage, language, runs}: OpenPassage): PassageText | undefined {
    const finished = runs
      .map((run) => run.finish())
      .filter(({text}, i) => i === 0 || text.trim() !== '');
    if (finished.every(({text}) => text.trim() === '')) return undefined;
    return {
      document: this.number,
      id: passage.id,
      label: passage.label,
      element: passage.element,
      ...(language ? {language} : {}),
      start: passage.start,
      end: passage.end,
      runs: finished,
      mentions: this.#mentionsIn(passage.id),
    };
  }

  #mentionsIn(passage: string): PassageMention[] {
    const found: PassageMention[] = [];
    const {mentions} = this.document;
    let at = this.#first.get(passage) ?? none;
    for (let mention = mentions[at]; mention; mention = mentions[at]) {
      this.#place(mention, found);
      at = this.#next[at] ?? none;
    }
    return found;
  }

  /** A name that is tagged in several parts stands in several places. */
  #place(mention: Mention, found: PassageMention[]): void {
    const {kind, date, fragments} = mention;
    const entities = this.entitiesOf(mention);
    const days = date && daysOf(date);
    const same = {kind, entities, ...(days ? {days} : {})};
    found.push({start: mention.start, end: mention.end, ...same});
    for (const {start, end} of fragments ?? []) found.push({start, end, ...same});
  }
}

/** What stands inside a passage: another wording, a line break, a block such as a quotation. */
function enterWithin(element: XmlElement, around: OpenPassage, position: number): void {
  if (isFork(element)) around.forks.push(around.runs[0]?.length ?? 0);
  if (standsApart(element)) {
    const isAside = asides.has(teiName(element));
    const fork = isAside ? undefined : around.forks.at(-1);
    const run = new RunBuilder(fork ?? around.runs[0]?.length ?? 0);
    around.runs.push(run);
    around.open.push(run);
  } else if (isBreak(element)) around.open.at(-1)?.breakLine(continuesWord(element), position);
  else if (isBlock(element)) around.open.at(-1)?.add(' ', position);
}

const isFork = (element: XmlElement): boolean => alternatives.has(teiName(element));

const isBlock = (element: XmlElement): boolean => blocks.has(teiName(element));

/** A note stands in the middle of a sentence that reads on, even in mid-word. */
const isInline = (element: XmlElement): boolean => teiName(element) === 'note';

function standsApart(element: XmlElement): boolean {
  const name = teiName(element);
  if (asides.has(name)) return true;
  const {parent} = element;
  if (!parent || !alternatives.has(teiName(parent)) || isPassage(element)) return false;
  return parent.children.find((child) => child.kind === 'element') !== element;
}

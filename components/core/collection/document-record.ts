import type {Resolution} from '../entities/entity.js';
import {hasImages} from '../facsimile/facsimile.js';
import {readFacsimile} from '../facsimile/read-facsimile.js';
import {codePointLength} from '../tei/code-points.js';
import {RunningText} from '../tei/context-of.js';
import type {Span} from '../tei/span.js';
import type {Mention, Passage, Showing, TeiDocument} from '../tei/tei-document.js';
import type {DocumentRecord, MentionRecord, PassageRecord} from './collection.js';
import {parted} from './parted-words.js';

/**
 * Makes the record of a document part by part: those of a long one together are several times as
 * large as its file. Once it is there the document's tree is not needed any more.
 */
export class DocumentRecorder {
  /** The record without its passages and mentions. */
  readonly head: DocumentRecord;
  readonly #canonicalText: string;
  readonly #blocks: readonly Span[];
  #running: RunningText | undefined;
  readonly #resolve: (mention: Mention) => Resolution;

  /** @param showing what of it is left out of view, from the rendering walk */
  constructor(
    document: TeiDocument,
    resolve: (mention: Mention) => Resolution,
    {hidden, generic}: Showing,
  ) {
    const {id, file, header, canonicalText, notes, alternations, witnesses, warnings} = document;
    const facsimile = readFacsimile(document, '');
    this.#canonicalText = canonicalText;
    this.#blocks = parted(document);
    this.#resolve = resolve;
    this.head = {
      id,
      file,
      header,
      characters: codePointLength(canonicalText),
      ...(/\S/.test(canonicalText) ? {} : {isBlank: true}),
      passages: [],
      mentions: [],
      notes,
      alternations,
      witnesses,
      ...(hasImages(facsimile) ? {facsimile} : {}),
      hidden,
      generic,
      warnings,
    };
  }

  /** Made when it is first asked for: until then a tree may lie in memory beside it. */
  get #text(): RunningText {
    const {notes, hidden} = this.head;
    this.#running ??= new RunningText(this.#canonicalText, [...notes, ...hidden], this.#blocks);
    return this.#running;
  }

  passage(passage: Passage): PassageRecord {
    return {...passage, opening: this.#text.openingOf(passage)};
  }

  mention(mention: Mention): MentionRecord {
    const context = this.#text.contextOf(mention);
    return {...mention, resolution: this.#resolve(mention), ...context};
  }
}

/**
 * What a collection keeps of a document.
 *
 * @param showing what of it is left out of view, from the rendering walk
 */
export function recordOf(
  document: TeiDocument,
  resolve: (mention: Mention) => Resolution,
  showing: Showing = {hidden: [], generic: {}},
): DocumentRecord {
  const recorder = new DocumentRecorder(document, resolve, showing);
  return {
    ...recorder.head,
    passages: document.passages.map((passage) => recorder.passage(passage)),
    mentions: document.mentions.map((mention) => recorder.mention(mention)),
  };
}

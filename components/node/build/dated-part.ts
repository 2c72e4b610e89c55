import type {DocumentRecord, MentionRecord} from '../../core/collection/collection.js';
import type {DocumentRecorder} from '../../core/collection/document-record.js';
import {emptyRecord} from '../../core/collection/empty-record.js';
import type {Passage} from '../../core/tei/tei-document.js';

/** Mentions that are written in one piece. */
const atOnce = 1000;

/** What a time line needs of a document: its dates, and the events they may be of. */
export class DatedPart {
  readonly #mentions: string[] = [];
  readonly #passages = new Set<string>();
  #hasDates = false;

  /** @param json the same mention, written */
  add({kind, passage}: MentionRecord, json: string): void {
    if (kind !== 'date' && kind !== 'event') return;
    this.#mentions.push(json);
    this.#passages.add(passage);
    if (kind === 'date') this.#hasDates = true;
  }

  /** @returns pieces of a `DocumentRecord` as JSON; none for a document without a date */
  *json(recorder: DocumentRecorder, passages: readonly Passage[]): Generator<string> {
    const {head} = recorder;
    if (!head.header.date && !this.#hasDates) return;
    const {facsimile: _, ...rest} = head;
    const part: DocumentRecord = {
      ...rest,
      ...emptyRecord({...head, header: {...head.header, fields: []}}),
      passages: passages
        .filter(({id}) => this.#passages.has(id))
        .map((passage) => recorder.passage(passage)),
    };
    const {mentions: _none, ...written} = part;
    yield '{"mentions":[';
    // All of a long text at once would be as large as the text.
    for (let at = 0; at < this.#mentions.length; at += atOnce) {
      yield (at === 0 ? '' : ',') + this.#mentions.slice(at, at + atOnce).join(',');
    }
    yield `],${JSON.stringify(written).slice(1)}`;
  }
}

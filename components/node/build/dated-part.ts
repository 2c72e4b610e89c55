import type {DocumentRecord, MentionRecord} from '../../core/collection/collection.js';
import type {DocumentRecorder} from '../../core/collection/document-record.js';
import {emptyRecord} from '../../core/collection/empty-record.js';
import type {Passage} from '../../core/tei/tei-document.js';

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

  /** @returns a `DocumentRecord` as JSON; empty for a document without a date */
  json(recorder: DocumentRecorder, passages: readonly Passage[]): string {
    const {head} = recorder;
    if (!head.header.date && !this.#hasDates) return '';
    const {facsimile: _, ...rest} = head;
    const part: DocumentRecord = {
      ...rest,
      ...emptyRecord({...head, header: {...head.header, fields: []}}),
      passages: passages
        .filter(({id}) => this.#passages.has(id))
        .map((passage) => recorder.passage(passage)),
    };
    const {mentions: _none, ...written} = part;
    return `{"mentions":[${this.#mentions.join(',')}],${JSON.stringify(written).slice(1)}`;
  }
}

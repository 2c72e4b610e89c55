import type {MentionRecord} from '../../core/collection/collection.js';
import type {RecordPart} from '../../core/collection/compiled/record-parts.js';
import type {DocumentRecorder} from '../../core/collection/document-record.js';
import {NamesGatherer} from '../../core/collection/entity-list/names-of-document.js';
import type {Mention, Passage} from '../../core/tei/tei-document.js';
import {DatedPart} from './dated-part.js';

/** What is known of one stretch, as JSON, and its mentions by entity. */
export interface WrittenPart {
  /** A `RecordPart`. */
  readonly json: string;
  /** A line for each entity that a mention means: its id, a tab, a `PlacedMentionRecord`. */
  readonly lines: readonly string[];
}

/**
 * Makes the records of a document a stretch at a time, and of each what the collection's indexes
 * take of it: mentions by entity, dates, names. A mention is written as JSON once, for all of them.
 */
export class PartsGatherer {
  readonly #recorder: DocumentRecorder;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #dates = new DatedPart();
  readonly #names: NamesGatherer;

  constructor(recorder: DocumentRecorder, passages: readonly Passage[]) {
    this.#recorder = recorder;
    this.#labels = new Map(passages.map(({id, label}) => [id, label]));
    this.#names = new NamesGatherer(recorder.head.id);
  }

  write({mentions, passages, ...rest}: RecordPart<Mention, Passage>): WrittenPart {
    const records = mentions.map((mention) => {
      const record = this.#recorder.mention(mention);
      return {record, json: JSON.stringify(record)};
    });
    const lines = records.flatMap(({record, json}) => this.#take(record, json));
    const opened = passages.map((passage) => JSON.stringify(this.#recorder.passage(passage)));
    const listed = records.map(({json}) => json);
    const json = `{"mentions":[${listed.join(',')}],"passages":[${opened.join(',')}],${JSON.stringify(rest).slice(1)}`;
    return {json, lines};
  }

  #take(record: MentionRecord, json: string): string[] {
    const label = this.#labels.get(record.passage) ?? '';
    this.#dates.add(record, json);
    this.#names.add(record, label);
    const {entityIds} = record.resolution;
    if (entityIds.length === 0) return [];
    const placed = `{"document":${JSON.stringify(this.#recorder.head.id)},"mention":${json},"label":${JSON.stringify(label)}}`;
    return entityIds.map((entity) => `${entity}\t${placed}`);
  }

  /** Its dates and the events they may be of, as pieces of JSON; none for a document without a date. */
  dated(passages: readonly Passage[]): Generator<string> {
    return this.#dates.json(this.#recorder, passages);
  }

  /** What it names, as JSON. */
  names(): string {
    return JSON.stringify(this.#names.finish());
  }
}

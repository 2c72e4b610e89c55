import type {Annotation} from '../../core/annotations/annotation.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {
  type DateToTell,
  datesOfRecords,
  datesToTell,
  inOrderOfTime,
} from '../../core/collection/dated-statements.js';
import type {Entity} from '../../core/entities/entity.js';
import type {CollectionDates} from '../pages/timeline-page.js';

/** Dates on the page of a time line; a table of more is no help to anybody. */
const mostShown = 1000;
/** Of more the first: what the years tell the way to would only be waited for. */
const firstShown = 100;

/** Dates and events that are looked at together; between those, annotations can tie them. */
const mostTogether = 50_000;

/** Gathers the dates of documents, of which a part at a time is in memory. */
export class DatesOfCollection {
  readonly #entities: readonly Entity[];
  readonly #annotations: readonly Annotation[];
  #statements: readonly DatedStatement[] = [];
  #total = 0;
  readonly #years = new Map<number, number>();
  #waiting: DocumentRecord[] = [];
  #waitingDates = 0;

  constructor(entities: readonly Entity[], annotations: readonly Annotation[]) {
    this.#entities = entities;
    this.#annotations = annotations;
    this.#take(datesOfRecords(entities).map(told));
  }

  /** @param part as `DatedPart` makes it; documents come in the order of the collection */
  add(part: DocumentRecord): void {
    this.#waiting.push(part);
    this.#waitingDates += part.mentions.length;
    if (this.#waitingDates > mostTogether) this.#settle();
  }

  finish(): Omit<CollectionDates, 'hasPage'> {
    this.#settle();
    const shown = this.#total > mostShown ? firstShown : mostShown;
    const statements = this.#statements.slice(0, shown);
    return {statements, total: this.#total, years: this.#years};
  }

  #settle(): void {
    const documents = this.#waiting;
    const index = new CollectionIndex({
      title: '',
      documents,
      entities: this.#entities,
      links: [],
      annotations: this.#annotations,
      failures: [],
    });
    this.#take(datesToTell(index, documents));
    this.#waiting = [];
    this.#waitingDates = 0;
  }

  #take(dates: readonly DateToTell[]): void {
    this.#total += dates.length;
    for (const {date} of dates) {
      const year = date.earliest?.year;
      if (year !== undefined) this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    }
    const first = inOrderOfTime([...dates, ...this.#statements.map(told)]).slice(0, mostShown);
    this.#statements = first.map((date) => date.tell());
  }
}

function told(statement: DatedStatement): DateToTell {
  return {date: statement.date, tell: () => statement};
}

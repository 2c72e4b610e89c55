import type {CalendarDay, HistoricalDate} from '../../dates/historical-date.js';
import {isoYear} from '../../dates/iso-year.js';
import type {Entity} from '../../entities/entity.js';
import {numbered} from '../../natives/numbered.js';
import type {EntityMentions, PlacedMentionRecord} from '../compiled/compiled-files.js';
import {
  type DocumentNames,
  type EntityList,
  type EntityRow,
  type FormCount,
  type ListedDocument,
  type LooseName,
  looseId,
  mostForms,
  mostLooseMentions,
} from './entity-row.js';
import {NameOrder} from './name-order.js';

/** Records that no text names are listed too, unless they are a whole library's. */
const mostUnnamed = 5000;

/** What is gathered of one name. */
interface Tally {
  total: number;
  readonly forms: Map<string, number>;
  /** Counts by the number of the document. */
  readonly documents: Map<number, number>;
}

interface LooseTally extends Tally {
  readonly name: LooseName;
  readonly mentions: PlacedMentionRecord[];
}

/** Makes an index of names from what each document names, one document after the other. */
export class EntityLister {
  readonly #entities: readonly Entity[];
  readonly #order: NameOrder;
  readonly #documents: ListedDocument[] = [];
  readonly #named = new Map<string, Tally>();
  readonly #loose = new Map<string, LooseTally>();

  /** @param locale of the order of names, BCP 47 */
  constructor(entities: readonly Entity[], locale = 'en') {
    this.#entities = entities;
    this.#order = new NameOrder(locale);
  }

  add(document: ListedDocument, {named, loose}: DocumentNames): void {
    const at = this.#documents.push(document) - 1;
    for (const [entity, forms] of named) {
      const tally = this.#named.get(entity) ?? emptyTally();
      this.#named.set(entity, tally);
      for (const [form, count] of forms) addTo(tally, at, form, count);
    }
    for (const name of loose) {
      const id = looseId(name.kind, name.form);
      const tally = this.#loose.get(id) ?? {...emptyTally(), name, mentions: []};
      this.#loose.set(id, tally);
      addTo(tally, at, name.form, name.count);
      tally.mentions.push(...name.mentions.slice(0, mostLooseMentions - tally.mentions.length));
    }
  }

  finish(): EntityList {
    const unnamed = this.#entities.filter(({id}) => !this.#named.has(id));
    const listed =
      unnamed.length > mostUnnamed
        ? this.#entities.filter(({id}) => this.#named.has(id))
        : this.#entities;
    const rows = this.#order.sort(listed.map((entity) => this.#rowOf(entity)));
    const loose = this.#order.sort(
      [...this.#loose].map(([id, tally]) => this.#looseRow(id, tally)),
    );
    return {
      documents: this.#documents,
      rows,
      loose,
      looseMentions: new Map(
        [...this.#loose].map(([id, tally]) => [id, this.#mentionsOf(tally)] as const),
      ),
      counts: this.#countsOf([...rows, ...loose]),
      leftOut: this.#entities.length - listed.length,
    };
  }

  #rowOf(entity: Entity): EntityRow {
    const tally = this.#named.get(entity.id) ?? emptyTally();
    const {id, kind, name, names} = entity;
    const lang = names.find(({text}) => text === name)?.lang;
    const since = firstDay(entity.dates.map(({date}) => date));
    const {type, coordinates, misplaced} = entity;
    return {
      id,
      kind,
      name,
      ...(lang ? {lang} : {}),
      names: names
        .filter(({text}) => text !== name)
        .map((other) => ({text: other.text, ...(other.lang ? {lang: other.lang} : {})})),
      ...this.#tallied(tally),
      ...(since ? {since} : {}),
      ...(kind === 'place'
        ? {
            place: {
              ...(type ? {type} : {}),
              ...(coordinates ? {coordinates} : {}),
              ...(misplaced ? {misplaced} : {}),
            },
          }
        : {}),
    };
  }

  #looseRow(id: string, tally: LooseTally): EntityRow {
    const {kind, form} = tally.name;
    return {id, kind, name: form, names: [], ...this.#tallied(tally), loose: true};
  }

  #tallied({
    total,
    forms,
    documents,
  }: Tally): Pick<EntityRow, 'forms' | 'formTotal' | 'total' | 'naming' | 'named'> {
    const dates = [...documents.keys()].flatMap((at) => this.#documents[at]?.date ?? []);
    const [named] = dates.sort(compareDays);
    return {
      forms: [...forms].sort(byCount).slice(0, mostForms),
      formTotal: forms.size,
      total,
      naming: documents.size,
      ...(named ? {named} : {}),
    };
  }

  #mentionsOf({total, documents, mentions}: LooseTally): EntityMentions {
    return {
      total,
      documents: [...documents].flatMap(([at, count]) => {
        const document = this.#documents[at];
        return document
          ? [{id: document.id, file: document.file, title: document.title, count}]
          : [];
      }),
      mentions,
      more: [],
    };
  }

  #countsOf(rows: readonly EntityRow[]): EntityList['counts'] {
    const counts = new Map<string, (readonly [number, number])[]>(
      this.#documents.map(({id}) => [id, []]),
    );
    for (const [number, {id}] of numbered(rows)) {
      const tally = this.#named.get(id) ?? this.#loose.get(id);
      for (const [at, count] of tally?.documents ?? []) {
        counts.get(this.#documents[at]?.id ?? '')?.push([number, count]);
      }
    }
    return counts;
  }
}

function emptyTally(): Tally {
  return {total: 0, forms: new Map(), documents: new Map()};
}

function addTo(tally: Tally, document: number, form: string, count: number): void {
  tally.total += count;
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + count);
  tally.documents.set(document, (tally.documents.get(document) ?? 0) + count);
}

/** The most frequent first; of equals the shorter, which is the name without its titles. */
function byCount([form, count]: FormCount, [other, often]: FormCount): number {
  return often - count || form.length - other.length || (form < other ? -1 : 1);
}

/** The first day that any of the dates can mean, ISO 8601 with a sign before year 0. */
export function firstDay(dates: readonly HistoricalDate[]): string | undefined {
  return dates
    .flatMap(({earliest, latest}) => earliest ?? latest ?? [])
    .map(isoDay)
    .sort(compareDays)[0];
}

function isoDay({year, month, day}: CalendarDay): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${isoYear(year)}-${two(month)}-${two(day)}`;
}

/** Compares days as `firstDay` writes them; years before 0 count backwards. */
export function compareDays(one: string, other: string): number {
  const [year, of] = [Number.parseInt(one, 10), Number.parseInt(other, 10)];
  return year - of || (one < other ? -1 : one > other ? 1 : 0);
}

import type {EntityRow} from '../core/collection/entity-list/entity-row.js';
import type {Entity} from '../core/entities/entity.js';
import type {EntityListSource, MentionPage} from '../state/entity-list/entity-list-source.js';

/** What is known of a row that a reader has opened. */
export interface OpenedName {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly entity?: Entity;
  readonly mentions?: MentionPage;
  /** Why it cannot be shown. */
  readonly message?: string;
}

/** Rows that are open, with their mentions as far as they were asked for. */
export class OpenedNames {
  readonly #source: EntityListSource;
  readonly #changed: () => void;
  readonly #rows = new Map<string, OpenedName>();

  constructor(source: EntityListSource, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  /** Ids of those that are open, in the order in which they were opened. */
  get ids(): readonly string[] {
    return [...this.#rows.keys()];
  }

  /** Opens these and closes all others. */
  openOnly(rows: readonly EntityRow[]): void {
    const wanted = new Set(rows.map(({id}) => id));
    for (const id of this.#rows.keys()) if (!wanted.has(id)) this.#rows.delete(id);
    for (const row of rows) void this.open(row);
  }

  get(id: string): OpenedName | undefined {
    return this.#rows.get(id);
  }

  toggle(row: EntityRow): void {
    if (this.#rows.delete(row.id)) this.#changed();
    else void this.open(row);
  }

  /** Opens one, unless it is open or on its way. */
  async open(row: EntityRow): Promise<void> {
    if (this.#rows.has(row.id)) return;
    this.#set(row, {state: 'loading'});
    const [entity, mentions] = await Promise.all([
      this.#source.entity(row),
      this.#source.mentions(row, 0),
    ]);
    if (!this.#rows.has(row.id)) return;
    this.#set(
      row,
      mentions.ok
        ? {
            state: 'ready',
            mentions: mentions.value,
            ...(entity.ok && entity.value ? {entity: entity.value} : {}),
          }
        : {state: 'failed', message: mentions.message},
    );
  }

  /** Asks for the mentions that follow. */
  async more(row: EntityRow): Promise<void> {
    const known = this.#rows.get(row.id);
    const {mentions} = known ?? {};
    if (!known || mentions?.next === undefined) return;
    this.#set(row, {...known, state: 'loading'});
    const further = await this.#source.mentions(row, mentions.next);
    if (!this.#rows.has(row.id)) return;
    this.#set(
      row,
      further.ok
        ? {
            ...known,
            state: 'ready',
            mentions: {
              ...further.value,
              mentions: [...mentions.mentions, ...further.value.mentions],
            },
          }
        : {...known, state: 'failed', message: further.message},
    );
  }

  #set(row: EntityRow, opened: OpenedName): void {
    this.#rows.set(row.id, opened);
    this.#changed();
  }
}

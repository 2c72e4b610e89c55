import type {Entity} from './entity.js';

/** Which ids stand for one thing, by `@sameAs`; each group has one id that stands for all of it. */
export class SameRecords {
  readonly #under = new Map<string, string>();

  /** The id that stands for the group of this one. */
  chief(id: string): string {
    let chief = id;
    for (let above = this.#under.get(chief); above !== undefined; above = this.#under.get(chief)) {
      chief = above;
    }
    // The way is made short, so that a long chain is walked once.
    for (let at = id; at !== chief; ) {
      const above = this.#under.get(at) ?? chief;
      this.#under.set(at, chief);
      at = above;
    }
    return chief;
  }

  /** Puts two groups together; the chief of `other`, to which the record pointed, stands for both. */
  unite(id: string, other: string): void {
    const [one, chief] = [this.chief(id), this.chief(other)];
    if (one !== chief) this.#under.set(one, chief);
  }
}

/** What several records say of one thing, the first going before: nothing any of them says is lost. */
export function mergeRecords(chief: Entity, others: readonly Entity[]): Entity {
  const all = [chief, ...others];
  const coordinates = all.find((each) => each.coordinates)?.coordinates;
  const type = all.find((each) => each.type)?.type;
  return {
    ...chief,
    names: unique(
      all,
      ({names}) => names,
      ({text, lang}) => `${text}\n${lang ?? ''}`,
    ),
    roles: unique(
      all,
      ({roles}) => roles,
      ({label}) => label,
    ),
    dates: datesOf(all),
    identifiers: unique(
      all,
      ({identifiers}) => identifiers,
      ({value}) => value,
    ),
    notes: unique(
      all,
      ({notes}) => notes,
      (note) => note,
    ),
    related: all.flatMap(({related}) => related),
    ...(type ? {type} : {}),
    ...(coordinates ? {coordinates} : {}),
  };
}

/** A second date of one event would contradict the first: the first record that has one is believed. */
function datesOf(records: readonly Entity[]): Entity['dates'] {
  const known = new Set<string>();
  return records.flatMap(({dates}) => {
    const own = dates.filter(({event}) => !known.has(event));
    for (const {event} of own) known.add(event);
    return own;
  });
}

function unique<Fact>(
  records: readonly Entity[],
  facts: (record: Entity) => readonly Fact[],
  key: (fact: Fact) => string,
): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const fact of records.flatMap(facts)) {
    if (!found.has(key(fact))) found.set(key(fact), fact);
  }
  return [...found.values()];
}

import type {Mention, Pointer} from '../tei/tei-document.js';
import type {Entity, RelatedEntity, Resolution} from './entity.js';
import {tiesOf} from './read-relations.js';
import {RecordShelf} from './record-shelf.js';
import type {Register} from './register.js';
import {mergeRecords, SameRecords} from './same-records.js';

/** What decides what a mention comes to. */
export type Referring = Pick<Mention, 'kind' | 'form' | 'pointers' | 'certainty'>;

/**
 * All entities of a collection under ids that are unique in it, and the way from a pointer to one.
 * Records that are said to be the same (`@sameAs`) are one entity. Entities that only an outside
 * IRI or a key names are made on first sight, so that two mentions of one IRI meet although nobody
 * keeps a record of it.
 */
export class EntityIndex {
  readonly #shelf: RecordShelf;
  readonly #same = new SameRecords();
  readonly #entities = new Map<string, Entity>();

  constructor(registers: readonly Register[]) {
    this.#shelf = new RecordShelf(registers);
    const {records} = this.#shelf;
    const ties = new Map<string, RelatedEntity[]>();
    for (const [id, entity] of records) ties.set(id, this.#tiesWithin(entity));
    for (const [id, related] of ties) {
      for (const {relation, entityId} of related) {
        if (relation === 'same-as' && entityId !== undefined) this.#same.unite(id, entityId);
      }
    }
    for (const {file, relations = []} of registers) {
      for (const relation of relations) {
        for (const {from, to, part} of tiesOf(relation)) {
          const id = this.#shelf.find(from, file);
          const tie = {label: '', relation: relation.name, part, pointer: to};
          if (id !== undefined) ties.get(id)?.push(this.#withRecord(tie, file));
        }
      }
    }
    this.#settle(ties);
  }

  /** In the order of the registers; what only an IRI or a key names comes last. */
  get entities(): readonly Entity[] {
    return [...this.#entities.values()];
  }

  get(id: string): Entity | undefined {
    return this.#entities.get(this.#same.chief(id));
  }

  /** What a mention's pointers come to; `from` is the file the mention stands in. */
  resolve(mention: Referring, from: string): Resolution {
    if (mention.kind === 'date' || mention.pointers.length === 0) {
      return {state: 'none', entityIds: [], unresolved: []};
    }
    const ids = new Set<string>();
    const unresolved: string[] = [];
    for (const pointer of mention.pointers) {
      const entity = this.#find(pointer, from, mention);
      if (entity) ids.add(entity.id);
      else unresolved.push(pointer.raw);
    }
    const whole = ids.size === 0 ? this.#withSpaces(mention, from) : undefined;
    if (whole) return {state: 'resolved', entityIds: [whole.id], unresolved: []};
    const doubtful = mention.certainty === 'low' || mention.certainty === 'medium';
    const state =
      ids.size === 0
        ? 'unresolved'
        : ids.size === 1
          ? 'resolved'
          : doubtful
            ? 'ambiguous'
            : 'several';
    return {state, entityIds: [...ids], unresolved};
  }

  #find(pointer: Pointer, from: string, mention: Referring): Entity | undefined {
    const id = this.#shelf.find(pointer, from);
    if (id !== undefined) return this.get(id);
    if (pointer.kind === 'key') {
      const {key} = pointer;
      return this.#named(`key:${key.replace(/\s+/g, '_')}`, key, mention);
    }
    if (pointer.kind !== 'uri' || !/^(https?|urn|doi|info):/i.test(pointer.uri)) return undefined;
    return this.#named(pointer.uri, mention.form, mention, pointer.uri);
  }

  /** `ref="#Li Bai"` with `xml:id="Li Bai"`: no valid id, and so read as two pointers. */
  #withSpaces({pointers}: Referring, from: string): Entity | undefined {
    if (pointers.length < 2) return undefined;
    const written = pointers.map(({raw}) => raw).join(' ');
    if (!written.startsWith('#')) return undefined;
    const id = this.#shelf.at(from, written.slice(1));
    return id === undefined ? undefined : this.get(id);
  }

  #named(id: string, name: string, mention: Referring, uri?: string): Entity {
    const known = this.#entities.get(id);
    if (known) return known;
    const kind = mention.kind === 'date' || mention.kind === 'name' ? 'term' : mention.kind;
    const href = uri !== undefined && /^https?:/i.test(uri) ? {href: uri} : {};
    const entity: Entity = {
      id,
      kind,
      name,
      names: [],
      roles: [],
      dates: [],
      identifiers: uri ? [{authority: '', value: uri, ...href}] : [],
      notes: [],
      related: [],
      ...(uri ? {uri} : {}),
    };
    this.#entities.set(id, entity);
    if (uri) this.#shelf.addUri(uri, id);
    return entity;
  }

  #tiesWithin({record, related}: Entity): RelatedEntity[] {
    return related.map((tie) => this.#withRecord(tie, record?.file ?? ''));
  }

  #withRecord(tie: RelatedEntity, from: string): RelatedEntity {
    const entityId = this.#shelf.find(tie.pointer, from);
    return entityId === undefined ? tie : {...tie, entityId};
  }

  /** Makes one entity of each group of records, and gives every tie its words. */
  #settle(ties: ReadonlyMap<string, readonly RelatedEntity[]>): void {
    const groups = new Map<string, Entity[]>();
    for (const [id, record] of this.#shelf.records) {
      const chief = this.#same.chief(id);
      const member = {...record, related: ties.get(id) ?? []};
      const group = groups.get(chief);
      if (!group) groups.set(chief, [member]);
      else if (id === chief) group.unshift(member);
      else group.push(member);
    }
    for (const [id, [chief, ...others]] of groups) {
      if (chief) this.#entities.set(id, others.length > 0 ? mergeRecords(chief, others) : chief);
    }
    for (const entity of this.#entities.values()) {
      const related = entity.related.flatMap((tie) => this.#worded(tie, entity.id));
      if (entity.related.length > 0) this.#entities.set(entity.id, {...entity, related});
    }
  }

  /** A tie to the record itself says nothing; one without words is called as the other record is. */
  #worded(tie: RelatedEntity, own: string): RelatedEntity[] {
    const other = tie.entityId === undefined ? undefined : this.get(tie.entityId);
    if (other?.id === own) return [];
    const label = tie.label || other?.name || tie.pointer.raw;
    return [{...tie, label, ...(other ? {entityId: other.id} : {})}];
  }
}

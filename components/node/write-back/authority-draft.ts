import type {NewEntity} from '../../core/annotations/annotation.js';
import {insertRecord} from '../../core/annotations/write-back/insert-record.js';
import {readBytes} from '../read-bytes.js';
import type {FileChange} from './apply-plan.js';
import {TextBytes} from './text-bytes.js';

/** The authority file as it grows by new entities. */
export class AuthorityDraft {
  readonly #path: string;
  readonly #bytes: Uint8Array;
  readonly #entities = new Map<string, {entity: NewEntity; annotations: string[]}>();

  private constructor(path: string, bytes: Uint8Array) {
    this.#path = path;
    this.#bytes = bytes;
  }

  /** Undefined where there is no such file, or it cannot be read. */
  static async open(path: string): Promise<AuthorityDraft | undefined> {
    const read = await readBytes(path);
    return read.ok ? new AuthorityDraft(path, read.bytes) : undefined;
  }

  /** `added`, or the reason, as a clause, why the entity cannot be recorded. */
  add(entity: NewEntity, annotation: string): string {
    const known = this.#entities.get(entity.id);
    if (known) {
      if (known.entity.kind !== entity.kind) return 'two annotations make different things of it';
      known.annotations.push(annotation);
      return 'added';
    }
    const grown = this.#insert(this.#bytes, entity);
    if (typeof grown === 'string') return grown;
    this.#entities.set(entity.id, {entity, annotations: [annotation]});
    return 'added';
  }

  /** The file with the entities that these annotations name; undefined where all are in it. */
  changeFor(annotations: ReadonlySet<string>): FileChange | undefined {
    let after = this.#bytes;
    for (const {entity, annotations: own} of this.#entities.values()) {
      if (!own.some((id) => annotations.has(id))) continue;
      const grown = this.#insert(after, entity);
      if (typeof grown !== 'string') after = grown;
    }
    return after === this.#bytes ? undefined : {path: this.#path, before: this.#bytes, after};
  }

  #insert(bytes: Uint8Array, entity: NewEntity): Uint8Array | string {
    const read = TextBytes.read(bytes, this.#path);
    if (!read.ok) return read.problem.message;
    const {text} = read;
    const planned = insertRecord(text.source, entity);
    if (!planned.ok) return planned.reason;
    if (planned.insertions.length === 0) return bytes;
    const insertions = planned.insertions.map((each) => ({
      ...each,
      text: text.writable(each.text),
    }));
    const after = text.insert(insertions);
    return text.readsAs(after, insertions) ? after : 'it could not be read back';
  }
}

import {basename} from 'node:path';
import type {EntityIndex} from '../../core/entities/entity-index.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';

const defaultBase = 'https://lectern.example/texts/';

/** The path of a file in its collection: what follows a folder `texts`, else its bare name. */
export function pathInCollection(file: string): string {
  const path = file.replaceAll('\\', '/');
  return /(?:^|\/)texts\/(.+)$/.exec(path)?.[1] ?? basename(path);
}

/** Absolute IRIs of texts and entities, for annotations that stay true when files move. */
export class Addresses {
  readonly #base: string;
  readonly #files: ReadonlyMap<string, string>;

  constructor(
    base: string | undefined,
    documents: readonly TeiDocument[],
    readonly entities: EntityIndex,
  ) {
    const given = base ?? defaultBase;
    this.#base = given.endsWith('/') ? given : `${given}/`;
    this.#files = new Map(documents.map(({id, file}) => [id, file]));
  }

  ofFile(file: string): string {
    return new URL(encodeURI(pathInCollection(file)), this.#base).href;
  }

  ofDocument(id: string): string {
    return this.ofFile(this.#files.get(id) ?? id);
  }

  ofEntity(id: string): string {
    const {record, uri} = this.entities.get(id) ?? {};
    if (record) return `${this.ofFile(record.file)}#${encodeURIComponent(record.fragment)}`;
    return uri ?? `${this.#base}#${encodeURIComponent(id)}`;
  }
}

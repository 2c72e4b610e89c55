import type {Entity, EntityKind} from '../entities/entity.js';
import {foldWord} from '../suggest/fold-word.js';
import {decodePath, encodeNames, encodePart} from '../tei/file-paths.js';

/** An entity a search found, with the name that matched. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly matched: string;
}

/** Entities looked up by the IRI an annotation gives, and by the beginning of any of their names. */
export class EntityDirectory {
  readonly #entities: readonly Entity[];
  readonly #byFragment = new Map<string, Entity[]>();
  readonly #byIri = new Map<string, Entity>();
  /** For each name its folded words, for searching as one types. */
  readonly #names: readonly {entity: Entity; name: string; words: readonly string[]}[];

  /** @param base IRI of the folder that the files of the records lie in, `/` at its end */
  constructor(
    entities: readonly Entity[],
    readonly base: string,
  ) {
    this.#entities = entities;
    for (const entity of entities) {
      const {record, uri} = entity;
      if (record) {
        const known = this.#byFragment.get(record.fragment);
        if (known) known.push(entity);
        else this.#byFragment.set(record.fragment, [entity]);
      }
      if (uri) this.#byIri.set(uri, entity);
      for (const {href} of entity.identifiers) if (href) this.#byIri.set(href, entity);
    }
    this.#names = entities.flatMap((entity) =>
      namesOf(entity).map((name) => ({entity, name, words: foldedWords(name)})),
    );
  }

  get entities(): readonly Entity[] {
    return this.#entities;
  }

  /** The entity an IRI means: a record of one of the files, or one with that identifier. */
  find(iri: string): Entity | undefined {
    const known = this.#byIri.get(iri);
    if (known) return known;
    const [path = '', fragment] = iri.split('#');
    if (fragment === undefined) return undefined;
    const file = decodePath(path);
    return this.#byFragment
      .get(decodePath(fragment))
      ?.find(({record}) => record && (file === '' || isFile(file, record.file, this.base)));
  }

  /** The IRI to write for an entity: its record's, else the one it is known by. */
  iriOf({record, uri, id}: Entity): string {
    if (!record) return uri ?? id;
    return `${this.base}${encodeNames(record.file)}#${encodePart(record.fragment)}`;
  }

  /**
   * Entities with a name each word of the query begins a word of: whole names first, then those
   * that begin so, then the rest, in the order of the register.
   */
  search(query: string, kind?: EntityKind, most = 20): FoundEntity[] {
    const wanted = foldedWords(query);
    if (wanted.length === 0) return [];
    const best = new Map<Entity, {rank: number; matched: string}>();
    for (const {entity, name, words} of this.#names) {
      if (kind !== undefined && entity.kind !== kind) continue;
      const rank = rankOf(words, wanted);
      if (rank === undefined || rank >= (best.get(entity)?.rank ?? Infinity)) continue;
      best.set(entity, {rank, matched: name});
    }
    return [...best]
      .sort(([, a], [, b]) => a.rank - b.rank)
      .slice(0, most)
      .map(([entity, {matched}]) => ({entity, matched}));
  }
}

function namesOf({name, names}: Entity): string[] {
  return [...new Set([name, ...names.map(({text}) => text)])];
}

/** In scripts that part no words, each character begins one. */
function foldedWords(text: string): string[] {
  const words = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}'’ʼ]+/gu);
  return (words ?? []).map(foldWord).filter((word) => word !== '');
}

/** The lower the better; undefined where a word of the query is missing. */
function rankOf(words: readonly string[], wanted: readonly string[]): number | undefined {
  const fits = wanted.every((part) => words.some((word) => word.startsWith(part)));
  if (!fits) return undefined;
  const whole = wanted.length === words.length && wanted.every((part, at) => words[at] === part);
  if (whole) return 0;
  return wanted.every((part, at) => words[at]?.startsWith(part)) ? 1 : 2;
}

function isFile(iri: string, file: string, base: string): boolean {
  const path = decodePath(file);
  return iri === `${decodePath(base)}${path}` || iri === path || iri.endsWith(`/${path}`);
}

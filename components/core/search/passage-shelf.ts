import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import {codePointLength} from '../tei/code-points.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {documentLabels, passageLabels} from './labels.js';
import {bearerOf, nameKeys} from './name-keys.js';
import type {PassageText} from './passage-text.js';
import {type PassageWords, passageWords} from './passage-words.js';
import {passagesOf} from './passages-of.js';
import {namedEntity, type SearchableEntities} from './searchable-entities.js';
import type {
  DocumentEntry,
  NameBearer,
  NamedEntity,
  TermEntry,
  TermSource,
  Weights,
} from './term-source.js';

/** A step of the work of reading; what calls it may pause between two. */
type Steps = Generator<void>;

/** A document as its passages: what is left of it once it is read for searching. */
export interface DocumentPassages extends DocumentEntry {
  /** What all its passages share. */
  readonly labels: readonly string[];
  readonly passages: Iterable<PassageText>;
}

/** Passages of one search whose words are kept at hand. */
const mostAtHand = 2000;

/** Passages in memory, with the terms they are found by. minisearch keeps and weighs the words. */
export class PassageShelf implements TermSource {
  readonly #words = new MiniSearch<{id: number; terms: string}>({
    fields: ['terms'],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
  });
  /** Term → in how many passages. Labels stand here too. */
  readonly #dictionary = new SearchableMap<number>();
  /** The same from the last letter on. */
  readonly #endings = new SearchableMap<string>();
  readonly #labels = new Map<string, Map<number, number>>();
  readonly #sounds = new Map<string, Set<string>>();
  /** Key of a name → ids of entities. */
  readonly #names = new Map<string, string[]>();
  readonly #named = new Map<string, NamedEntity>();
  readonly #passages: PassageText[] = [];
  readonly #passageLabels: (readonly string[])[] = [];
  readonly #documents: DocumentEntry[] = [];
  readonly #starts: number[] = [];
  readonly #atHand = new Map<number, PassageWords>();

  constructor(readonly directory: SearchableEntities) {}

  get size(): number {
    return this.#passages.length;
  }

  /** Reads a document, a passage a step. */
  *add(document: TeiDocument): Steps {
    const {id, file, header} = document;
    const entitiesOf = (mention: TeiDocument['mentions'][number]): readonly string[] =>
      this.directory.resolve(mention, file).entityIds;
    yield* this.addPassages({
      id,
      file,
      title: header.title,
      labels: documentLabels(document),
      passages: passagesOf(document, this.#documents.length, entitiesOf),
    });
  }

  /** Takes in a document whose passages were read elsewhere, a passage a step. */
  *addPassages({labels, passages, ...entry}: DocumentPassages): Steps {
    this.#documents.push(entry);
    this.#starts.push(this.size);
    for (const passage of passages) {
      this.#addPassage(passage, labels);
      yield;
    }
  }

  /** Takes in the names of the entities, once every document is read; one a step. */
  *addNames(): Steps {
    for (const entity of this.directory.entities) {
      const named = namedEntity(entity);
      this.#named.set(named.id, named);
      for (const key of nameKeys(named)) {
        const known = this.#names.get(key);
        if (known) known.push(named.id);
        else this.#names.set(key, [named.id]);
      }
      yield;
    }
  }

  #addPassage(passage: PassageText, ofDocument: readonly string[]): void {
    const number = this.size;
    this.#passages.push(passage);
    const {positions, spellings} = passageWords(passage);
    const terms: string[] = [];
    for (const [term, places] of positions) {
      for (const _ of places) terms.push(term);
      this.#count(term);
    }
    this.#words.add({id: number, terms: terms.join(' ')});
    for (const {term, sounds} of spellings) {
      for (const key of sounds) {
        const known = this.#sounds.get(key) ?? new Set();
        this.#sounds.set(key, known.add(term));
      }
    }
    const labels = passageLabels(passage, ofDocument);
    this.#passageLabels.push([...labels.keys()]);
    for (const [label, count] of labels) {
      const passages = this.#labels.get(label) ?? new Map<number, number>();
      passages.set(number, count);
      this.#labels.set(label, passages);
      this.#dictionary.set(label, passages.size);
    }
  }

  #count(term: string): void {
    const known = this.#dictionary.get(term);
    this.#dictionary.set(term, (known ?? 0) + 1);
    if (known === undefined) this.#endings.set([...term].reverse().join(''), term);
  }

  async documentStarts(): Promise<readonly number[]> {
    return this.#starts;
  }

  async termsWithPrefix(prefix: string, most: number): Promise<readonly TermEntry[]> {
    return entriesIn(this.#dictionary.atPrefix(prefix)).slice(0, most);
  }

  async labelsBetween(from: string, to: string): Promise<readonly TermEntry[]> {
    let shared = 0;
    while (shared < from.length && from[shared] === to[shared]) shared++;
    const entries = entriesIn(this.#dictionary.atPrefix(from.slice(0, shared)));
    return entries.filter(({term}) => term >= from && term <= to);
  }

  async termsEnding(letter: string, least: number, most: number): Promise<readonly TermEntry[]> {
    const found: TermEntry[] = [];
    for (const term of this.#endings.atPrefix(letter).values()) {
      const length = codePointLength(term);
      if (length < least || length > most) continue;
      found.push({term, passages: this.#dictionary.get(term) ?? 0});
    }
    return found;
  }

  async termsSounding(key: string): Promise<readonly string[]> {
    return [...(this.#sounds.get(key) ?? [])].sort();
  }

  async entitiesNamed(key: string): Promise<readonly NameBearer[]> {
    const named = (this.#names.get(key) ?? []).map((id) => this.#named.get(id));
    return named.flatMap((entity) => (entity ? [bearerOf(entity)] : []));
  }

  async entities(ids: readonly string[]): Promise<ReadonlyMap<string, NamedEntity>> {
    const found = new Map<string, NamedEntity>();
    for (const id of ids) {
      const entity = this.#named.get(id);
      if (entity) found.set(id, entity);
    }
    return found;
  }

  async weights(term: string): Promise<Weights> {
    const found = this.#words.search(term);
    return new Map(found.map(({id, score}): [number, number] => [id, score]));
  }

  async labelled(label: string): Promise<Weights> {
    return this.#labels.get(label) ?? new Map();
  }

  async positions(
    term: string,
    among: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, readonly number[]>> {
    const found = new Map<number, readonly number[]>();
    for (const number of among) {
      const places = this.#wordsOf(number)?.positions.get(term);
      if (places) found.set(number, places);
    }
    return found;
  }

  async passages(numbers: readonly number[]): Promise<ReadonlyMap<number, PassageText>> {
    return pick(this.#passages, numbers);
  }

  countable(numbers: readonly number[]): readonly number[] {
    return numbers;
  }

  async labelsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
    return pick(this.#passageLabels, numbers);
  }

  async documents(numbers: readonly number[]): Promise<ReadonlyMap<number, DocumentEntry>> {
    return pick(this.#documents, numbers);
  }

  #wordsOf(number: number): PassageWords | undefined {
    const known = this.#atHand.get(number);
    const passage = this.#passages[number];
    if (known || !passage) return known;
    if (this.#atHand.size >= mostAtHand) this.#atHand.clear();
    const words = passageWords(passage);
    this.#atHand.set(number, words);
    return words;
  }
}

function entriesIn(map: SearchableMap<number>): TermEntry[] {
  const entries = [...map].map(([term, passages]) => ({term, passages}));
  return entries.sort((a, b) => (a.term < b.term ? -1 : 1));
}

function pick<Value>(from: readonly Value[], numbers: readonly number[]): Map<number, Value> {
  const found = new Map<number, Value>();
  for (const number of numbers) {
    const value = from[number];
    if (value !== undefined) found.set(number, value);
  }
  return found;
}

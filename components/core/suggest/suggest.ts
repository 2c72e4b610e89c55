import type {Entity} from '../entities/entity.js';
import type {Span} from '../tei/span.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {elementsWithin, labelOf as wordsIn} from '../xml/xml-tree.js';
import {anchorOf, datelineOf, findDates} from './dates/find-dates.js';
import type {AnchorDate} from './dates/resolve-date.js';
import {findLinks, type KnownDocument, knownDocument} from './find-links.js';
import {type Reading, readStream} from './find-names.js';
import {findReferences} from './find-references.js';
import {NameTrie} from './name-trie.js';
import {suggestNames} from './suggest-names.js';
import type {Suggestion} from './suggestion.js';
import {TakenPlaces} from './taken-places.js';
import {textStreams} from './text-streams.js';

/** A document read once, for its own suggestions and those of others. */
interface Prepared {
  readonly document: TeiDocument;
  readonly readings: readonly Reading[];
  readonly date?: AnchorDate;
  readonly known: KnownDocument;
}

/**
 * Proposes annotations of TEI documents, for a reviewer to decide on: names of the entities of an
 * authority file, dates, archival references, and mentions of one document in another.
 */
export class Suggester {
  readonly #prepared: ReadonlyMap<string, Prepared>;
  readonly #trie: NameTrie;
  readonly #byRecord: ReadonlyMap<string, string>;

  /** @param documents all that are asked about, which are also those that links can lead to */
  constructor(documents: readonly TeiDocument[], entities: readonly Entity[]) {
    this.#prepared = new Map(documents.map((document) => [document.file, prepare(document)]));
    const vocabulary = new Set<string>();
    for (const {readings} of this.#prepared.values()) {
      for (const {tokens} of readings) for (const {text} of tokens) vocabulary.add(text);
    }
    this.#trie = new NameTrie(entities, vocabulary);
    this.#byRecord = new Map(
      entities.flatMap(({id, record}) => (record ? [[record.fragment, id] as const] : [])),
    );
  }

  /** The suggestions for one of the documents, in the order of the text. */
  suggest(document: TeiDocument): Suggestion[] {
    const prepared = this.#prepared.get(document.file) ?? prepare(document);
    const {readings, date, known} = prepared;
    const taken = new TakenPlaces(document.mentions, document.canonicalText.length);
    const streams = readings.map(({stream}) => stream);
    const isLetter = document.header.correspondence.length > 0;
    const dates = findDates(streams, taken, date, isLetter ? 'letter' : 'document');
    const named = suggestNames(readings, this.#trie, taken, {
      tagged: this.#taggedIn(document),
      ...(document.header.date ? {date: document.header.date.date} : {}),
    });
    const references = findReferences(streams, referencesOf(document));
    const others = [...this.#prepared.values()]
      .map((other) => other.known)
      .filter(({id}) => id !== known.id);
    const links = findLinks({readings, dates, references}, others);
    // `May` of `May 1945` is no name; numbers inside a shelfmark are no years.
    const names = outside(named, dates);
    const all = [...names, ...outside(dates, references), ...references, ...links];
    return all.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** How often each entity is named by what is tagged already, with one pointer. */
  #taggedIn({mentions}: TeiDocument): Map<string, number> {
    const counts = new Map<string, number>();
    for (const {pointers} of mentions) {
      const [only, another] = pointers;
      const fragment = only?.kind === 'document' && !another ? only.fragment : undefined;
      const id = fragment === undefined ? undefined : this.#byRecord.get(fragment);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}

function prepare(document: TeiDocument): Prepared {
  const streams = textStreams(document);
  const date = anchorOf(document.header.date?.date) ?? datelineOf(streams);
  return {
    document,
    readings: streams.map(readStream),
    ...(date ? {date} : {}),
    known: knownDocument(document, date),
  };
}

/** Those that begin in none of some spans, which are in the order of the text and do not overlap. */
function outside<Found extends Span>(found: readonly Found[], spans: readonly Span[]): Found[] {
  let at = 0;
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter(({start, end}) => {
      for (let span = spans[at]; span && span.end <= start; span = spans[at]) at++;
      const span = spans[at];
      return !span || end <= span.start || start < span.start;
    });
}

const tagged = new Set(['bibl', 'idno', 'msIdentifier', 'citedRange']);

/** Where the text tags references already, by their words. */
function referencesOf({texts, canonicalText}: TeiDocument): (span: Span) => boolean {
  const words: string[] = [];
  for (const text of texts) {
    for (const element of elementsWithin(text)) {
      if (!tagged.has(element.localName)) continue;
      words.push(wordsIn(element));
    }
  }
  const characters = words.length > 0 ? [...canonicalText] : [];
  return ({start, end}) => {
    if (words.length === 0) return false;
    const own = characters.slice(start, end).join('').replace(/\s+/g, ' ');
    return words.some((each) => each.includes(own));
  };
}

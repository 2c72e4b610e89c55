import type {Entity} from '../entities/entity.js';
import type {Span} from '../tei/tei-document.js';
import type {DocumentRecord, MentionRecord} from './collection.js';
import type {CollectionIndex} from './collection-index.js';
import type {StatementSubject} from './dated-statement.js';

/** The end of a sentence: its mark, then white space or a closing quotation mark. */
const sentenceEnd = /[.!?。！？؟][\s”’»"')\]]/u;

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Characters between a date and an event of its sentence: 0 where one holds the other. Undefined
 * where a sentence ends between them, or where they are further apart than the words kept of it.
 */
function distance(date: MentionRecord, event: MentionRecord): number | undefined {
  if (overlap(date, event)) return 0;
  const gap = event.start >= date.end ? event.start - date.end : date.start - event.end;
  const words = event.start >= date.end ? [...date.after] : [...date.before].reverse();
  // White space is folded in the words: the event itself has to be among them, or begin there.
  if (gap > words.length) return undefined;
  const between = words.slice(0, gap);
  const text = (event.start >= date.end ? between : between.reverse()).join('');
  return sentenceEnd.test(`${text} `) ? undefined : gap;
}

const subject = ({id, name, kind}: Entity, tie: StatementSubject['tie']): StatementSubject => ({
  id,
  name,
  kind,
  tie,
});

function eventsOf({resolution}: MentionRecord, index: CollectionIndex): readonly Entity[] {
  return resolution.entityIds.flatMap((id) => index.entity(id) ?? []);
}

/** Those at the least distance of a mention, within its passage and sentence. */
function nearest(
  among: readonly MentionRecord[],
  apart: (one: MentionRecord) => number | undefined,
): readonly MentionRecord[] {
  const distances = among.flatMap((one) => {
    const gap = apart(one);
    return gap === undefined ? [] : [{one, gap}];
  });
  const least = Math.min(...distances.map(({gap}) => gap));
  return distances.filter(({gap}) => gap === least).map(({one}) => one);
}

/** A date and an event are near when neither has a nearer one: “founded in A, it was dissolved in B”. */
function near(date: MentionRecord, {dates, events}: InPassage): readonly MentionRecord[] {
  return nearest(events, (event) => distance(date, event)).filter((event) =>
    nearest(dates, (other) => distance(other, event)).includes(date),
  );
}

/** The dates and events of one passage. */
interface InPassage {
  readonly dates: readonly MentionRecord[];
  readonly events: readonly MentionRecord[];
}

/** By date, as `document mention`: the events that annotations tie it to. */
function linkedEvents(index: CollectionIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const {annotations} = index.collection;
  const linked = new Map<string, Set<string>>();
  for (const {motivations, targets, linked: others} of annotations) {
    if (!motivations.includes('linking')) continue;
    const inside = [...targets, ...others].flatMap(({placement, document}) =>
      'reason' in placement || document === undefined
        ? []
        : (index.document(document)?.mentions ?? [])
            .filter((mention) => overlap(mention, placement))
            .map((mention) => ({document, mention})),
    );
    const events = new Set(
      inside.flatMap(({mention}) => (mention.kind === 'event' ? mention.resolution.entityIds : [])),
    );
    // Of several events an annotation sets side by side, it does not say which date is whose.
    if (events.size !== 1) continue;
    for (const {document, mention} of inside) {
      if (mention.kind !== 'date') continue;
      const key = `${document} ${mention.id}`;
      linked.set(key, new Set([...(linked.get(key) ?? []), ...events]));
    }
  }
  return linked;
}

/**
 * What the dates of texts are said of. TEI ties a `date` to no event: an annotation that links
 * passages does, or the sentence, in which case nobody has said so.
 */
export class SubjectsOfDates {
  readonly #linked: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(readonly index: CollectionIndex) {
    this.#linked = linkedEvents(index);
  }

  /** The events a date of the document is said of, the surest first. */
  of(document: DocumentRecord, date: MentionRecord): readonly StatementSubject[] {
    const linked = [...(this.#linked.get(`${document.id} ${date.id}`) ?? [])]
      .flatMap((id) => this.index.entity(id) ?? [])
      .map((entity) => subject(entity, 'linked'));
    const passage = this.#passages(document).get(date.passage);
    const found = (passage ? near(date, passage) : [])
      .flatMap((event) => eventsOf(event, this.index))
      .map((entity) => subject(entity, 'near'));
    const all = new Map([...found, ...linked].map((each) => [each.id, each]));
    return [...all.values()];
  }

  readonly #byDocument = new Map<DocumentRecord, ReadonlyMap<string, InPassage>>();

  #passages(document: DocumentRecord): ReadonlyMap<string, InPassage> {
    const known = this.#byDocument.get(document);
    if (known) return known;
    const passages = new Map<string, {dates: MentionRecord[]; events: MentionRecord[]}>();
    for (const mention of document.mentions) {
      if (mention.kind !== 'date' && mention.kind !== 'event') continue;
      const passage = passages.get(mention.passage) ?? {dates: [], events: []};
      (mention.kind === 'date' ? passage.dates : passage.events).push(mention);
      passages.set(mention.passage, passage);
    }
    this.#byDocument.set(document, passages);
    return passages;
  }
}

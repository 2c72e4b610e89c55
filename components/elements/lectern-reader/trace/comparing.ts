import type {Annotation} from '../../../core/annotations/annotation.js';
import type {CollectionIndex} from '../../../core/collection/collection-index.js';
import type {Conflict} from '../../../core/collection/conflict.js';
import {findConflicts} from '../../../core/collection/find-conflicts.js';
import {linkedPassages} from '../../../core/collection/linked-passages.js';
import {msg} from '../../../core/words/msg.js';
import {paintFound} from '../../../render/highlights.js';
import type {ComparedPassage} from '../../../state/events.js';
import {focusPassage} from '../focus-passage.js';
import {openDialog} from './open-dialog.js';
import {renderContradictions} from './render-contradictions.js';
import type {TracedPanes, TracedReader} from './traced-reader.js';

/** At most so many documents stand side by side. */
const mostPanes = 3;

/** Of a collection of more, only what is open is looked through: a page must not stand still for it. */
const manyDocuments = 300;

/** What is said to contradict each other, and what is reckoned to. */
interface Found {
  readonly stated: readonly Annotation[];
  readonly computed: readonly Conflict[];
}

/** Passages beside each other: found, listed, and opened each in its text. */
export class Comparing {
  readonly #reader: TracedReader;
  readonly #panes: TracedPanes;
  #found: Found = {stated: [], computed: []};
  #lookedIn: {readonly index: CollectionIndex; readonly panes: readonly string[]} | undefined;

  constructor(reader: TracedReader, panes: TracedPanes) {
    this.#reader = reader;
    this.#panes = panes;
  }

  get hasAny(): boolean {
    return this.#found.stated.length + this.#found.computed.length > 0;
  }

  /** Looks for them in the open documents; where one is open, between it and the collection. */
  look(): void {
    const {index, panes} = this.#reader.store.state;
    if (!index || (this.#lookedIn?.index === index && this.#lookedIn.panes === panes)) return;
    this.#lookedIn = {index, panes};
    const all = index.collection.documents.length;
    const documents = panes.length > 1 || all > manyDocuments ? panes : undefined;
    this.#found = {
      stated: linkedPassages(index, documents)
        .filter((each) => concerns(each, panes))
        .sort((a, b) => Number(isWithinOne(a)) - Number(isWithinOne(b))),
      computed: findConflicts(index, documents),
    };
  }

  show(): void {
    const {index, addresses} = this.#reader.store.state;
    if (!index) return;
    openDialog(this.#reader.renderRoot, msg('Contradictions and linked passages'), (close) =>
      renderContradictions({
        ...this.#found,
        index,
        addresses,
        open: (passages) => {
          close();
          void this.open(passages);
        },
      }),
    );
  }

  /** Opens the documents of passages beside each other, at them, and lights their words. */
  async open(passages: readonly ComparedPassage[]): Promise<void> {
    const {index, panes} = this.#reader.store.state;
    const all = [...new Set(passages.map(({address}) => address.document))];
    const documents = all.filter((id) => index?.document(id)).slice(0, mostPanes);
    const [first] = documents;
    if (first === undefined) return;
    if (!documents.every((id) => panes.includes(id))) {
      const beside = [...new Set([...panes, ...documents])];
      this.#reader.open(...(beside.length > mostPanes ? documents : beside));
      await this.#reader.updateComplete;
    }
    this.#panes.bringToFront(first);
    // What stands behind it from now on has its passage when its turn comes.
    await this.#reader.updateComplete;
    // A text may not come: the others do not wait for it.
    await Promise.all(
      documents.map(async (id) => {
        const part = passages.find(({address}) => address.document === id)?.address.passage;
        if (part !== undefined) await this.#panes.reveal(id, part);
        this.#light(passages);
        if (id === first && part !== undefined) focusPassage(this.#reader.textOf(id), part);
      }),
    );
  }

  #light(passages: readonly ComparedPassage[]): void {
    const ranges = passages.flatMap(({address, span}) => {
      if (!span) return [];
      const map = this.#reader.textOf(address.document)?.textMap;
      return map?.rangeOf(span) ?? [];
    });
    paintFound(ranges);
  }
}

/** What stands in one document is less of a find than what stands in two. */
function isWithinOne({targets, linked}: Annotation): boolean {
  return new Set([...targets, ...linked].map(({document}) => document)).size === 1;
}

/** Whether a passage of an annotation stands in one of these documents. */
function concerns({targets, linked}: Annotation, documents: readonly string[]): boolean {
  return [...targets, ...linked].some(({document}) => documents.includes(document ?? ''));
}

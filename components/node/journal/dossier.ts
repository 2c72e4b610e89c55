import type {Decision} from '../../core/annotations/decision.js';
import type {AppendAnswer} from '../../core/annotations/decision-ledger.js';
import {asText, type JsonObject} from '../../core/annotations/json.js';
import type {AnnotationProblem} from '../../core/annotations/read-annotations.js';
import {AnnotationFile, type VersionedAnnotation, type Written} from './annotation-file.js';
import {DecisionJournal} from './decision-journal.js';
import type {JournalEvents} from './journal-events.js';
import {Turns} from './turns.js';

/** Endings of the two files a text has in the folder of annotations. */
export const endings = {annotations: '.jsonld', decisions: '.decisions.jsonl'} as const;

export interface DossierFiles {
  /** The text's path without ending, as events name it. */
  readonly path: string;
  readonly annotations: string;
  readonly decisions: string;
}

/** A change of an annotation, and how many decisions had been made on it: they stay. */
export type WrittenInDossier = Written & {readonly decisions: number};

/** What is said of one text: its annotations and the decisions on them, with one writer for both. */
export class Dossier {
  readonly files: DossierFiles;
  readonly #turns = new Turns();
  readonly #annotations: AnnotationFile;
  readonly #journal: DecisionJournal;
  readonly #events: JournalEvents;

  constructor(files: DossierFiles, events: JournalEvents) {
    const {path, annotations, decisions} = files;
    this.files = files;
    this.#events = events;
    this.#annotations = new AnnotationFile(annotations, `${path}${endings.annotations}`);
    this.#journal = new DecisionJournal(decisions, `${path}${endings.decisions}`, {
      turns: this.#turns,
      versions: () => this.#annotations.versions(),
      appended: (fresh) => {
        events.publish({kind: 'decisions', path, decisions: fresh.map(({json}) => json)});
      },
    });
  }

  decisions(): Promise<{
    readonly decisions: readonly Decision[];
    readonly problems: readonly AnnotationProblem[];
  }> {
    return this.#journal.read();
  }

  /** See {@link DecisionJournal.append}: resolves when the disk has them. */
  append(decisions: readonly Decision[]): Promise<AppendAnswer> {
    return this.#journal.append(decisions);
  }

  annotations(): Promise<{
    readonly annotations: readonly VersionedAnnotation[];
    readonly problems: readonly AnnotationProblem[];
  }> {
    return this.#turns.take(() => this.#annotations.read());
  }

  put(annotation: JsonObject, ifMatch: string | undefined): Promise<WrittenInDossier> {
    const id = asText(annotation.id) ?? '';
    return this.#change(id, () => this.#annotations.put(annotation, ifMatch), annotation);
  }

  remove(id: string, ifMatch: string): Promise<WrittenInDossier> {
    return this.#change(id, () => this.#annotations.remove(id, ifMatch));
  }

  /** Whether the file of annotations is as this program wrote it last. */
  isOwnWrite(): Promise<boolean> {
    // After the write that may be under way: a watcher hears of it before it is done.
    return this.#turns.take(() => this.#annotations.isOwnWrite());
  }

  /** Resolves when nothing is being written any more. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async #change(
    id: string,
    write: () => Promise<Written>,
    annotation?: JsonObject,
  ): Promise<WrittenInDossier> {
    const written = await this.#turns.take(async () => {
      const done = await write();
      if (done.ok) {
        const version = done.version ? {version: done.version} : {};
        const now = annotation ? {annotation} : {};
        this.#events.publish({kind: 'annotation', path: this.files.path, id, ...now, ...version});
      }
      return done;
    });
    const {decisions} = await this.#journal.read();
    const made = decisions.filter((decision) => decision.annotation === id).length;
    return {...written, decisions: made};
  }
}

import type {TemplateResult} from 'lit';
import type {ReaderStore} from '../../state/reader-store.js';
import type {AnnotateOnDemand} from '../annotate-on-demand.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import type {BesideOnDemand} from './beside/beside-on-demand.js';
import type {EmbedOnDemand} from './embed-on-demand.js';
import {mostPanes} from './going.js';
import type {ParallelOnDemand} from './parallel/parallel-on-demand.js';
import type {PrintOnDemand} from './print/print-on-demand.js';
import type {ReadingChoices} from './reading-choices.js';
import {renderToolbar} from './render-toolbar.js';
import type {SettingsOnDemand} from './settings/settings-on-demand.js';
import type {TraceOnDemand} from './trace/trace-on-demand.js';

/** The reader whose controls these are. */
interface ControlledReader {
  readonly store: ReaderStore;
  readonly annotate: boolean;
  readonly privateNotes: boolean;
  readonly embedHref: string;
  readonly settings: string | undefined;
  reading: 'diplomatic' | 'normalised';
  open(...documents: string[]): void;
}

/** What sees to what is chosen. */
interface Parts {
  readonly annotating: AnnotateOnDemand;
  readonly beside: BesideOnDemand;
  readonly choices: ReadingChoices;
  readonly embedding: EmbedOnDemand;
  readonly parallel: ParallelOnDemand;
  readonly printing: PrintOnDemand;
  readonly settings: SettingsOnDemand;
  readonly tracing: TraceOnDemand;
}

/** The pane that was used last. */
export interface FrontPane {
  readonly id: string;
  /** Undefined while it is not there. */
  readonly text: LecternText | undefined;
  /** Only some of it is on the page. */
  readonly isLong: boolean;
  /** Words are being selected with keys. */
  readonly isSelecting: boolean;
}

/** A letter is seen at a glance. */
const fewPlaces = 3;

/** The row of controls of a reader: what it offers as things stand, and whom it asks for it. */
export class ReaderControls {
  readonly #reader: ControlledReader;
  readonly #parts: Parts;

  constructor(reader: ControlledReader, parts: Parts) {
    this.#reader = reader;
    this.#parts = parts;
  }

  render({id, text, isLong, isSelecting}: FrontPane): TemplateResult {
    const reader = this.#reader;
    const {annotating, beside, choices, embedding, parallel, settings, tracing} = this.#parts;
    const {index, panes} = reader.store.state;
    const {quiet, sparse} = choices.now;
    return renderToolbar({
      index,
      panes,
      most: mostPanes,
      reading: reader.reading,
      quiet,
      going: text && {
        isLong,
        showContents: hasContents(text) ? () => void text.showContents() : undefined,
        showFind: () => void text.showFind(),
        print: isLong ? () => void this.#print(text) : undefined,
      },
      open: (next) => reader.open(...next),
      findBeside: beside.find,
      read: (reading) => {
        reader.reading = reading;
      },
      quieten: (kinds) => choices.choose({quiet: kinds}),
      sparse,
      thin: (thinned) => choices.choose({sparse: thinned}),
      contradictions: tracing.contradictions,
      showKeys: () => void tracing.showKeys(),
      showSettings: reader.settings === undefined ? undefined : () => void settings.show(),
      parallel: parallel.offer,
      embed: reader.embedHref && index ? () => void embedding.show(id) : undefined,
      annotating:
        (reader.annotate || reader.privateNotes) && index
          ? {
              selecting: isSelecting,
              toggleKeys: () => annotating.toggleKeys(),
              showOwn: reader.annotate ? () => annotating.showOwn() : undefined,
              showPrivate: reader.privateNotes ? () => annotating.showPrivate() : undefined,
            }
          : undefined,
    });
  }

  async #print(text: LecternText): Promise<void> {
    await this.#parts.printing.prepare();
    await text.print();
  }
}

function hasContents({isWhole, article}: LecternText): boolean {
  const places = article?.querySelectorAll('[data-tei="head"], [data-tei="pb"]') ?? [];
  return !isWhole || places.length > fewPlaces;
}

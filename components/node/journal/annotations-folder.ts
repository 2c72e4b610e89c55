import {realpath} from 'node:fs/promises';
import {Dossier, endings} from './dossier.js';
import {lockFolder} from './folder-lock.js';
import {JournalEvents} from './journal-events.js';
import {fileWithin} from './text-path.js';

export type OpenedFolder =
  | {readonly ok: true; readonly folder: AnnotationsFolder}
  /** One sentence: who has the folder, or why it cannot be written. */
  | {readonly ok: false; readonly message: string};

export type DossierResult =
  | {readonly ok: true; readonly dossier: Dossier}
  | {readonly ok: false; readonly message: string};

/** The folder `annotations/`, of which this process is the only writer until it is closed. */
export class AnnotationsFolder {
  readonly events = new JournalEvents();
  readonly #folder: string;
  readonly #release: () => Promise<void>;
  readonly #dossiers = new Map<string, Dossier>();
  #closed = false;

  private constructor(folder: string, release: () => Promise<void>) {
    this.#folder = folder;
    this.#release = release;
  }

  static async open(folder: string): Promise<OpenedFolder> {
    try {
      const lock = await lockFolder(folder);
      return lock.ok ? {ok: true, folder: new AnnotationsFolder(folder, lock.release)} : lock;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return {ok: false, message: `${folder} cannot be written: ${said}`};
    }
  }

  /** The dossier of a text, by its path without ending: `altay/osman-batur`. */
  async dossier(path: string): Promise<DossierResult> {
    if (this.#closed) return {ok: false, message: 'the folder is left to others by now'};
    if (/\.(json|jsonl|jsonld)$/i.test(path)) {
      return {ok: false, message: 'the path of a text has no such ending'};
    }
    const [annotations, decisions] = await Promise.all([
      fileWithin(this.#folder, path + endings.annotations),
      fileWithin(this.#folder, path + endings.decisions),
    ]);
    if (!annotations.ok) return annotations;
    if (!decisions.ok) return decisions;
    if (
      !annotations.path.endsWith(endings.annotations) ||
      !decisions.path.endsWith(endings.decisions)
    ) {
      return {ok: false, message: 'the path leads to a file that holds something else'};
    }
    // By the files themselves, so that two names of one file have one writer.
    const key = `${annotations.path}\n${decisions.path}`;
    const files = {path, annotations: annotations.path, decisions: decisions.path};
    const dossier = this.#dossiers.get(key) ?? new Dossier(files, this.events);
    this.#dossiers.set(key, dossier);
    return {ok: true, dossier};
  }

  /** Whether a file of annotations is as this process wrote it last, and no hand has touched it. */
  async isOwnWrite(file: string): Promise<boolean> {
    const real = await realpath(file).catch(() => undefined);
    const dossiers = [...this.#dossiers.values()];
    const dossier = dossiers.find(({files}) => files.annotations === real);
    return (await dossier?.isOwnWrite()) ?? false;
  }

  /** Lets everything come to disk and leaves the folder to others. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#dossiers.values()].map((dossier) => dossier.idle()));
    await this.#release();
  }
}

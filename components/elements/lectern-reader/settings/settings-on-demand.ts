import {type KeptSettings, keptSettings, putLook} from '../../../state/settings/kept-settings.js';
import type {SettingsDialog} from './settings-dialog.js';

/** What is needed of the reader. */
export interface SetReader extends HTMLElement {
  /** Whether there are settings, and of what: `page`, or else of the element itself. */
  readonly settings: string | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  reading: 'diplomatic' | 'normalised';
  requestUpdate(): void;
}

/**
 * How somebody likes to read: what was kept holds from the beginning, the dialog comes when it is
 * asked for.
 */
export class SettingsOnDemand {
  readonly #reader: SetReader;
  #kept: KeptSettings | undefined;
  #dialog: Promise<SettingsDialog> | undefined;

  constructor(reader: SetReader) {
    this.#reader = reader;
  }

  /** What was kept holds from now on. */
  apply(): void {
    if (this.#reader.settings === undefined) return;
    const kept = keptSettings();
    if (!kept) return;
    this.#kept = kept;
    putLook(this.target, kept.look);
    const {reading} = kept.chosen;
    if (reading === 'diplomatic' || reading === 'normalised') this.#reader.reading = reading;
  }

  /** What the settings are of: the page, where it asks for that, or the element alone. */
  get target(): HTMLElement {
    return this.#reader.settings === 'page' ? document.documentElement : this.#reader;
  }

  /** Whether a print has notes. */
  get printsNotes(): boolean {
    return this.#kept?.chosen.print !== 'clean';
  }

  async show(): Promise<void> {
    this.#dialog ??= import('./settings-dialog.js').then(
      ({SettingsDialog: Dialog}) =>
        new Dialog(this.#reader, this.target, (kept) => {
          this.#kept = kept;
        }),
    );
    const dialog = await this.#dialog;
    dialog.show();
  }
}

import type {KeptSettings} from '../../../state/settings/kept-settings.js';
import {hasSettings} from '../../../state/settings/settings-key.js';
import type {SetReader} from './set-reader.js';
import type {SettingsDialog} from './settings-dialog.js';

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

  /** What was kept holds from now on; its look does on a page with the early script already. */
  async apply(): Promise<void> {
    if (this.#reader.settings === undefined || !hasSettings()) return;
    const module = await import('../../../state/settings/kept-settings.js').catch(() => undefined);
    const kept = module?.keptSettings();
    if (!module || !kept) return;
    this.#kept = kept;
    module.putLook(this.target, kept.look);
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

import {msg} from '../../../core/words/msg.js';
import {
  type KeptSettings,
  keepSettings,
  keptSettings,
  putLook,
} from '../../../state/settings/kept-settings.js';
import {noSettings, readSettings, type Settings} from '../../../state/settings/settings.js';
import {openDialog} from '../trace/open-dialog.js';
import {lookOf} from './look-of.js';
import {renderSettings} from './render-settings.js';
import type {SetReader} from './set-reader.js';

/** The dialog of the settings: each choice holds at once, and is kept where that is allowed. */
export class SettingsDialog {
  readonly #reader: SetReader;
  readonly #target: HTMLElement;
  readonly #changed: (kept: KeptSettings | undefined) => void;
  readonly #page: Settings;
  #settings: Settings;
  #isKept = true;

  constructor(
    reader: SetReader,
    target: HTMLElement,
    changed: (kept: KeptSettings | undefined) => void,
  ) {
    this.#reader = reader;
    this.#target = target;
    this.#changed = changed;
    this.#page = {...noSettings, reading: pageReading(reader)};
    this.#settings = readSettings(keptSettings()?.chosen ?? {}, this.#page);
  }

  show(): void {
    // The toolbar or an address may have chosen another reading since.
    this.#settings = {...this.#settings, reading: this.#reader.reading};
    const redraw = openDialog(this.#reader.renderRoot, msg('How it is read'), () =>
      renderSettings({
        settings: this.#settings,
        isKept: this.#isKept,
        language: this.#reader.settings === 'page' ? chosenLanguage() : undefined,
        choose: (change) => {
          this.#choose({...this.#settings, ...change});
          redraw?.();
        },
        reset: () => {
          this.#choose(this.#page);
          redraw?.();
        },
      }),
    );
  }

  #choose(settings: Settings): void {
    const before = lookOf(this.#settings);
    const look = lookOf(settings);
    this.#settings = settings;
    putLook(this.#target, look, before);
    this.#reader.reading = settings.reading;
    const isPlain = JSON.stringify(settings) === JSON.stringify(this.#page);
    const kept = isPlain ? undefined : {chosen: {...settings}, look};
    this.#isKept = keepSettings(kept);
    this.#changed(kept);
    this.#reader.requestUpdate();
  }
}

/** As the page itself has it, whatever was chosen since. */
function pageReading(reader: HTMLElement): Settings['reading'] {
  return reader.getAttribute('reading') === 'normalised' ? 'normalised' : 'diplomatic';
}

/** The language of the interface, where the page has a choice of it. */
function chosenLanguage(): string {
  const {dataset, lang} = document.documentElement;
  return dataset.lecternLocale ?? lang;
}

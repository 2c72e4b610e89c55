import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {counted} from '../../core/words/counted.js';
import {str} from '../../core/words/msg.js';
import {exportOwn, importOwn} from '../../state/annotating/own-files.js';
import {browserRoom} from '../../state/journal/browser-room.js';
import {downloadText} from '../download-text.js';
import type {Keeping} from './keeping.js';
import {renderOwn} from './render-own.js';

/** One's own annotations as a whole: the dialog, and the file that goes out of it or into it. */
export class OwnDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #report: readonly string[] = [];
  #persisted: boolean | undefined;

  open = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#look();
  }

  show(): void {
    this.open = true;
    this.#report = [];
    void this.#look();
    this.#host.requestUpdate();
  }

  close(): void {
    this.open = false;
    this.#host.requestUpdate();
  }

  render(
    keeping: Keeping,
    options: {sheet: boolean; close: () => void},
  ): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return renderOwn({
      ...options,
      count: keeping.work.own.length,
      place: keeping.place,
      persisted: this.#persisted,
      fault: keeping.fault,
      name: keeping.name,
      report: this.#report,
      rename: (name) => keeping.rename(name),
      exportAll: () => this.#export(keeping),
      importFile: (file) => void this.#import(keeping, file),
    });
  }

  async #look(): Promise<void> {
    this.#persisted = (await browserRoom()).persisted;
    this.#host.requestUpdate();
  }

  #export(keeping: Keeping): void {
    const written = exportOwn(keeping.work);
    if (written.ok) downloadText(written.json, 'annotations.jsonld', 'application/ld+json');
    else this.#say(written.faults);
  }

  async #import(keeping: Keeping, file: File): Promise<void> {
    const {added, known, problems} = await importOwn(keeping.work, await file.text(), file.name);
    this.#say([
      counted(str`${added} {annotation|annotations} added, ${known} here already.`),
      ...problems,
    ]);
  }

  #say(report: readonly string[]): void {
    this.#report = report;
    this.#host.requestUpdate();
  }
}

import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {AppliedText, DecisionStore} from '../../state/journal/decision-store.js';
import {renderWrite} from './render-write.js';

/** Writing what is accepted into the text: first its changes are shown, then they are made. */
export class TextWriting implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => DecisionStore | undefined;
  #shown: {readonly plan?: AppliedText; readonly done: boolean} | undefined;

  constructor(host: ReactiveControllerHost, store: () => DecisionStore | undefined) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#shown = undefined;
  }

  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  /** Opens the dialog with what would be written. */
  async plan(): Promise<void> {
    this.#show({done: false});
    const plan = await this.#store()?.apply?.(true);
    if (this.#shown && plan) this.#show({plan, done: false});
  }

  render(): TemplateResult | undefined {
    if (!this.#shown) return undefined;
    const {plan, done} = this.#shown;
    return renderWrite({
      plan,
      done,
      write: () => void this.#write(),
      close: () => this.#show(undefined),
    });
  }

  async #write(): Promise<void> {
    const plan = await this.#store()?.apply?.(false);
    if (plan) this.#show({plan, done: plan.ok});
  }

  #show(shown: {readonly plan?: AppliedText; readonly done: boolean} | undefined): void {
    this.#shown = shown;
    this.#host.requestUpdate();
  }
}

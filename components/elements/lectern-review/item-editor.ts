import type {ReactiveController, TemplateResult} from 'lit';
import type {ReviewEvidence} from '../../core/review/evidence.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import type {AnnotateSaveEvent} from '../lectern-annotate/annotate-events.js';
import {PassageEdit} from './passage-edit.js';
import {renderEditor} from './render-editor.js';
import type {ReviewHost} from './review-host.js';

/** Changing passage, kind or entity of the current item, and accepting it so. */
export class ItemEditor implements ReactiveController {
  readonly #host: ReviewHost;
  #passage: PassageEdit | undefined;

  constructor(host: ReviewHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#passage = undefined;
  }

  get isOpen(): boolean {
    return this.#passage !== undefined;
  }

  open(): void {
    const evidence = this.#host.session?.evidence;
    if (!evidence) return;
    const own = evidence.block?.marks.find(({kind}) => kind === 'this');
    this.#passage = new PassageEdit(this.#host, evidence.block, own ?? {start: 0, end: 0});
    this.#host.requestUpdate();
  }

  close(): void {
    this.#passage = undefined;
    this.#host.requestUpdate();
  }

  render(session: ReviewSession, evidence: ReviewEvidence): TemplateResult | undefined {
    if (!this.#passage) return undefined;
    return renderEditor(session, evidence, {
      passage: this.#passage,
      save: (event) => this.#save(event),
      cancel: () => this.#end(),
    });
  }

  #save({saying}: AnnotateSaveEvent): void {
    if (saying.kind !== 'identify') return;
    const span = this.#passage?.changed;
    const entity = saying.entities?.[0]?.iri;
    this.#end();
    void this.#host.session?.amend(
      () => ({
        element: saying.element,
        ...(entity === undefined ? {} : {entity}),
        ...(saying.date === undefined ? {} : {date: saying.date}),
        ...(saying.newEntity ? {newEntity: saying.newEntity} : {}),
        ...(span ? {span} : {}),
      }),
      this.#host.takeReason(),
    );
  }

  /** The keys go back to the review. */
  #end(): void {
    this.close();
    this.#host.focus();
  }
}

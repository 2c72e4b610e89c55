import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type {ReviewSession} from '../../state/review/review-session.js';
import {type Comparison, renderAgreement} from './render-agreement.js';

const nobody: Comparison = {annotators: [], ratings: []};

/** How far people agree. It takes all decisions to say so: that is done only where it is looked at. */
export class AgreementPanel implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #open = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  render(annotators: Comparison, {log, items}: ReviewSession): TemplateResult | typeof nothing {
    const several = log.reviewers > 1;
    if (!several && annotators.annotators.length < 2) return nothing;
    const reviewers =
      this.#open && several ? log.verdictsByReviewer((id) => items.rows.has(id)) : nobody;
    return renderAgreement(this.#open ? [annotators, reviewers] : [], (open) => {
      if (open === this.#open) return;
      this.#open = open;
      this.#host.requestUpdate();
    });
  }
}

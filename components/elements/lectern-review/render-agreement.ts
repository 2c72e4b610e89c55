import {html, nothing, type TemplateResult} from 'lit';
import {cohenKappa, krippendorffAlpha, type Ratings} from '../../core/review/agreement.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {sayAgreement} from './review-words.js';

/** Whose judgements are compared, and what each said of each unit. */
export interface Comparison {
  readonly annotators: readonly string[];
  readonly ratings: Ratings;
}

/**
 * How far annotators, and reviewers, agree: κ for two, α for more.
 *
 * @param toggle is told when it is opened or closed; while it is closed it needs no figures
 */
export function renderAgreement(
  [annotators, reviewers]: readonly Comparison[],
  toggle: (open: boolean) => void,
): TemplateResult {
  return html`<details
    class="agreement"
    @toggle=${({target}: Event) => {
      if (target instanceof HTMLDetailsElement) toggle(target.open);
    }}
  >
    <summary>${msg('Agreement')}</summary>
    <dl>
      ${annotators ? renderFigure(msg('Annotators'), annotators) : nothing}
      ${reviewers ? renderFigure(msg('Reviewers'), reviewers) : nothing}
    </dl>
  </details>`;
}

function renderFigure(
  who: string,
  {annotators, ratings}: Comparison,
): TemplateResult | typeof nothing {
  if (annotators.length < 2) return nothing;
  const two = annotators.length === 2;
  const figure = two ? cohenKappa(ratings) : krippendorffAlpha(ratings);
  const units = ratings.filter((unit) => unit.filter((value) => value !== undefined).length > 1);
  return html`
    <dt>${who}</dt>
    <dd>
      ${annotators.join(', ')}: ${two ? msg('Cohen’s κ') : msg('Krippendorff’s α')}
      ${sayAgreement(figure)}
      <span class="hint">${counted(str`${units.length} {passage|passages} judged by more than one`)}</span>
    </dd>
  `;
}

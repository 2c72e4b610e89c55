import {html, nothing, type TemplateResult} from 'lit';
import type {Candidate, ReviewEvidence} from '../../core/review/evidence.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {sayCertainty, sayEdtf} from './review-words.js';

/** The entities or the date the item may mean; several are numbered, to be chosen by their key. */
export function renderCandidates(
  {candidates, row}: ReviewEvidence,
  choose: (value: string) => void,
): TemplateResult | typeof nothing {
  if (candidates.length === 0) return nothing;
  const several = candidates.length > 1;
  return html`<section class="candidates" aria-label=${msg('What it is said to mean')}>
    ${
      several
        ? html`<p class="hint">${counted(str`${candidates.length} {candidate|candidates}; choose one by its number.`)}</p>`
        : nothing
    }
    <ol>
      ${candidates.map(
        (candidate, at) => html`<li>
          ${
            several
              ? html`<button
                  type="button"
                  aria-label=${msg(str`Accept candidate ${at + 1}, ${nameOf(candidate)}`)}
                  @click=${() => choose(candidate.value)}
                >
                  ${at + 1}
                </button>`
              : nothing
          }
          <div>${renderCandidate(candidate, row.words)}</div>
        </li>`,
      )}
    </ol>
  </section>`;
}

function renderCandidate({value, certainty, entity}: Candidate, form: string): TemplateResult {
  const sure = certainty === undefined ? nothing : html`<p>${sayCertainty(certainty)}</p>`;
  if (entity) return html`<lectern-entity .entity=${entity} .form=${form}></lectern-entity>${sure}`;
  if (isIri(value)) {
    return html`<p class="warns">${msg('No record of the authority file:')} <code>${value}</code></p>
      ${sure}`;
  }
  return html`<p class="date">${sayEdtf(value)} <code>${value}</code></p>
    ${sure}`;
}

function nameOf({entity, value}: Candidate): string {
  return entity?.name ?? value;
}

function isIri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(value);
}

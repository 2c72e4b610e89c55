import {html, nothing, type TemplateResult} from 'lit';
import type {ReviewEvidence} from '../../core/review/evidence.js';
import {isDecided} from '../../core/review/review-queue.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import {renderBlock} from './render-block.js';
import {renderCandidates} from './render-candidates.js';
import {renderElsewhere, renderOthers} from './render-comparisons.js';
import {renderTei} from './render-tei.js';
import {sayCertainty, sayDecision, sayRow, sayVerdict} from './review-words.js';

interface EvidenceOptions {
  /** Other people's values and decisions stay hidden until this reviewer has decided. */
  readonly blind: boolean;
  /** For an item without a place: the way to give it one. */
  readonly reattach: TemplateResult | undefined;
  readonly choose: (value: string) => void;
  readonly go: (id: string) => void;
}

/** Everything to look at before deciding on the current item. */
export function renderEvidence(
  session: ReviewSession,
  evidence: ReviewEvidence,
  {blind, reattach, choose, go}: EvidenceOptions,
): TemplateResult {
  const {row, annotation} = evidence;
  const hides = blind && !isDecided(session.log.judgement(row.id).verdict);
  return html`
    <header class="item">
      <h2 dir="auto">${row.words.replace(/\s+/g, ' ').trim() || msg('The whole text')}</h2>
      <p class="about">
        ${[
          sayRow(row),
          row.label,
          hides ? '' : sayMaker(row.annotator, row.generated),
          row.certainty === undefined ? '' : sayCertainty(row.certainty),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      ${renderStanding(session, row.id, hides)} ${renderPlacement(evidence)}
    </header>
    ${reattach} ${evidence.block ? renderBlock(evidence.block, go) : nothing}
    ${annotation.comments.map(
      ({text, lang}) => html`<p class="comment" dir="auto" lang=${lang ?? ''}>${text}</p>`,
    )}
    ${renderCandidates(evidence, choose)} ${evidence.tei ? renderTei(evidence.tei) : nothing}
    ${hides ? nothing : renderOthers(evidence.others, go)}
    ${renderElsewhere(evidence.elsewhere, {go, hides})}
    ${hides ? nothing : renderHistory(session, row.id)}
  `;
}

function sayMaker(annotator: string, generated: boolean): string {
  return annotator && generated ? msg(str`${annotator} (a program)`) : annotator;
}

/** The verdict that stands; an item that was changed after its verdict says so. */
function renderStanding(
  session: ReviewSession,
  id: string,
  hides: boolean,
): TemplateResult | typeof nothing {
  const {verdict, decision, reopened} = session.log.judgement(id);
  if (reopened) {
    return html`<p class="standing warns">
      ${msg('It was changed after it was decided on, and is to be decided anew.')}
    </p>`;
  }
  if (!decision || hides) return nothing;
  return html`<p class="standing" data-verdict=${verdict}>
    ${sayDecision(decision)}${decision.reason ? html`: <q>${decision.reason}</q>` : nothing}
  </p>`;
}

function renderPlacement({unplaced, quoted, row}: ReviewEvidence): TemplateResult | typeof nothing {
  if (unplaced !== undefined) {
    return html`<p class="placement warns">${msg(str`No sure place in the text: ${unplaced}.`)}</p>`;
  }
  if (quoted !== undefined) {
    return html`<p class="placement warns">
      ${msg('The words have changed since; it was about')} <q dir="auto">${quoted}</q>
    </p>`;
  }
  return row.placement === 'moved'
    ? html`<p class="placement warns">${msg('The passage has moved since it was annotated.')}</p>`
    : nothing;
}

/** Decisions in the order they were made, those taken back included. */
function renderHistory(session: ReviewSession, id: string): TemplateResult | typeof nothing {
  const decisions = session.log.history(id);
  if (decisions.length < 2) return nothing;
  return html`<details class="history">
    <summary>${counted(str`${decisions.length} {decision|decisions} so far`)}</summary>
    <ol>
      ${decisions.map(
        (decision) =>
          html`<li>${sayDecision(decision)}${decision.reason ? html`: <q>${decision.reason}</q>` : nothing}</li>`,
      )}
    </ol>
  </details>`;
}

/** What stands of an item, for a screen reader that hears only the change. */
export function sayItem(session: ReviewSession, evidence: ReviewEvidence): string {
  const {row} = evidence;
  const verdict = sayVerdict(session.log.judgement(row.id).verdict);
  return [row.words.replace(/\s+/g, ' ').trim(), sayRow(row), row.label, verdict]
    .filter(Boolean)
    .join(', ');
}

import {html, nothing, type TemplateResult} from 'lit';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {ReviewNotice, ReviewSession} from '../../state/review/review-session.js';
import {sayDecision, sayVerdict} from './review-words.js';

/** The outcome of the last step, and what could not be read. */
export function renderNotice({notice, problems}: ReviewSession): TemplateResult {
  const warns = notice?.kind === 'refused' || notice?.kind === 'failed';
  return html`
    ${
      problems.length > 0
        ? html`<details class="problems" part="problem">
            <summary>${counted(str`${problems.length} {thing|things} could not be read`)}</summary>
            <ul>
              ${problems.map((problem) => html`<li>${problem}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    <p class=${warns ? 'notice warns' : 'notice'} role=${warns ? 'alert' : 'status'}>
      ${notice ? sayNotice(notice) : nothing}
    </p>
  `;
}

function sayNotice({kind, row, decision, count = 1, reason}: ReviewNotice): string {
  const words = row?.words.replace(/\s+/g, ' ').trim() ?? '';
  switch (kind) {
    case 'decided':
    case 'end': {
      const verdict = decision ? sayVerdict(decision.verdict) : '';
      const said =
        count > 1 ? counted(str`${verdict}: ${count} {item|items}`) : `${verdict}: ${words}`;
      return kind === 'end' ? msg(str`${said}. Nothing is left to decide here.`) : said;
    }
    case 'undone':
      return count > 1
        ? counted(str`Taken back: ${count} {decision|decisions}`)
        : msg(str`Taken back: ${words}`);
    case 'refused':
      return decision
        ? msg(str`Not kept, for it was decided meanwhile. “${words}”: ${sayDecision(decision)}`)
        : msg(str`Not kept: ${reason ?? ''}`);
    case 'failed':
      return msg(str`That did not work: ${reason ?? ''}`);
  }
}

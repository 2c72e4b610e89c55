import {html, nothing, type TemplateResult} from 'lit';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {DecisionStore} from '../../state/journal/decision-store.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import {renderNotice} from './render-notice.js';
import {renderProgress} from './render-queue.js';
import {renderStore} from './render-store.js';
import {sayState} from './review-words.js';

interface HeadOptions {
  readonly reviewer: string;
  readonly blind: boolean;
  readonly store: DecisionStore | undefined;
  readonly rename: (name: string) => void;
  readonly blindfold: (blind: boolean) => void;
  /** Shows what would be written into the text. */
  readonly write: () => void;
  /** Takes decisions from a file. */
  readonly take: (file: File) => void;
  /** Gives them as a file. */
  readonly give: () => void;
}

/** Title, state and progress of the review, who reviews, and where decisions are kept. */
export function renderHead(
  session: ReviewSession,
  {reviewer, blind, store, rename, blindfold, write, take, give}: HeadOptions,
): TemplateResult {
  return html`<header class="head" part="head">
    <div class="title">
      <h1>${session.title || msg('Review')}</h1>
      <p class="state">
        ${renderState(session)} ${store?.apply ? renderWrite(session, write) : nothing}
      </p>
    </div>
    ${renderProgress(session)}
    <label class="field">
      ${msg('Reviewer')}
      <input
        class="reviewer"
        autocomplete="name"
        .value=${reviewer}
        placeholder=${msg('your name')}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) rename(event.target.value.trim());
        }}
      />
    </label>
    <label class="check">
      <input
        type="checkbox"
        .checked=${blind}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) blindfold(event.target.checked);
        }}
      />
      ${msg('Blind')}
    </label>
    <div class="news">
      ${renderNotice(session)} ${store ? renderStore(store, {holds: session.log.judgements.size > 0, take, give}) : nothing}
    </div>
  </header>`;
}

/** Only where a local server can write into the file. */
function renderWrite(
  {log: {unwritten}}: ReviewSession,
  write: () => void,
): TemplateResult | typeof nothing {
  return unwritten === 0
    ? nothing
    : html`<button type="button" @click=${write}>
        ${msg(str`Write ${unwritten} into the text …`)}
      </button>`;
}

function renderState(session: ReviewSession): TemplateResult {
  const {state} = session;
  const {progress} = session.items;
  const left = progress.of - progress.decided;
  return html`${sayState(state)}
    ${
      state === 'finished'
        ? html`<button type="button" @click=${() => void session.setState('in-review')}>
            ${msg('Take up again')}
          </button>
          ${left > 0 ? html`<span class="warns">${counted(str`${left} {item is|items are} undecided all the same`)}</span>` : nothing}`
        : html`<button
            type="button"
            ?disabled=${left > 0}
            title=${left > 0 ? counted(str`${left} {item is|items are} still to be decided`) : ''}
            @click=${() => void session.setState('finished')}
          >
            ${msg('Finish')}
          </button>`
    }`;
}

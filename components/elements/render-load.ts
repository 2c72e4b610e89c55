import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {msg, str} from '../core/words/msg.js';
import {sayProblem, type XmlProblem} from '../core/xml/xml-problem.js';
import {DocumentRetryEvent} from '../state/events.js';
import {isFetchProblem} from '../state/fetch-codes.js';
import type {Progress} from '../state/progress.js';
import {sayBytes} from '../state/say-bytes.js';
import type {LoadState} from '../state/source-load.js';

/** An element that can be asked to load its file again. */
export interface Reloading extends HTMLElement {
  reload(): void;
}

/** What an element says of its file when it has nothing of it to show. */
export interface LoadWords {
  /** `This record cannot be shown.` */
  readonly failed: string;
  /** `Loading the record…` */
  readonly loading: string;
}

/**
 * What stands in the place of a file: that it is on its way, or why it did not come and a button to
 * try again. Pages give words of their own in the slots `loading`, `error` and `empty`.
 */
export function renderLoad(
  element: Reloading,
  state: LoadState<unknown>,
  words: LoadWords,
): TemplateResult | typeof nothing {
  switch (state.state) {
    case 'empty':
      return html`<slot name="empty"></slot>`;
    case 'loading':
      return html`<slot name="loading">${state.slow && !isFilled(element) ? renderProgress(words.loading, state.progress) : nothing}</slot>`;
    case 'failed':
      return state.handled ? nothing : renderFailure(element, state.problem, words.failed);
    case 'ready':
      return nothing;
  }
}

/** What the page came with can be read meanwhile: nothing of it is to move. */
function isFilled(element: Element): boolean {
  return [...element.children].some(({slot}) => !/^(loading|error|empty|footer)$/.test(slot));
}

/** The words are announced once, the progress beside them is not: it changes all the time. */
function renderProgress(words: string, progress: Progress | undefined): TemplateResult {
  return html`<p part="status">
    <span role="status">${words}</span>
    ${progress ? renderBytes(progress) : nothing}
  </p>`;
}

function renderBytes({received, total}: Progress): TemplateResult {
  const came = sayBytes(received);
  if (total === undefined) return html`<span>${came}</span>`;
  return html`<progress part="progress" max=${total} .value=${received} aria-label=${msg('Loaded')}></progress>
    <span>${msg(str`${came} of ${sayBytes(total)}`)}</span>`;
}

/** How much has come of a file of which the beginning is shown already: it moves nothing. */
export function renderProgressOver(
  {slow, progress}: Extract<LoadState<unknown>, {state: 'loading'}>,
  words: string,
): TemplateResult | typeof nothing {
  if (!slow) return nothing;
  const {received = 0, total = 0} = progress ?? {};
  // Once all bytes are here nobody can say how long reading them takes.
  return html`<div class="over"><progress part="progress" aria-label=${words}
    max=${total || 1} value=${ifDefined(received < total ? received : undefined)}></progress></div>`;
}

/** Why a file cannot be shown. A file that never came has no line and no column. */
export function renderFailure(
  element: Reloading,
  problem: XmlProblem,
  failed: string,
): TemplateResult {
  const {file, line, column, message} = problem;
  const place = isFetchProblem(problem) ? file : msg(str`${file}, line ${line}, column ${column}`);
  return html`<div part="problem" role="alert">
    <slot name="error">
      <p><strong>${failed}</strong> ${sentence(message)}</p>
      <p class="place">${place}</p>
    </slot>
    ${renderRetry(element)}
  </div>`;
}

/** Files beside the one that is shown: the rest works without them. */
export function renderProblems(
  element: Reloading,
  state: LoadState<unknown>,
): TemplateResult | typeof nothing {
  if (state.state !== 'ready' || state.problems.length === 0) return nothing;
  return html`<div part="problem" role="alert">
    ${state.problems.map(
      (problem) =>
        html`<p>${isFetchProblem(problem) ? `${problem.file}: ${problem.message}` : sayProblem(problem)}</p>`,
    )}
    ${renderRetry(element)}
  </div>`;
}

/** The button to try again; a page may see to it itself. */
export function renderRetry(element: Reloading): TemplateResult {
  const retry = (): void => {
    if (element.dispatchEvent(new DocumentRetryEvent())) element.reload();
  };
  return html`<button part="retry" type="button" @click=${retry}>${msg('Try again')}</button>`;
}

/** Messages are clauses; here one stands as a sentence of its own. */
export function sentence(clause: string): string {
  const [first = ''] = clause;
  const whole = first.toUpperCase() + clause.slice(first.length);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}

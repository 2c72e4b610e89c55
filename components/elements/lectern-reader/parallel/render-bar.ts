import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../../core/words/msg.js';

/** A choice of the bar. */
interface Switch {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** Which two of several versions stand in the columns. */
interface VersionChoice {
  readonly names: readonly string[];
  readonly chosen: readonly [number, number];
  readonly choose: (column: 0 | 1, version: number) => void;
}

export interface ParallelBar {
  /** Undefined where there are no more than two. */
  readonly versions: VersionChoice | undefined;
  /** Undefined where rows cannot be laid. */
  readonly rows: Switch | undefined;
  /** Undefined where the texts are no versions in one language. */
  readonly differences: Switch | undefined;
  /** What is going on, or why nothing is; and what was asked for by key. */
  readonly status: string;
  /** On what the row rests that is pointed at, or all of them. */
  readonly origin: string;
  /** How that is known, as it is marked in the text. */
  readonly how: 'stated' | 'computed' | 'alone' | 'all';
}

/** The line below the controls while texts are read in parallel; its height never changes. */
export function renderBar(bar: ParallelBar): TemplateResult {
  const {versions, rows, differences, status, origin, how} = bar;
  return html`${versions ? renderVersions(versions) : nothing}
    ${rows ? renderSwitch(msg('In rows'), rows, msg('Begin passages that belong together at one height')) : nothing}
    ${
      differences
        ? renderSwitch(msg('Differences'), differences, msg('Mark words that only one version has'))
        : nothing
    }
    <p class="origin" data-how=${how} title=${origin}>${origin === '' ? status : origin}</p>
    <p class="visually-hidden" role="status">${status}</p>`;
}

function renderVersions({names, chosen, choose}: VersionChoice): TemplateResult {
  const labels = [msg('First column'), msg('Second column')];
  return html`${([0, 1] as const).map(
    (column) => html`<select
      aria-label=${labels[column] ?? ''}
      @change=${({target}: Event) => {
        if (target instanceof HTMLSelectElement) choose(column, Number(target.value));
      }}
    >
      ${names.map(
        (name, at) => html`<option value=${at} .selected=${at === chosen[column]}>${name}</option>`,
      )}
    </select>`,
  )}`;
}

function renderSwitch(words: string, {on, toggle}: Switch, title: string): TemplateResult {
  return html`<button type="button" aria-pressed=${on ? 'true' : 'false'} title=${title} @click=${toggle}>${words}</button>`;
}

import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {
  sayDoubtOf,
  sayExactness,
  saySubject,
  sayTie,
  sayWitness,
} from '../../core/collection/say-statement.js';
import {sayDate} from '../../core/dates/say-date.js';
import {sayOriginal} from '../../core/dates/say-original.js';
import type {DateShape} from '../../core/dates/timeline/date-shape.js';
import {directionOf} from '../../core/tei/language.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import type {ChartMark} from './lay-out-chart.js';
import {follow, type StatementLink} from './statement-link.js';

/** Everything there is to say of how a date is meant: value, calendar, doubt, exactness. */
export function sayValueOf({date}: DatedStatement, shape: DateShape | undefined): string {
  const original = sayOriginal(date, wordsLocale());
  const doubt = shape && sayDoubtOf(shape);
  return [sayDate(date, wordsLocale()), original, sayExactness(date, shape), doubt]
    .filter(Boolean)
    .join(' · ');
}

/** Where it stands: the witness and the place in it. */
export function sayPlace(statement: DatedStatement): string {
  const witness = sayWitness(statement);
  return statement.place ? msg(str`${witness}, ${statement.place}`) : witness;
}

/**
 * The whole of a mark, for those who hear it. It begins with the words that stand beside it, so that it
 * can be asked for by them (WCAG 2.5.3); what they have said is not said again.
 */
export function sayMark(mark: ChartMark, saySpan: (span: ChartMark['span']) => string): string {
  const {dates, doubt, wholeLabel} = mark;
  const [first] = dates;
  if (mark.mark.kind === 'cluster') {
    return counted(str`${dates.length} {date|dates}, ${saySpan(mark.span)}. Opens them.`);
  }
  if (!first) return '';
  const {statement} = first;
  const label = doubt === undefined ? wholeLabel : `${doubt} · ${wholeLabel}`;
  const value = sayValueOf(statement, first.shape).split(' · ');
  const further = [
    saySubject(statement),
    value.filter((part) => !label.includes(part)).join(' · '),
    label.includes(sayWitness(statement)) ? (statement.place ?? '') : sayPlace(statement),
  ];
  return [label, ...further.filter((part) => part && !label.includes(part))].join('. ');
}

function renderWords(statement: DatedStatement): TemplateResult | typeof nothing {
  const {before, wording, after, lang} = statement;
  if (!wording) return nothing;
  return html`<span
    class="context"
    lang=${ifDefined(lang)}
    dir=${(lang && directionOf(lang)) || 'auto'}
    >${before}<b>${wording}</b>${after}</span
  >`;
}

/** One date, as the line under the drawing tells it. */
function renderDate(
  statement: DatedStatement,
  shape: DateShape | undefined,
  link: StatementLink | undefined,
): TemplateResult {
  const ties = statement.subjects.flatMap((subject) => sayTie(subject) ?? []);
  const place = sayPlace(statement);
  return html`
    <p class="what" dir="auto">
      <strong>${saySubject(statement)}</strong>
      ${ties.length > 0 ? html`<span class="soft">(${[...new Set(ties)].join('; ')})</span>` : nothing}
    </p>
    <p dir="auto"><span class="value">${sayValueOf(statement, shape)}</span></p>
    <p>
      ${
        link
          ? html`<a href=${link.href} @click=${(event: MouseEvent) => follow(event, link)}>${place}</a>`
          : place
      }${statement.wording ? html`<span class="soft">: </span>${renderWords(statement)}` : nothing}
    </p>
  `;
}

/** What the mark in hand is about; a hint on how to go about it before there is one. */
export function renderReadout(
  mark: ChartMark | undefined,
  linkOf: (statement: DatedStatement) => StatementLink | undefined,
  saySpan: (span: ChartMark['span']) => string,
): TemplateResult {
  const [first] = mark?.dates ?? [];
  if (!mark || !first) {
    return html`<div part="readout" class="readout">
      <p class="soft">
        ${msg('Point at a date, or step from date to date with the arrow keys; + and − come closer and go back, Enter leads to the passage.')}
      </p>
    </div>`;
  }
  return html`<div part="readout" class="readout">
    ${
      mark.mark.kind === 'cluster'
        ? html`<p class="what"><strong>${counted(str`${mark.dates.length} {date|dates}`)}</strong></p>
            <p class="value">${saySpan(mark.span)}</p>
            <p class="soft">${msg('Too close to be drawn one by one: opening it looks closer.')}</p>`
        : renderDate(first.statement, first.shape, linkOf(first.statement))
    }
  </div>`;
}

/** How to read the drawing, drawn as it is drawn. */
export function renderLegend(): TemplateResult {
  const entry = (name: string, words: string): TemplateResult =>
    html`<li><span class=${`sample ${name}`} aria-hidden="true"></span>${words}</li>`;
  return html`<ul part="legend" class="legend" role="list" aria-label=${msg('How dates are drawn')}>
    ${entry('within', msg('at some time within'))}
    ${entry('throughout', msg('all the time'))}
    ${entry('doubtful', msg('uncertain or approximate'))}
    ${entry('fading', msg('open end'))}
  </ul>`;
}

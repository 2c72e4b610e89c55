import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Annotation} from '../../../core/annotations/annotation.js';
import type {CollectionIndex} from '../../../core/collection/collection-index.js';
import type {Conflict, OfficeClaim} from '../../../core/collection/conflict.js';
import type {DatedStatement} from '../../../core/collection/dated-statement.js';
import {sayRecordEvent, sayWitness} from '../../../core/collection/say-statement.js';
import {sayDate} from '../../../core/dates/say-date.js';
import {directionOf} from '../../../core/tei/language.js';
import {msg, str} from '../../../core/words/msg.js';
import type {Addresses} from '../../../state/addresses.js';
import type {ComparedPassage} from '../../../state/events.js';
import {annotationInCollection} from '../../../state/subject-of.js';
import {exportParts} from '../../../styles/nested-parts.js';
import {shortened} from '../../render-gone.js';
import {sayCompare} from '../../say-compare.js';
import {wordsLocale} from '../../words-locale.js';

interface Contradictions {
  readonly stated: readonly Annotation[];
  readonly computed: readonly Conflict[];
  readonly index: CollectionIndex;
  readonly addresses: Addresses;
  readonly open: (passages: readonly ComparedPassage[]) => void;
}

/** What annotators link first, then what is merely reckoned, under a heading that says so. */
export function renderContradictions(found: Contradictions): TemplateResult {
  const {stated, computed, index, addresses, open} = found;
  return html`
    ${renderContents(found)}
    ${
      stated.length > 0
        ? html`<section>
            <h3>${msg('Linked by annotators')}</h3>
            <ul role="list">
              ${stated.map(
                (annotation) => html`<li tabindex="-1">
                  <lectern-annotation
                    exportparts=${exportParts('annotation')}
                    .annotation=${annotationInCollection(annotation, {index, addresses, isReader: true})}
                    @lectern-compare-request=${(
                      event: HTMLElementEventMap['lectern-compare-request'],
                    ) => {
                      event.stopPropagation();
                      open(event.passages);
                    }}
                  ></lectern-annotation>
                </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      computed.length > 0
        ? html`<section>
            <h3>${msg('Computed, nobody says it')}</h3>
            <p class="soft">${msg('The sources may mean two events, or a word wider than it sounds.')}</p>
            <ul role="list">
              ${computed.map((conflict) => html`<li tabindex="-1">${renderConflict(conflict, found)}</li>`)}
            </ul>
          </section>`
        : nothing
    }
  `;
}

/** So many fit into what is seen of the dialog at once. */
const mostInContents = 40;

/** What there is, in a line each: on a small screen the first card alone would be seen. */
function renderContents({stated, computed}: Contradictions): TemplateResult | typeof nothing {
  const lines = [...stated.map(sayFirst), ...computed.map(sayConflict)];
  if (lines.length < 3 || lines.length > mostInContents) return nothing;
  const goTo = (event: Event, at: number): void => {
    if (!(event.currentTarget instanceof Element)) return;
    const item = event.currentTarget.closest('dialog')?.querySelectorAll('section > ul > li')[at];
    if (!(item instanceof HTMLElement)) return;
    item.scrollIntoView({block: 'start'});
    item.focus({preventScroll: true});
  };
  return html`<nav class="contents" aria-label=${msg('Contents')}>
    <ul role="list">
      ${lines.map(
        (line, at) => html`<li>
          <button type="button" @click=${(event: Event) => goTo(event, at)}><bdi>${line}</bdi>${
            at < stated.length ? nothing : html` <span class="soft">${msg('computed')}</span>`
          }</button>
        </li>`,
      )}
    </ul>
  </nav>`;
}

/** The first sentence of what an annotator says. */
function sayFirst({comments, tags}: Annotation): string {
  const said = comments[0]?.text ?? tags[0] ?? msg('Links passages');
  return /^.{12,70}?[.?!。？！:](?=\s|$)/su.exec(said)?.[0] ?? shortened(said);
}

function sayConflict(conflict: Conflict): string {
  if (conflict.kind === 'office') return msg(str`Who was ${conflict.office}?`);
  const [first] = conflict.statements;
  const event = first && sayRecordEvent(first);
  const {name} = conflict.subject;
  return event === undefined ? name : msg(str`${name}: ${event}`);
}

function renderConflict(conflict: Conflict, found: Contradictions): TemplateResult {
  const heading = html`<h4 dir="auto">${sayConflict(conflict)}</h4>`;
  if (conflict.kind === 'office') {
    return html`${heading}
      <div class="sides">${conflict.claims.map(renderClaim)}</div>`;
  }
  return html`${heading}
    <div class="sides">${conflict.statements.map(renderStatement)}</div>
    ${renderOpen(conflict.statements, found)}`;
}

/** Who says it, what day that is, and the words it stands in. */
function renderStatement(statement: DatedStatement): TemplateResult {
  const {date, wording, before, after, lang, place} = statement;
  return html`<figure>
    <p class="value">${sayDate(date, wordsLocale())}</p>
    ${
      wording
        ? html`<blockquote lang=${ifDefined(lang)} dir=${(lang && directionOf(lang)) || 'auto'}
            >${before}<b>${wording}</b>${after}</blockquote
          >`
        : nothing
    }
    <figcaption><cite dir="auto">${sayWitness(statement)}</cite>${place ? html`, ${place}` : nothing}</figcaption>
  </figure>`;
}

function renderClaim({holder, label, date, witnesses}: OfficeClaim): TemplateResult {
  return html`<figure>
    <p class="value" dir="auto">${holder.name}</p>
    <p dir="auto">${label}${date ? html`, ${sayDate(date, wordsLocale())}` : nothing}</p>
    <figcaption>
      ${
        witnesses.length > 0
          ? witnesses.map(
              (title, at) => html`${at > 0 ? '; ' : nothing}<cite dir="auto">${title}</cite>`,
            )
          : msg('no source given')
      }
    </figcaption>
  </figure>`;
}

function renderOpen(
  statements: readonly DatedStatement[],
  {index, open}: Contradictions,
): TemplateResult | typeof nothing {
  const passages = statements.flatMap(({document, passage}): ComparedPassage[] => {
    if (document === undefined) return [];
    if (passage === undefined) return [{address: {document}}];
    const mention = index.mention(document, passage);
    return [
      {
        address: {document, passage},
        ...(mention && {span: {start: mention.start, end: mention.end}}),
      },
    ];
  });
  if (passages.length === 0) return nothing;
  return html`<button type="button" @click=${() => open(passages)}>${sayCompare(passages)}</button>`;
}

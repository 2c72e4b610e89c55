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
    ${
      stated.length > 0
        ? html`<section>
            <h3>${msg('Linked by annotators')}</h3>
            <ul role="list">
              ${stated.map(
                (annotation) => html`<li>
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
              ${computed.map((conflict) => html`<li>${renderConflict(conflict, found)}</li>`)}
            </ul>
          </section>`
        : nothing
    }
  `;
}

function renderConflict(conflict: Conflict, found: Contradictions): TemplateResult {
  if (conflict.kind === 'office') {
    return html`<h4 dir="auto">${msg(str`Who was ${conflict.office}?`)}</h4>
      <div class="sides">${conflict.claims.map(renderClaim)}</div>`;
  }
  const [first] = conflict.statements;
  const event = first && sayRecordEvent(first);
  const {name} = conflict.subject;
  return html`<h4 dir="auto">${event === undefined ? name : msg(str`${name}: ${event}`)}</h4>
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

import {html, nothing, type TemplateResult} from 'lit';
import type {Witness, Wording} from '../../core/tei/variants/alternation.js';
import {msg, str} from '../../core/words/msg.js';
import type {CardSubject} from '../../state/card-subject.js';
import {renderWords, siglaOf} from './render-words.js';
import {sayElement} from './wording-words.js';

type EditorialSubject = Extract<CardSubject, {kind: 'editorial'}>;

/** The wordings of a `choice` or an entry of the apparatus, the one on the page marked as such. */
export function renderEditorial(subject: EditorialSubject): TemplateResult {
  const {alternation, shown, witnesses} = subject;
  const {wordings, notes, locus} = alternation;
  return html`${locus ? html`<p class="detail">${msg(str`at ${locus}`)}</p>` : nothing}
    <dl class="readings">
      ${wordings.map((wording, at) => renderWording(wording, at === shown, witnesses))}
    </dl>
    ${wordings.length < 2 && alternation.place === 'in-line' ? html`<p>${msg('No other reading is given.')}</p>` : nothing}
    ${notes.map((note) => html`<p class="reading-note" dir="auto">${note}</p>`)}
    ${renderWitnesses(witnesses)}`;
}

function renderWording(
  wording: Wording,
  shown: boolean,
  known: readonly Witness[],
): TemplateResult {
  const sigla = siglaOf(wording.witnesses, known);
  return html`<div ?data-shown=${shown}>
    <dt>
      ${sayElement(wording.element)}${sigla.length > 0 ? html` <span class="sigla">${sigla.join(' ')}</span>` : nothing}
      ${shown ? html`<span class="here">${msg('on this page')}</span>` : nothing}
    </dt>
    <dd dir="auto">${renderWords(wording, known)}</dd>
    ${renderDetails(wording)}
  </div>`;
}

/** What the editor says of a wording, attribute by attribute. */
function renderDetails({details}: Wording): TemplateResult | typeof nothing {
  const words: Readonly<Record<string, string>> = {
    type: msg('kind'),
    group: msg('group'),
    cause: msg('cause'),
    hand: msg('hand'),
    resp: msg('responsible'),
    source: msg('source'),
    cert: msg('certainty'),
    reason: msg('reason'),
  };
  const said = Object.entries(details).map(
    ([name, value]) => `${words[name] ?? name}: ${value.replaceAll('#', '')}`,
  );
  return said.length > 0 ? html`<dd class="detail">${said.join('; ')}</dd>` : nothing;
}

/** What the sigla stand for, so that nobody has to look them up. */
function renderWitnesses(witnesses: readonly Witness[]): TemplateResult | typeof nothing {
  const described = witnesses.filter(({description}) => description !== '');
  if (described.length === 0) return nothing;
  return html`<details class="witnesses">
    <summary>${msg('Witnesses')}</summary>
    <dl>
      ${described.map(
        ({siglum, description}) => html`<div>
          <dt class="sigla">${siglum}</dt>
          <dd dir="auto">${description}</dd>
        </div>`,
      )}
    </dl>
  </details>`;
}

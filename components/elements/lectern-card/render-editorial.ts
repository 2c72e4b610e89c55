import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {HiddenText} from '../../core/tei/tei-document.js';
import type {CardSubject} from '../../state/card-subject.js';

/** The words on the page and what else the source or its editor has in their place. */
export function renderEditorial({
  shown,
  alternatives,
}: Extract<CardSubject, {kind: 'editorial'}>): TemplateResult {
  return html`<dl class="readings">
    <div>
      <dt>${msg('on this page')}</dt>
      <dd dir="auto">${shown || msg('nothing')}</dd>
    </div>
    ${alternatives.map(renderAlternative)}
  </dl>
  ${alternatives.length === 0 ? html`<p>${msg('No other reading is given.')}</p>` : nothing}`;
}

function renderAlternative({element, text}: HiddenText): TemplateResult {
  return html`<div>
    <dt>${sayElement(element)}</dt>
    <dd dir="auto">${text.replace(/\s+/g, ' ').trim()}</dd>
  </div>`;
}

/** What a member of `choice` or `app` is, in words (TEI P5 chapters 3.5, 12.1 and 13.1). */
function sayElement(element: string): string {
  switch (element) {
    case 'sic':
      return msg('as the source has it');
    case 'corr':
      return msg('corrected by the editor');
    case 'orig':
      return msg('in the spelling of the source');
    case 'reg':
      return msg('in regular spelling');
    case 'abbr':
      return msg('abbreviated, as in the source');
    case 'expan':
      return msg('expanded');
    case 'am':
      return msg('sign of abbreviation');
    case 'ex':
      return msg('letters the abbreviation stands for');
    case 'unclear':
      return msg('another reading of the same signs');
    case 'supplied':
      return msg('supplied by the editor');
    case 'del':
      return msg('deleted in the source');
    case 'add':
      return msg('added in the source');
    case 'lem':
      return msg('reading the editor prefers');
    case 'rdg':
    case 'rdgGrp':
      return msg('reading of another witness');
    case 'note':
    case 'witDetail':
      return msg('note on the readings');
    case 'wit':
      return msg('witness');
    default:
      return element;
  }
}

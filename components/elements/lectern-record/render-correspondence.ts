import {html, nothing, type TemplateResult} from 'lit';
import {sayDate} from '../../core/dates/say-date.js';
import {sayDetails} from '../../core/dates/say-details.js';
import type {HeaderDate, HeaderField} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import {renderRows, renderValue} from './render-fields.js';
import {kindOf, renderQualities} from './render-qualities.js';
import {certain, row} from './render-reference.js';
import {renderRunning} from './render-running.js';
import {inside, isWords, type Telling} from './telling.js';
import {actionWords, contextWords} from './words.js';

/** Who sent what to whom, where and when, with how sure that is (TEI P5 2.4.6). */
export function renderCorrespondence(
  descriptions: readonly HeaderField[],
  telling: Telling,
): TemplateResult[] {
  return descriptions.map((description) => {
    const {fields = [], text} = description;
    if (text !== undefined) return renderValue(description, telling);
    const here = inside(description, telling);
    const steps = fields.filter(({element}) => element === 'correspAction');
    const contexts = fields.filter(({element}) => element === 'correspContext');
    const others = fields.filter((field) => !steps.includes(field) && !contexts.includes(field));
    return html`<div class="group"><dl>
        ${steps.map((step) => row(kindOf(step.attributes?.type ?? '', actionWords), renderStep(step, here)))}
        ${contexts.flatMap((context) => renderContext(context, here))}
      </dl>
      ${renderRows(others, here)} ${renderQualities(description, telling)}</div>`;
  });
}

function renderStep(step: HeaderField, telling: Telling): TemplateResult {
  if (step.text !== undefined) return renderValue(step, telling, 'type');
  const here = inside(step, telling);
  return html`<ul class="plain">
      ${(step.fields ?? []).map((field) => html`<li>${renderParticular(field, here)}</li>`)}
    </ul>
    ${renderQualities(step, telling, 'type')}`;
}

/** One person, place or date of a step, with how sure it is right behind it. */
function renderParticular(field: HeaderField, telling: Telling): TemplateResult {
  const before = isPersonal(field) ? msg('by') : isLocal(field) ? msg('at') : nothing;
  if (!isWords(field) || field.element === 'date') {
    return html`${before} ${renderValue(field, telling)}`;
  }
  return html`${before} ${renderRunning(field, telling)} ${certain(certaintyOf(field))}
  ${renderQualities(field, telling, 'cert')}`;
}

const isPersonal = ({element}: HeaderField) => /^(?:persName|orgName|name|rs)$/.test(element);
const isLocal = ({element}: HeaderField) =>
  /^(?:placeName|settlement|region|country|geogName|district|bloc)$/.test(element);

function certaintyOf({attributes}: HeaderField): string | undefined {
  return attributes?.cert ?? (attributes?.evidence === 'conjecture' ? 'conjecture' : undefined);
}

function renderTarget({href, attributes}: HeaderField): TemplateResult | string | undefined {
  const safe = href === undefined ? undefined : safeAddress(href);
  return safe ? html`<a href=${safe} rel="noopener">${href}</a>` : (href ?? attributes?.target);
}

/** What a letter stands beside, each under what it is to the letter. */
function renderContext(context: HeaderField, telling: Telling): TemplateResult[] {
  if (context.text !== undefined)
    return [row(contextWords(undefined), renderValue(context, telling))];
  return (context.fields ?? []).map((field) => {
    const {type, subtype} = field.attributes ?? {};
    const kind = [type, subtype].filter(Boolean).join(' ');
    return row(
      kindOf(kind, (type) => contextWords(type || undefined)),
      field.text === undefined && !field.fields
        ? html`${renderTarget(field)}`
        : renderValue(field, inside(context, telling), 'type'),
    );
  });
}

/** A date in words with its own wording, where that differs, and what is said of it. */
export function renderDate({wording, date}: HeaderDate): TemplateResult {
  const undated = date.precision === 'none' && date.malformed.length === 0;
  const said = undated ? wording : sayDate(date);
  const printed = wording !== '' && !said.includes(wording);
  return html`<span class="value">${said}</span>
    ${printed ? html`<span class="explained">${msg('as written:')} ${wording}</span>` : nothing}
    ${sayDetails(date).map((detail) => html`<span class="explained">${detail}</span>`)}`;
}

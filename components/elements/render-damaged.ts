import {html, type TemplateResult} from 'lit';
import {msg, str} from '../core/words/msg.js';

/** Says of compiled data where it is not as it must be, in the place of what would be made of it. */
export function renderDamaged(where: string): TemplateResult {
  return html`<p part="problem" role="alert">${msg(str`The record of this document is damaged (${where}). Its text can be read.`)}</p>`;
}

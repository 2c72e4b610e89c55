import {html, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';

/** How places are drawn, each way with its words. */
export function renderLegend(): TemplateResult {
  const ways: readonly (readonly [string, string])[] = [
    ['spot', msg('town or site; larger where it is named more often')],
    ['stated', msg('area of the size that its record states')],
    ['assumed', msg('county, region, country: about here, no edges stated')],
    ['doubtful', msg('position in doubt')],
  ];
  return html`<ul part="legend" role="list">
    ${ways.map(([way, words]) => html`<li><span class="sample ${way}" aria-hidden="true"></span>${words}</li>`)}
  </ul>`;
}

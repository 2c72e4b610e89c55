import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {msg} from '../../core/words/msg.js';
import {openModal} from './open-modal.js';

/** What each key does. */
export function renderKeys(close: () => void): TemplateResult {
  const keys: readonly (readonly [string, string])[] = [
    ['a', msg('Accept and go on')],
    ['x', msg('Reject and go on')],
    ['e', msg('Change passage, kind or entity, then accept')],
    [msg('Space'), msg('Defer and go on')],
    ['1 – 9', msg('Accept that candidate')],
    ['b', msg('Look through all alike, to accept them together')],
    ['r', msg('Give a reason for the next decision')],
    ['⌫', msg('Take back the last decision')],
    ['↑ ↓', msg('Go along the list')],
    ['/', msg('Filter by words')],
    ['?', msg('Show and hide the keys')],
  ];
  return html`<dialog class="keys" aria-label=${msg('Keys')} ${ref(openModal)} @close=${close}>
    <h2>${msg('Keys')}</h2>
    <dl>
      ${keys.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}
    </dl>
    <form method="dialog"><button autofocus>${msg('Close')}</button></form>
  </dialog>`;
}

import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import {tokens} from '../../styles/tokens.js';
import type {ManifestElement} from '../publish/manifest.js';

/** The variables all elements share, with their defaults, from the style sheet itself. */
export function sharedVariables(): {readonly name: string; readonly initial: string}[] {
  const declared =
    /var\(\s*(--lectern-[a-z-]+),\s*((?:[^();]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\)/g;
  return [...tokens.cssText.matchAll(declared)].map(([, name = '', initial = '']) => ({
    name,
    // Private names stand for the variable that sets them.
    initial: initial.replace(/\s+/g, ' ').trim().replaceAll('var(--_', 'var(--lectern-'),
  }));
}

export function renderSharedVariables(): string {
  const rows = sharedVariables().map(
    ({name, initial}) =>
      `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td><code>${escapeHtml(initial)}</code></td></tr>`,
  );
  return `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(msg('Variables of all elements'))}"><table class="variables">
        <thead><tr><th scope="col">${escapeHtml(msg('Variable'))}</th><th scope="col">${escapeHtml(msg('Default'))}</th></tr></thead>
        <tbody>${rows.join('\n')}</tbody>
      </table></div>`;
}

/** Those that one element reads alone. */
export function renderOwnVariables(elements: readonly ManifestElement[]): string {
  const shared = new Set(sharedVariables().map(({name}) => name));
  const rows = elements.flatMap(({tagName, cssProperties = []}) =>
    cssProperties
      .filter(({name}) => !shared.has(name))
      .map(
        ({name, description = ''}) =>
          `<div><dt><code>${escapeHtml(name)}</code></dt><dd>${escapeHtml(description)} <code>${escapeHtml(tagName)}</code></dd></div>`,
      ),
  );
  return `<dl class="interface">${rows.join('\n')}</dl>`;
}

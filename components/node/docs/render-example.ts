import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';

/** Source to be read and copied; the page's script adds the button, so that none is dead. */
export function renderSource(source: string, label = ''): string {
  const name = escapeHtml(label ? `${msg('Source')}: ${label}` : msg('Source'));
  return `<figure class="source">
        <figcaption>${escapeHtml(label)}</figcaption>
        <pre tabindex="0" role="group" aria-label="${name}"><code>${escapeHtml(source)}</code></pre>
      </figure>`;
}

/**
 * An element as it works, and the source of it: the same characters.
 *
 * @param html trusted: it is of the project's own guides
 * @param look `tall` for what is longer than a screen; a class of a theme otherwise
 */
export function renderLive(html: string, look: string): string {
  return `<div class="example">
        <div class="live ${escapeHtml(look)}" role="group" tabindex="0" aria-label="${escapeHtml(msg('Live example'))}">
${html}
        </div>
        <p class="needs-script">${escapeHtml(msg('Without script, only what stands inside the element is shown here.'))}</p>
        ${renderSource(html, 'html')}
      </div>`;
}

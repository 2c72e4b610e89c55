import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {DocumentScene, ShownDocument} from './document-scene.js';

/** Made once: to compare with a locale costs its set-up each time. */
const byName = new Intl.Collator('en');

/**
 * Who and what a document names, with links to their own pages: in the text itself a name opens a
 * card, which takes a script, and a name that was a link could not be selected from its middle.
 */
export function renderNamed(
  {names, addresses}: DocumentScene,
  {named}: ShownDocument,
): string | undefined {
  const items = [...named]
    .flatMap(([id, count]) => {
      const entity = names.entity(id);
      const href = addresses.entity(id);
      return entity && href ? [{name: entity.name, href, count}] : [];
    })
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(
      ({name, href, count}) =>
        `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a> <span class="count">${count}</span></li>`,
    );
  if (items.length === 0) return undefined;
  const summary = escapeHtml(msg('Named in this document'));
  return `<summary>${summary} <span class="count">${items.length}</span></summary><ul class="entities">${items.join('')}</ul>`;
}

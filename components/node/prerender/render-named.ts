import {msg} from '@lit/localize';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {DocumentScene} from './document-scene.js';

/**
 * Who and what a document names, with links to their own pages: in the text itself a name opens a
 * card, which takes a script, and a name that was a link could not be selected from its middle.
 */
export function renderNamed(
  {index, addresses}: DocumentScene,
  record: DocumentRecord,
): string | undefined {
  const counts = new Map<string, number>();
  for (const {resolution} of record.mentions) {
    for (const id of resolution.entityIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const items = [...counts]
    .flatMap(([id, count]) => {
      const entity = index.entity(id);
      const href = addresses.entity(id);
      return entity && href ? [{name: entity.name, href, count}] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(
      ({name, href, count}) =>
        `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a> <span class="count">${count}</span></li>`,
    );
  if (items.length === 0) return undefined;
  const summary = escapeHtml(msg('Named in this document'));
  return `<summary>${summary} <span class="count">${items.length}</span></summary><ul class="entities">${items.join('')}</ul>`;
}

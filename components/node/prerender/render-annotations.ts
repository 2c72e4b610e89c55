import type {AnnotatedPassage, Annotation} from '../../core/annotations/annotation.js';
import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {DocumentScene, ShownDocument} from './document-scene.js';
import {fragmentOf} from './render-text.js';

/** What annotations say of a document, as a plain list with links to the passages they speak of. */
export function renderAnnotations(scene: DocumentScene, shown: ShownDocument): string {
  const items = shown.annotations.map((annotation) => {
    const said = wordsOf(annotation, scene).map(
      (words) => `<p dir="auto">${escapeHtml(words)}</p>`,
    );
    const passages = [...annotation.targets, ...annotation.linked].map((passage) =>
      renderPassage(passage, scene, shown),
    );
    return `<li>${said.join('')}<ul>${passages.join('')}</ul></li>`;
  });
  if (items.length === 0) return '';
  return `<h3>${escapeHtml(msg('Annotations'))}</h3><ul>${items.join('')}</ul>`;
}

function wordsOf({comments, tags, identifies, date}: Annotation, {names}: DocumentScene): string[] {
  const meant = identifies.map((iri) => names.entityByIri(iri)?.name ?? iri);
  if (date !== undefined) meant.push(date);
  return [
    ...comments.map(({text}) => text),
    ...(tags.length > 0 ? [tags.join(', ')] : []),
    ...(meant.length > 0 ? [`${msg('Identified as')} ${meant.join(', ')}`] : []),
  ];
}

function renderPassage(
  {document, selectors, placement, source}: AnnotatedPassage,
  {names, addresses}: DocumentScene,
  here: ShownDocument,
): string {
  const words = escapeHtml(selectors.quote?.exact.replace(/\s+/g, ' ') ?? source);
  if (document === undefined) return `<li><q>${words}</q></li>`;
  const passage = 'passage' in placement ? placement.passage : undefined;
  const href =
    document === here.id && passage
      ? fragmentOf(document, passage)
      : addresses.passage({document, ...(passage ? {passage} : {})});
  const title = names.document(document)?.header.title ?? document;
  return `<li><q>${words}</q> <a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`;
}

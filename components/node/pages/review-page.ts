import {msg, str} from '@lit/localize';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {renderSiteHeader} from './site-header.js';
import {hrefTo, pageFile, sitePaths, wayToRoot} from './site-paths.js';

/** A text whose annotations are reviewed; one that has none yet may get them while it is read. */
interface Reviewed {
  readonly edition: Edition;
  readonly record: DocumentRecord;
  readonly count: number;
}

/** A page to review each text, and one that begins with the text of most annotations. */
export function reviewPages(editions: readonly Edition[]): Page[] {
  const reviewed = editions.flatMap(textsOf);
  const first = [...reviewed].sort((a, b) => b.count - a.count)[0];
  return [
    reviewPage(sitePaths.review(), first, reviewed),
    ...reviewed.map((each) =>
      reviewPage(sitePaths.review(each.edition.folder, each.record.id), each, reviewed),
    ),
  ];
}

function textsOf(edition: Edition): Reviewed[] {
  return edition.collection.documents.map((record) => {
    const count = edition.collection.annotations.filter(({targets}) =>
      targets.some(({document}) => document === record.id),
    ).length;
    return {edition, record, count};
  });
}

function reviewPage(path: string, shown: Reviewed | undefined, all: readonly Reviewed[]): Page {
  const title = shown
    ? msg(str`Review: ${shown.record.header.title}`)
    : msg('Review of annotations');
  return {
    path: pageFile(path),
    title,
    description: msg('Annotations to be decided on, with the evidence for each.'),
    lang: 'en',
    body: `${renderSiteHeader(shown?.edition)}
    <main class="review">
      ${renderTexts(shown, all)}
      ${
        shown
          ? renderReview(shown)
          : `<p>${escapeHtml(msg('There are no texts yet: put TEI files into a folder of texts/.'))}</p>`
      }
    </main>`,
  };
}

/** The texts there are to review, this one marked. */
function renderTexts(shown: Reviewed | undefined, all: readonly Reviewed[]): string {
  const links = all.map((each) => {
    const href = hrefTo(sitePaths.review(each.edition.folder, each.record.id));
    const current = each === shown ? ' aria-current="page"' : '';
    const label = `${each.record.header.title} (${each.count})`;
    return `<li><a href="${escapeHtml(href)}"${current}>${escapeHtml(label)}</a></li>`;
  });
  return `<nav class="texts" aria-label="${escapeHtml(msg('Texts to review'))}"><ul>${links.join('')}</ul></nav>`;
}

function renderReview({edition, record}: Reviewed): string {
  const {folder, base, annotationFiles} = edition;
  const path = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
  const attributes = {
    text: hrefTo(`${folder}/${record.file}`),
    source: `${base}${path(record.file)}`,
    src: annotationFiles
      .filter(({documents}) => documents.includes(record.id))
      .map((file) => hrefTo(sitePaths.annotations(folder, file.path)))
      .join(' '),
    authority: authorityOf(edition)
      .map((file) => hrefTo(`${folder}/${file}`))
      .join(' '),
    path: `${folder}/${record.file.replace(/\.xml$/, '')}`,
    root: wayToRoot,
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeHtml(value)}"`,
  );
  return `<lectern-review ${written.join(' ')} page-keys></lectern-review>`;
}

/** Files of the collection that hold records of entities. */
function authorityOf({collection}: Edition): string[] {
  return [...new Set(collection.entities.flatMap(({record}) => record?.file ?? []))];
}

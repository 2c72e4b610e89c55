import {encodePath} from '../../core/tei/file-paths.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {LatePage, Page} from './page-shell.js';
import {type CollectionOnPage, renderSiteHeader} from './site-header.js';
import {hrefTo, pageFile, sitePaths, wayToRoot} from './site-paths.js';

/** A text whose annotations are reviewed; one that has none yet may get them while it is read. */
export interface Reviewed {
  readonly collection: CollectionOnPage;
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** How many annotations it has. */
  readonly count: number;
  /** Annotation files that are about it, as paths among the annotations. */
  readonly annotationFiles: readonly string[];
  /** Files of the collection that hold records of entities. */
  readonly authority: readonly string[];
}

/** Every page of a review names the others: of many texts only those with the most annotations. */
const mostListed = 60;

/** A page to review each text, and one that begins with the text of most annotations. */
export function* reviewPages(reviewed: readonly Reviewed[]): Generator<LatePage> {
  const [first, ...less] = [...reviewed].sort((a, b) => b.count - a.count);
  const listed = new Set(first ? [first, ...less.slice(0, mostListed - 1)] : []);
  const inOrder = reviewed.filter((each) => listed.has(each));
  const list = JSON.stringify(
    inOrder.map(({collection, id, title, count}) => [collection.folder, id, title, count]),
  );
  const late = (path: string, shown: Reviewed | undefined, all: readonly Reviewed[]): LatePage => ({
    path: pageFile(path),
    of: JSON.stringify([list, shown]),
    make: () => reviewPage(path, shown, all),
  });
  yield late(sitePaths.review(), first, inOrder);
  for (const each of reviewed) {
    const all = listed.has(each) ? inOrder : [each, ...inOrder];
    yield late(sitePaths.review(each.collection.folder, each.id), each, all);
  }
}

function reviewPage(path: string, shown: Reviewed | undefined, all: readonly Reviewed[]): Page {
  const title = shown ? msg(str`Review: ${shown.title}`) : msg('Review of annotations');
  return {
    path: pageFile(path),
    title,
    description: msg('Annotations to be decided on, with the evidence for each.'),
    lang: wordsLocale(),
    body: `${renderSiteHeader(shown?.collection)}
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
    const current = each === shown ? ' aria-current="page"' : '';
    return `<li><a ${linkTo(each)}${current}>${escapeHtml(`${each.title} (${each.count})`)}</a></li>`;
  });
  return `<nav class="texts" aria-label="${escapeHtml(msg('Texts to review'))}"><ul>${links.join('')}</ul></nav>`;
}

/** Every page of a review has the same links. */
const linksTo = new WeakMap<Reviewed, string>();

function linkTo(text: Reviewed): string {
  const known = linksTo.get(text);
  if (known !== undefined) return known;
  const link = `href="${escapeHtml(hrefTo(sitePaths.review(text.collection.folder, text.id)))}"`;
  linksTo.set(text, link);
  return link;
}

function renderReview(shown: Reviewed): string {
  const {folder, base} = shown.collection;
  const attributes = {
    text: hrefTo(`${folder}/${shown.file}`),
    source: `${base}${encodePath(shown.file)}`,
    src: shown.annotationFiles.map((path) => hrefTo(sitePaths.annotations(folder, path))).join(' '),
    authority: shown.authority.map((file) => hrefTo(`${folder}/${file}`)).join(' '),
    path: `${folder}/${shown.file.replace(/\.xml$/, '')}`,
    root: wayToRoot,
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeHtml(value)}"`,
  );
  return `<lectern-review ${written.join(' ')} page-keys></lectern-review>`;
}

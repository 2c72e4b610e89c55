import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {sayExactness, saySubject, sayWitness} from '../../core/collection/say-statement.js';
import {gregorianDay} from '../../core/dates/day-number.js';
import {toIso} from '../../core/dates/iso.js';
import {sayDate} from '../../core/dates/say-date.js';
import {shapeOf} from '../../core/dates/timeline/date-shape.js';
import {densest} from '../../core/dates/timeline/time-scale.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from './page-shell.js';
import {type DatesByYear, renderPeriods} from './periods.js';
import {type CollectionOnPage, renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, hrefToPassage, pageFile, sitePaths} from './site-paths.js';

/** The dates of a collection, as its time line shows them. */
export interface CollectionDates {
  /** In order of time; of very many the first. */
  readonly statements: readonly DatedStatement[];
  /** How many there are in all. */
  readonly total: number;
  readonly years: DatesByYear;
  /** Only what is mentioned has a page of its own. */
  readonly hasPage: (entity: string) => boolean;
}

/** The dates of the texts, their headers and the authority file, as a table and drawn. */
export function timelinePage(
  collection: CollectionOnPage,
  {statements, total, years, hasPage}: CollectionDates,
): Page {
  const {folder} = collection;
  const title = msg('Time line');
  const {read, entity} = addressTemplates(folder);
  const shown = statements.length;
  const limited =
    shown < total
      ? `${renderPeriods(years, total, folder)}${renderFirstOnly(shown, collection)}`
      : '';
  // Where all of them stand in one file the element reads that; else it draws what the table has.
  const source = collection.isWhole
    ? `collection="${hrefTo(sitePaths.collection(folder))}"\n        `
    : '';
  return {
    path: pageFile(sitePaths.timeline(folder)),
    title: `${title} · ${collection.title}`,
    description: msg(str`Every date of ${collection.title}, with who gives it and where.`),
    lang: wordsLocale(),
    body: `${renderSiteHeader(collection)}
    <main class="library timeline">
      <h1>${escapeHtml(title)}</h1>
      <p class="lead">${escapeHtml(
        total === 0
          ? msg('The texts of this collection give no date.')
          : counted(
              str`${total} {date|dates}, each as wide as what its source leaves open. Documents and the editors’ authority file are witnesses beside one another; where two of them share no day, it is said.`,
            ),
      )}</p>${limited}
      <lectern-timeline
        ${source}read-href="${read}"
        entity-href="${entity}"
        group-by="event"
        url-state
        ${yearsInView(statements)}
      >
        ${renderTable(statements, (statement) => renderPassage(statement, folder, hasPage))}
      </lectern-timeline>
    </main>`,
  };
}

/** What is said above the dates that are on the page: where there is a script it draws all of a small collection. */
function renderFirstOnly(shown: number, {isWhole}: CollectionOnPage): string {
  const said = msg(
    str`These are too many for one page: it has the first ${shown} of them, in order of time.`,
  );
  const lead = `<p class="lead">${escapeHtml(said)}</p>`;
  return `
      <h2>${escapeHtml(isWhole ? msg('Each date') : msg('The earliest dates'))}</h2>
      ${isWhole ? `<noscript>${lead}</noscript>` : lead}`;
}

/** The years that most dates lie in are looked at first: lives reach further than what is told. */
function yearsInView(statements: readonly DatedStatement[]): string {
  const told = statements.filter(({kind}) => kind === 'text' || kind === 'event');
  const span = densest(told.flatMap(({date}) => shapeOf(date) ?? []));
  if (!span) return '';
  const [from, to] = [span.from, span.to - 1].map((at) => gregorianDay(Math.floor(at)).year);
  const year = (of = 0) => (of < 1 || of > 9999 ? undefined : String(of).padStart(4, '0'));
  const [first, last] = [year(from), year(to)];
  return first && last ? `from="${first}" to="${last}"` : '';
}

function renderTable(
  statements: readonly DatedStatement[],
  passage: (statement: DatedStatement) => string,
): string {
  const heads = [msg('When'), msg('What'), msg('Who says it'), msg('Passage')];
  const rows = statements.map((statement) => renderRow(statement, passage(statement)));
  return `<table class="dates">
          <thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
          <tbody>
            ${rows.join('\n            ')}
          </tbody>
        </table>`;
}

function renderRow(statement: DatedStatement, passage: string): string {
  const {date, wording, before, after} = statement;
  const iso = toIso(date);
  const words = escapeHtml(sayDate(date));
  const when = iso === undefined ? words : `<time datetime="${escapeHtml(iso)}">${words}</time>`;
  const exactness = escapeHtml(sayExactness(date, shapeOf(date)));
  const subject = statement.subjects.length > 0 || statement.kind === 'writing';
  const context = wording
    ? `${escapeHtml(before)}<b>${escapeHtml(wording)}</b>${escapeHtml(after)}`
    : '';
  const what = subject
    ? `<strong>${escapeHtml(saySubject(statement))}</strong>${context && ` <span>${context}</span>`}`
    : context;
  return `<tr><th scope="row">${when} <small>${exactness}</small></th><td>${what}</td><td>${escapeHtml(sayWitness(statement))}</td><td>${passage}</td></tr>`;
}

function renderPassage(
  {document, passage, place, subjects}: DatedStatement,
  folder: string,
  hasPage: CollectionDates['hasPage'],
): string {
  if (document !== undefined) {
    const href = hrefToPassage(folder, {document, ...(passage !== undefined && {passage})});
    return `<a href="${escapeHtml(href)}">${escapeHtml(place ?? msg('document'))}</a>`;
  }
  const [subject] = subjects;
  if (!subject || !hasPage(subject.id)) return '';
  return `<a href="${escapeHtml(hrefTo(sitePaths.entity(folder, subject.id)))}">${escapeHtml(msg('record'))}</a>`;
}

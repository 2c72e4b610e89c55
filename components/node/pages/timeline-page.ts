import {msg, str} from '@lit/localize';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {datedStatements} from '../../core/collection/dated-statements.js';
import {sayExactness, saySubject, sayWitness} from '../../core/collection/say-statement.js';
import {gregorianDay} from '../../core/dates/day-number.js';
import {toIso} from '../../core/dates/iso.js';
import {sayDate} from '../../core/dates/say-date.js';
import {shapeOf} from '../../core/dates/timeline/date-shape.js';
import {densest} from '../../core/dates/timeline/time-scale.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, hrefToPassage, pageFile, sitePaths} from './site-paths.js';

/** Every date of the texts, their headers and the authority file, as a table and drawn. */
export function timelinePage(edition: Edition): Page {
  const {collection, folder, index} = edition;
  const statements = datedStatements(index);
  const title = msg('Time line');
  const {read, entity} = addressTemplates(folder);
  return {
    path: pageFile(sitePaths.timeline(folder)),
    title: `${title} · ${collection.title}`,
    description: msg(str`Every date of ${collection.title}, with who gives it and where.`),
    lang: 'en',
    body: `${renderSiteHeader(edition)}
    <main class="library timeline">
      <h1>${escapeHtml(title)}</h1>
      <p class="lead">${escapeHtml(
        msg(
          str`${statements.length} dates, each as wide as what its source leaves open. Documents and the editors’ authority file are witnesses beside one another; where two of them share no day, it is said.`,
        ),
      )}</p>
      <lectern-timeline
        collection="${hrefTo(sitePaths.collection(folder))}"
        read-href="${read}"
        entity-href="${entity}"
        group-by="event"
        ${yearsInView(statements)}
      >
        ${renderTable(statements, edition)}
      </lectern-timeline>
    </main>`,
  };
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

function renderTable(statements: readonly DatedStatement[], edition: Edition): string {
  const heads = [msg('When'), msg('What'), msg('Who says it'), msg('Passage')];
  return `<table class="dates">
          <thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
          <tbody>
            ${statements.map((statement) => renderRow(statement, edition)).join('\n            ')}
          </tbody>
        </table>`;
}

function renderRow(statement: DatedStatement, edition: Edition): string {
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
  return `<tr><th scope="row">${when} <small>${exactness}</small></th><td>${what}</td><td>${escapeHtml(sayWitness(statement))}</td><td>${renderPassage(statement, edition)}</td></tr>`;
}

function renderPassage(statement: DatedStatement, {folder, index}: Edition): string {
  const {document, passage, place, subjects} = statement;
  if (document !== undefined) {
    const href = hrefToPassage(folder, {document, ...(passage !== undefined && {passage})});
    return `<a href="${escapeHtml(href)}">${escapeHtml(place ?? msg('document'))}</a>`;
  }
  const [subject] = subjects;
  // Only what is mentioned has a page of its own.
  if (!subject || index.mentionsOf(subject.id).length === 0) return '';
  return `<a href="${escapeHtml(hrefTo(sitePaths.entity(folder, subject.id)))}">${escapeHtml(msg('record'))}</a>`;
}

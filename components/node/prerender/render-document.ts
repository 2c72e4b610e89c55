import {calendarNotice} from '../../core/tei/calendar-notice.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {DocumentScene, ShownDocument} from './document-scene.js';
import {renderAnnotations} from './render-annotations.js';
import {renderNamed} from './render-named.js';
import {renderRecord} from './render-record.js';

interface Place {
  /** Which pane of the reader, from 0. */
  readonly at: number;
  /** Level of the document's title; its own headings stand below. */
  readonly headingLevel: number;
}

/**
 * One document as children of a `lectern-reader`: head, archival record, text, whom it names, and
 * the annotations on it. Each part goes where the reader has a slot for it; without script they
 * follow one another.
 */
export function renderDocument(scene: DocumentScene, shown: ShownDocument, place: Place): string {
  const {at} = place;
  const {id, manifest, text} = shown;
  const part = (kind: string): string =>
    `slot="${kind}-${at}" class="document-${kind}" data-part="${kind}" data-part-of="${escapeHtml(id)}"`;
  const named = renderNamed(scene, shown);
  const annotations = renderAnnotations(scene, shown);
  const from = manifest === undefined ? '' : ` manifest="${escapeHtml(manifest)}"`;
  return [
    `<header ${part('head')}>${renderHead(shown, place)}</header>`,
    // Of a description of a manuscript without a text the record is what there is to read.
    `<details ${part('record')}${shown.isBlank ? ' open' : ''}>${renderRecordFold(scene, shown, place)}</details>`,
    `<lectern-text slot="pane-${at}" document-id="${escapeHtml(id)}"${from}>${text}</lectern-text>`,
    named === undefined ? '' : `<details ${part('named')}>${named}</details>`,
    // The reader has its own list of them, with what can be done about each.
    annotations === '' ? '' : `<section class="document-annotations">${annotations}</section>`,
  ]
    .filter(Boolean)
    .join('\n        ');
}

function renderHead({header}: ShownDocument, {headingLevel}: Place): string {
  const badge =
    header.genre === 'calendar' ? `<p class="badge">${escapeHtml(calendarNotice())}</p>` : '';
  const lang = titleLanguage(header);
  const said = lang ? ` lang="${escapeHtml(lang)}"` : '';
  return `<h${headingLevel}${said} dir="auto">${escapeHtml(header.title)}</h${headingLevel}>${badge}`;
}

/** The interface may speak another language than a title does. */
function titleLanguage({title, titles, language}: TeiHeader): string | undefined {
  return titles.find(({text}) => text === title)?.lang ?? language;
}

function renderRecordFold(
  {addresses}: DocumentScene,
  {header}: ShownDocument,
  {headingLevel}: Place,
): string {
  const reference = header.manuscripts[0]?.shelfmark;
  const known = reference ? ` <span class="reference">${escapeHtml(reference)}</span>` : '';
  return `<summary><span>${escapeHtml(msg('Archival record'))}</span>${known}</summary>
          <lectern-record heading-level="${headingLevel}">${renderRecord(header, addresses.permalink)}</lectern-record>`;
}

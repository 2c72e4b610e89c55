import {html, nothing, type TemplateResult} from 'lit';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import {calendarNotice} from '../../core/tei/calendar-notice.js';
import {withoutFields} from '../../core/tei/header-fields.js';
import type {HeaderField, TeiHeader} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {exportParts} from '../../styles/nested-parts.js';
import {renderDamaged} from '../render-damaged.js';
import {type HeaderParts, partsOf} from './header-parts.js';
import {renderChanges} from './render-changes.js';
import {renderCorrespondence, renderDate} from './render-correspondence.js';
import {renderRows, renderUnderHeading} from './render-fields.js';
import {identifiedIn} from './render-identifier.js';
import {renderLeftOver} from './render-left-over.js';
import {renderManuscript} from './render-manuscript.js';
import {renderReference} from './render-reference.js';
import {renderRights, renderVersions, versionsAmong} from './render-versions.js';
import type {Telling} from './telling.js';
import '../lectern-citation/lectern-citation-define.js';

export {styles} from './record-view.styles.js';

interface RecordSettings {
  /** Level of the title; the sections' headings stand one below. */
  readonly level: number;
  /** The document's permalink, for its citation. */
  readonly url: string;
  /** How it is cited in styles of CSL. */
  readonly citations: readonly RenderedStyle[];
}

/** Every section a header fills; nothing it says is left out. */
export function renderRecord(
  header: TeiHeader,
  {level, url, citations}: RecordSettings,
): TemplateResult {
  if (header.damaged) return html`${renderHead(header, level)}${renderDamaged(header.damaged)}`;
  const parts = partsOf(header);
  const telling: Telling = {
    labels: header.labels ?? {},
    language: header.language,
    level: level + 1,
  };
  const section = (heading: string, content: unknown) => renderSection(heading, content, telling);
  const rows = (fields: readonly HeaderField[]) =>
    fields.map((field) => html`<div class="group">${renderUnderHeading(field, telling)}</div>`);
  const sections = (heading: string, contents: readonly unknown[]) =>
    contents.length > 0 ? section(heading, contents) : nothing;
  return html`
    ${renderHead(header, level)}
    ${header.date ? section(msg('Date'), html`<p>${renderDate(header.date)}</p>`) : nothing}
    ${renderManuscripts(header, parts, telling)}
    ${sections(msg('Correspondence'), renderCorrespondence(parts.correspondence, telling))}
    ${sections(msg('Abstract'), rows(parts.abstracts))}
    ${section(msg('Versions and their makers'), renderVersions(header, parts, telling))}
    ${parts.rights.length > 0 ? section(msg('Rights'), renderRights(parts.rights, telling)) : nothing}
    ${section(
      msg('How to cite it'),
      html`<lectern-citation exportparts=${exportParts('citation')} .header=${header} .citations=${citations} url=${url}></lectern-citation>`,
    )}
    ${sections(msg('The document'), rows(parts.profile))}
    ${sections(msg('How it was encoded'), rows(parts.encoding))}
    ${sections(
      msg('Revision history'),
      parts.revisions.map((one) => renderChanges(one, telling)),
    )}
    ${
      parts.others.length > 0
        ? section(msg('Also in the header'), renderRows(parts.others, telling))
        : nothing
    }
    ${renderLeftOver(header.fields, telling)}
  `;
}

function renderSection(heading: string, content: unknown, {level}: Telling): TemplateResult {
  return html`<section part="section">
    <div part="heading" role="heading" aria-level=${level}>${heading}</div>
    ${content}
  </section>`;
}

function renderHead({title, titles, genre}: TeiHeader, level: number): TemplateResult {
  const subtitles = titles.filter(({type, text}) => type === 'sub' && text !== title);
  return html`
    <div part="title" role="heading" aria-level=${level} dir="auto">${title}</div>
    ${subtitles.map(({text}) => html`<p class="subtitle">${text}</p>`)}
    ${genre === 'calendar' ? html`<p part="badge">${calendarNotice()}</p>` : nothing}
  `;
}

function renderManuscripts(
  {manuscripts: records}: TeiHeader,
  {manuscripts}: HeaderParts,
  telling: Telling,
): TemplateResult[] {
  const versions = new Set(versionsAmong(manuscripts));
  return manuscripts.map((whole, index) => {
    const [description = {element: whole.element}] = withoutFields([whole], versions);
    const record = records[index];
    const identified = record && identifiedIn(description, record);
    return html`
      ${record ? renderSection(msg('Where it is kept'), renderReference(record), telling) : nothing}
      ${
        withoutFields([description], identified ?? new Set()).length > 0
          ? renderSection(
              msg('Manuscript description'),
              renderManuscript(description, telling, identified),
              telling,
            )
          : nothing
      }
    `;
  });
}

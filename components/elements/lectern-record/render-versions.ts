import {html, nothing, type TemplateResult} from 'lit';
import {fieldsAt} from '../../core/tei/fields-at.js';
import {fieldsWithin} from '../../core/tei/header-fields.js';
import {takeApart} from '../../core/tei/header-words.js';
import {languageTag} from '../../core/tei/language-tag.js';
import {creativeCommons, LONGEST_NAME} from '../../core/tei/read-rights.js';
import type {HeaderField, TeiHeader} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import type {HeaderParts} from './header-parts.js';
import {
  renderRows,
  renderStrung,
  renderUnderHeading,
  renderValue,
  rowsOf,
} from './render-fields.js';
import {kindOf, renderQualities} from './render-qualities.js';
import {row} from './render-reference.js';
import {renderRunning} from './render-running.js';
import {isWords, type Telling} from './telling.js';
import {languageName, sourceWords} from './words.js';

const descriptions = new Set(['bibl', 'biblStruct', 'biblFull']);
const naming = /^(?:persName|orgName|name|rs)$/;

/**
 * The versions of the document, which are easily taken for one another: the original, what was
 * published of it, this encoding; and who made each.
 */
export function renderVersions(
  header: TeiHeader,
  {file, manuscripts}: HeaderParts,
  telling: Telling,
): TemplateResult {
  const statements = file.flatMap(({fields = []}) => fields);
  const within = (name: string) =>
    fieldsAt(statements, name).flatMap((one) =>
      one.text === undefined ? (one.fields ?? []) : [one],
    );
  const [titled, edition, publication, sources] = [
    within('titleStmt'),
    within('editionStmt'),
    within('publicationStmt'),
    within('sourceDesc'),
  ];
  const others = statements.filter(
    ({element}) => !/^(?:titleStmt|editionStmt|publicationStmt|sourceDesc)$/.test(element),
  );
  const described = (one: HeaderField) => descriptions.has(one.element);
  const copies = versionsAmong(manuscripts);
  const published = {...telling, linkPart: 'source-link'};
  const makers = [...titled, ...edition].filter(({element}) => element === 'respStmt');
  const titles = titled.filter((one) => one.element !== 'respStmt' && !isShownAbove(one, header));
  return html`
    <dl>
      ${rowsOf(titles, telling)} ${renderOriginal(header, manuscripts)}
      ${[...sources.filter(described), ...copies].map((source) =>
        row(
          kindOf(source.attributes?.type ?? '', sourceLabel),
          renderValue(source, published, 'type'),
        ),
      )}
      ${row(msg('This encoding'), renderEncoding(header, edition, publication, telling))}
      ${rowsOf(
        sources.filter((one) => !described(one)),
        telling,
      )}
    </dl>
    ${makers.length > 0 ? html`<dl>${makers.map((maker) => renderMaker(maker, telling))}</dl>` : nothing}
    ${renderRows(others, telling)}
  `;
}

/** A kind that has no words of ours is the encoders' own: `printSource`. */
function sourceLabel(type: string): string {
  const words = sourceWords(type || undefined);
  return words === type ? takeApart(type) : words;
}

/** Copies that are versions of the text, such as a translation: told here, not with the object. */
export function versionsAmong(manuscripts: readonly HeaderField[]): HeaderField[] {
  return fieldsWithin(fieldsWithin(manuscripts, 'surrogates'), ...descriptions).filter(
    ({at, attributes: {type} = {}}) => !at && type !== undefined && sourceWords(type) !== type,
  );
}

/** The title and subtitles head the record; of one with more to say the rest is told here. */
function isShownAbove({element, text, attributes = {}, fields}: HeaderField, {title}: TeiHeader) {
  if (
    element !== 'title' ||
    fields ||
    Object.keys(attributes).some((name) => name !== 'type' && name !== 'level')
  ) {
    return false;
  }
  const {type} = attributes;
  return type === 'sub' || (text === title && (type === undefined || type === 'main'));
}

function renderOriginal(header: TeiHeader, manuscripts: readonly HeaderField[]) {
  const [kept] = header.manuscripts;
  if (!kept) return nothing;
  const stated = fieldsWithin(manuscripts, 'textLang').find(({attributes}) => attributes?.mainLang);
  const mainLang = stated?.attributes?.mainLang;
  const original = header.originalLanguage ?? (mainLang && languageTag(mainLang));
  const language = original && languageName(original);
  const said = [language, kept.repository ?? kept.institution].filter(Boolean).join('; ');
  if (!said && !kept.shelfmark) return nothing;
  return row(
    msg('Original'),
    html`${said}
      ${kept.shelfmark ? html`<span class="explained">${kept.shelfmark}</span>` : nothing}`,
  );
}

/** Publisher, place, date and numbers of this file, as printed, in its order. */
function renderEncoding(
  {languages}: TeiHeader,
  edition: readonly HeaderField[],
  publication: readonly HeaderField[],
  telling: Telling,
): TemplateResult {
  const stated = edition.filter(({element}) => element !== 'respStmt');
  // Numbers need their kinds for labels; the others follow one another as in a book's imprint.
  const short = publication.filter(
    ({fields, element}) => !fields && !/^(?:p|ab|idno)$/.test(element),
  );
  const long = publication.filter((field) => !short.includes(field));
  const said = [...short, ...stated];
  return html`${
    said.length + long.length === 0 ? msg('publisher not stated') : nothing
  }${said.length > 0 ? renderStrung(said, telling) : nothing}
  ${renderRows(long, telling)}
  ${languages.length > 0 ? html`<span class="explained">${languages.map(languageName).join(', ')}</span>` : nothing}`;
}

/** A `respStmt` under its names; one without the usual parts under its own label. */
function renderMaker(maker: HeaderField, telling: Telling): TemplateResult | TemplateResult[] {
  const {fields = [], text} = maker;
  const names = fields.filter((field) => naming.test(field.element) && isWords(field));
  if (text !== undefined || names.length === 0) return rowsOf([maker], telling);
  const others = fields.filter((field) => !names.includes(field));
  return row(
    names.map((name, index) => html`${index > 0 ? ', ' : ''}${renderRunning(name, telling)}`),
    html`${others.map((other, index) => html`${index > 0 ? ', ' : ''}${renderValue(other, telling)}`)}
    ${names.map((name) => renderQualities(name, telling))} ${renderQualities(maker, telling)}`,
  );
}

/** All that is said of rights, and links to licences whose words cannot be links themselves. */
export function renderRights(rights: readonly HeaderField[], telling: Telling): TemplateResult {
  const linked = fieldsWithin(rights, 'licence').filter((licence) => !isLinkItself(licence));
  return html`
    ${linked.map(({href = ''}) => html`<p>${renderLicence(href)}</p>`)}
    ${rights.map((one) => html`<div class="group">${renderUnderHeading(one, telling)}</div>`)}
  `;
}

function renderLicence(href: string): TemplateResult | string {
  const safe = safeAddress(href);
  const words = creativeCommons(href) ?? href;
  return safe === undefined ? words : html`<a href=${safe} rel="license noopener">${words}</a>`;
}

/** One run of words without links in it is a link as a whole; one quoted in full needs a name. */
function isLinkItself({href, text, fields = []}: HeaderField): boolean {
  if (!href) return true;
  if (text === undefined) return fields.length > 0 || creativeCommons(href) === undefined;
  const named = text.length <= LONGEST_NAME || creativeCommons(href) === undefined;
  return named && !fields.some((field) => field.href !== undefined);
}

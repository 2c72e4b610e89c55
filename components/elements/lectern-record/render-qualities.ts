import {html, nothing, type TemplateResult} from 'lit';
import {readDuration, sayDuration} from '../../core/dates/duration.js';
import {attributeWords} from '../../core/tei/header-attribute-words.js';
import {outsideHref} from '../../core/tei/header-values.js';
import {creativeCommons} from '../../core/tei/read-rights.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import {type Qualities, qualitiesOf} from './qualities.js';
import type {Telling} from './telling.js';
import {certaintyWords, languageName, materialWords, scopeWords, truthWords} from './words.js';

const languages = /^(?:mainLang|otherLangs|lang|xml:lang|langKey)$/;
/** Numbers of which two mean a range: `writtenLines="20 22"` (TEI P5 11.7.2). */
const counts = /^(?:columns|ruledLines|writtenLines|streams)$/;

/** What the attributes of a field say, in a line below its words; those named in `except` aside. */
export function renderQualities(
  field: HeaderField,
  telling: Telling,
  ...except: readonly string[]
): TemplateResult | typeof nothing {
  const qualities = qualitiesOf(field, telling).filter(([name]) => !except.includes(name));
  return qualities.length === 0
    ? nothing
    : html` <span class="explained">${sayQualities(qualities, telling)}</span>`;
}

/** `Columns: 2 · Written lines: 20–22` */
export function sayQualities(qualities: Qualities, telling: Telling): TemplateResult[] {
  return qualities.map(
    ([name, value], index) =>
      html`${index > 0 ? ' · ' : ''}<span class="quality"
          >${attributeWords(name)}: ${sayQuality(name, value, telling)}</span
        >`,
  );
}

/** Values that TEI or catalogues abbreviate, in words; empty for others. */
function plainWords(name: string, value: string): string {
  if (name === 'scope') return scopeWords(value);
  if (name === 'material') return materialWords(value);
  if (name === 'dur' || name === 'dur-iso') {
    const duration = readDuration(value);
    return duration ? sayDuration(duration, wordsLocale()) : '';
  }
  return truthWords(value);
}

/** The value of an attribute in words; what a machine reads stays in `data/@value`. */
export function sayQuality(name: string, value: string, {labels}: Telling): unknown {
  if (name === 'cert')
    return html`<data value=${value}>${certaintyWords(value) || msg('high')}</data>`;
  const plain = plainWords(name, value);
  if (plain) return data(value, plain);
  // A pattern that begins like an address leads nowhere.
  if (name.endsWith('Pattern')) return value;
  const words = value.split(' ');
  if (languages.test(name)) return parted(words.map((tag) => data(tag, languageName(tag))));
  if (counts.test(name) && words.length === 2) return words.join('–');
  const said = words.map((word) => {
    const href = outsideHref(word);
    if (href) return html`<a href=${href} rel="noopener">${creativeCommons(href) ?? word}</a>`;
    const label = Object.hasOwn(labels, word) ? labels[word] : undefined;
    return label ? data(word, label) : undefined;
  });
  return said.some((one) => one !== undefined)
    ? parted(said.map((one, index) => one ?? words[index]))
    : value;
}

/** The kind of a step, source or link in words, with the value the file has for it. */
export function kindOf(type: string, say: (type: string) => string): TemplateResult | string {
  const words = say(type);
  return type === '' || words === type ? words : data(type, words);
}

function data(value: string, words: string): TemplateResult {
  return html`<data value=${value}>${words}</data>`;
}

function parted(said: readonly unknown[]): TemplateResult[] {
  return said.map((one, index) => html`${index > 0 ? ', ' : ''}${one}`);
}

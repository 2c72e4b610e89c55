import {html, nothing, type TemplateResult} from 'lit';
import {elementWords} from '../../core/tei/header-words.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import {leftOver, type Qualities} from './qualities.js';
import {sayQualities} from './render-qualities.js';
import type {Telling} from './telling.js';

interface LeftOver {
  readonly element: string;
  readonly words: string;
  readonly qualities: Qualities;
}

/**
 * Keys, identifiers and types of what is named in the record: no part of what one reads, but of
 * what the header says. Each is told once, however often it occurs.
 */
export function renderLeftOver(fields: readonly HeaderField[], telling: Telling) {
  const found = new Map<string, LeftOver>();
  collect(fields, '', telling, found);
  return found.size === 0 ? nothing : renderFold([...found.values()], telling);
}

function collect(
  fields: readonly HeaderField[],
  above: string,
  telling: Telling,
  found: Map<string, LeftOver>,
): void {
  for (const field of fields) {
    const {element, at, text} = field;
    const words = at ? above.slice(...at) : (text ?? '');
    const qualities = leftOver(field, telling);
    if (qualities.length > 0) {
      found.set(JSON.stringify([element, words, qualities]), {element, words, qualities});
    }
    collect(field.fields ?? [], at ? above : (text ?? ''), telling, found);
  }
}

/** Longer than this the words are only begun: they stand in full where they belong. */
const LONGEST = 40;

function renderFold(found: readonly LeftOver[], telling: Telling): TemplateResult {
  return html`<details>
    <summary>${msg(str`Keys and identifiers (${found.length})`)}</summary>
    <dl class="keys">
      ${found.map(
        ({element, words, qualities}) => html`<div>
          <dt dir="auto">${shorten(words) || elementWords(element)}</dt>
          <dd>${words ? html`${elementWords(element)} · ` : nothing}${sayQualities(qualities, telling)}</dd>
        </div>`,
      )}
    </dl>
  </details>`;
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

import {html, type TemplateResult} from 'lit';
import type {Witness, Wording, WordingPart} from '../../core/tei/variants/alternation.js';
import {msg} from '../../core/words/msg.js';
import {sayGap} from '../../render/rules/say-gap.js';
import {signsOfSupplied} from '../../render/rules/signs-of-supplied.js';
import {sayElement} from './wording-words.js';

/** The words of a wording as its witness or editor has them: deletions, gaps and doubts are said. */
export function renderWords(
  {text, parts}: Wording,
  known: readonly Witness[],
): (TemplateResult | string)[] {
  if (parts) return parts.map((part) => renderPart(part, known));
  return [text || html`<i>${msg('nothing: the words are left out')}</i>`];
}

/** What the sources of a reading are called: their sigla, else their ids. */
export function siglaOf(witnesses: readonly string[], known: readonly Witness[]): string[] {
  return witnesses.map((id) => known.find((each) => each.id === id)?.siglum ?? id);
}

function renderPart(
  {element, text, witnesses = [], details}: WordingPart,
  known: readonly Witness[],
): TemplateResult | string {
  switch (element) {
    case undefined:
      return text;
    case 'del':
      return html`<del title=${sayElement(element)}>${text}</del>`;
    case 'add':
      return html`<ins title=${sayElement(element)}>${text}</ins>`;
    case 'gap':
      return html`<span>[${[sayGap((name) => details?.[name]), text].filter(Boolean).join(': ')}]</span>`;
    case 'unclear':
      return html`<span class="unclear" title=${msg('hard to read')}>${text}</span>`;
    case 'supplied': {
      const [open, close] = signsOfSupplied(details?.reason);
      return html`<span title=${sayElement(element)}>${open}${text}${close}</span>`;
    }
    case 'surplus':
    case 'secl':
      return html`<span title=${sayElement(element)}>{${text}}</span>`;
    default: {
      const sigla = siglaOf(witnesses, known);
      const label = sigla.length > 0 ? sigla.join(' ') : sayElement(element);
      return html`<small>[${[label, text].filter(Boolean).join(': ')}]</small>`;
    }
  }
}

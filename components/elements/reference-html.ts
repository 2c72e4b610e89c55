import type {Mark, Reference} from '../core/citations/rendered-style.js';
import {escapeHtml} from '../render/html-sink.js';

const tags: Readonly<Record<Mark, readonly [open: string, close: string]>> = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  underline: ['<u>', '</u>'],
  raised: ['<sup>', '</sup>'],
  lowered: ['<sub>', '</sub>'],
  'small-caps': ['<span style="font-variant: small-caps">', '</span>'],
};

/** A reference as HTML for the clipboard, from which a word processor takes italics and the like. */
export function referenceHtml(reference: Reference): string {
  return reference
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run);
      const [text, ...marks] = run;
      return marks.reduceRight((inner, mark) => {
        const [open, close] = tags[mark];
        return `${open}${inner}${close}`;
      }, escapeHtml(text));
    })
    .join('');
}

import type {str as strOfLibrary} from '@lit/localize/internal/str-tag.js';
import type {TemplateResult} from 'lit';

// The tags of translations give the same as those of Lit and `@lit/localize`, without their code:
// words are fetched late, and what they shared with the elements would be a file of its own.

/** `html` of `lit`. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  _$litType$: 1,
  strings,
  values,
});

/** `str` of `@lit/localize`. */
export const str: typeof strOfLibrary = (strings, ...values) => ({strTag: true, strings, values});

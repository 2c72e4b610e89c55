import {type CSSResult, unsafeCSS} from 'lit';

/**
 * Lit's `css` for a sheet with values in it: Lit joins them by `Array#reduce`, and where an old
 * library of the page (Prototype 1.6) has replaced that, nothing would have a style.
 */
export const css = (
  strings: TemplateStringsArray,
  ...values: readonly (CSSResult | number)[]
): CSSResult => unsafeCSS(String.raw({raw: strings}, ...values));

import {type CSSResult, unsafeCSS} from 'lit';

/**
 * Lit's `css` for a sheet with values in it: Lit joins them by `Array#reduce`, and where an old
 * library of the page (Prototype 1.6) has replaced that, nothing would have a style.
 */
export function css(
  strings: TemplateStringsArray,
  ...values: readonly (CSSResult | number)[]
): CSSResult {
  let text = strings[0] ?? '';
  values.forEach((value, at) => {
    text += `${typeof value === 'number' ? value : value.cssText}${strings[at + 1] ?? ''}`;
  });
  return unsafeCSS(text);
}

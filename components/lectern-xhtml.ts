/**
 * Brings the elements into a page of XML (`application/xhtml+xml`), by a classic script: Chromium runs
 * no `<script type="module">` there. In such a page all markup is parsed as XML, which templates are
 * not: Lit has them parsed in a page of HTML, by the hook that it offers for what it is to be adapted
 * to. The hook is a global name, and goes when Lit has asked for it.
 *
 * `data-script` names the script to bring, seen from this one: `lectern.min.js` where it is absent.
 */

/** What Lit hands to the hook, as far as it is of use here. */
interface ParsesMarkup {
  createElement(markup: string): HTMLTemplateElement;
}

declare var litHtmlPolyfillSupport:
  | ((template: ParsesMarkup, ...rest: readonly unknown[]) => void)
  | undefined;

if (document.currentScript instanceof HTMLScriptElement) {
  const {dataset, src} = document.currentScript;
  const before = globalThis.litHtmlPolyfillSupport;
  const parser = document.implementation.createHTMLDocument('');
  globalThis.litHtmlPolyfillSupport = (template, ...rest) => {
    template.createElement = (markup) => {
      const element = parser.createElement('template');
      element.innerHTML = markup;
      return element;
    };
    before?.(template, ...rest);
  };
  const {href} = new URL(dataset.script ?? 'lectern.min.js', src);
  void import(href)
    .then(() => customElements.whenDefined('lectern-date'))
    .finally(() => {
      if (before) globalThis.litHtmlPolyfillSupport = before;
      else Reflect.deleteProperty(globalThis, 'litHtmlPolyfillSupport');
    });
}

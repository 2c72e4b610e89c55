/**
 * Asks for the texts of a page before the elements that show them are there, and for what puts them
 * on the page.
 */
import {addressList} from './elements/address-list.js';
import {startEarly} from './state/raw/early-raw.js';

/**
 * @returns settles when the first of them is on the page or has failed; undefined where there are none
 */
export function beginEarly(): Promise<void> | undefined {
  // Another copy of Lectern may see to them already.
  const texts = customElements.get('lectern-text')
    ? []
    : [...document.querySelectorAll('lectern-text[src]:not([src=""])')];
  if (texts.length === 0) return undefined;
  // Code first: it has to be compiled, while of the texts the first bytes will do.
  const code = [
    import('./elements/lectern-text/lectern-text-define.js'),
    import('./elements/lectern-text/load-text.js'),
    import('./elements/lectern-text/load-raw-text.js'),
  ];
  // Who needs it imports it again, and hears of it.
  for (const each of code) each.catch(() => undefined);
  const begun = texts.map((text) => {
    const [src = '', authority = ''] = ['src', 'authority'].map(
      (name) => text.getAttribute(name) ?? '',
    );
    return startEarly(text, src, addressList(authority));
  });
  return Promise.race(begun);
}

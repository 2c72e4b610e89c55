/**
 * Asks for the texts of a page before the elements that show them are there, and for what puts them
 * on the page: to be imported before anything else.
 */
import {addressList} from './elements/address-list.js';
import {startEarly} from './state/raw/early-raw.js';

// Another copy of Lectern may see to them already.
const texts = customElements.get('lectern-text')
  ? []
  : document.querySelectorAll('lectern-text[src]:not([src=""])');
for (const text of texts) {
  const [src = '', authority = ''] = ['src', 'authority'].map(
    (name) => text.getAttribute(name) ?? '',
  );
  startEarly(text, src, addressList(authority));
}
if (texts.length > 0) {
  void import('./elements/lectern-text/load-text.js');
  void import('./elements/lectern-text/load-raw-text.js');
  void import('./elements/lectern-text/windowed-text.js');
}

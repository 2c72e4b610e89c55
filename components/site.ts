/** The script of the project's own site: its styles, and the elements of its pages. */
import 'virtual:lectern/text.css';
import './styles/site.css';
import './styles/docs.css';
import './styles/docs-themes.css';
import './docs/site-language.js';
import './define-reading.js';

// The page that reviews annotations alone needs all that reviewing needs.
if (document.querySelector('lectern-review')) {
  void import('./elements/lectern-review/lectern-review-define.js');
}

// Nor does any page but that of the time line need what draws it.
if (document.querySelector('lectern-timeline')) {
  void import('./elements/lectern-timeline/lectern-timeline-define.js');
}
if (document.querySelector('lectern-index')) {
  void import('./elements/lectern-index/lectern-index-define.js');
}
if (document.querySelector('lectern-map')) {
  void import('./elements/lectern-map/lectern-map-define.js');
}
// Dates in words come with the data they are about: nothing moves when they are put in.
if (document.querySelector('lectern-entity')) {
  void import('./elements/lectern-date/late-words.js').then(({lateWords}) => lateWords.fetch());
}
// The documentation shows every element, and copies what it shows.
if (document.querySelector('.docs')) {
  void import('./docs/docs-page.js');
}
if (document.querySelector('lectern-search')) {
  void import('./elements/lectern-search/lectern-search-define.js');
}

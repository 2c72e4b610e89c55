/** The script of the project's own site: its styles, and the elements of its pages. */
import './first-paint.js';
import 'virtual:lectern/text.css';
import './styles/site.css';
import './styles/docs.css';
import './styles/docs-themes.css';
import './docs/site-language.js';
import {beginAtSign} from './elements/lectern-reader/begin-at-sign.js';

/**
 * Elements that stand on some pages only: a page fetches what it has. The reader comes when somebody
 * reads, and fetches by itself what stands in its panes and the card, when somebody comes to them.
 */
const ofSomePages: Readonly<Record<string, () => Promise<unknown>>> = {
  'lectern-entity': () => import('./elements/lectern-entity/lectern-entity-define.js'),
  'lectern-index': () => import('./elements/lectern-index/lectern-index-define.js'),
  'lectern-library': () => import('./elements/lectern-library/lectern-library-define.js'),
  'lectern-map': () => import('./elements/lectern-map/lectern-map-define.js'),
  'lectern-review': () => import('./elements/lectern-review/lectern-review-define.js'),
  'lectern-search': () => import('./elements/lectern-search/lectern-search-define.js'),
  'lectern-timeline': () => import('./elements/lectern-timeline/lectern-timeline-define.js'),
};
if (document.querySelector('lectern-reader, lectern-text')) {
  beginAtSign(() => import('./elements/lectern-reader/lectern-reader-define.js'));
}
for (const [tag, define] of Object.entries(ofSomePages)) {
  if (document.querySelector(tag)) void define();
}

// Dates in words come with the data they are about: nothing moves when they are put in.
if (document.querySelector('lectern-entity')) {
  void import('./elements/lectern-date/late-words.js').then(({lateWords}) => lateWords.fetch());
}
// The documentation shows every element, and copies what it shows.
if (document.querySelector('.docs')) {
  void import('./docs/docs-page.js');
}

/**
 * The script for a page without a build: registers every element that reading takes. Those of
 * reviewing and annotating, which are larger than all the others together, time lines, indexes, maps,
 * search and the dialog for embedding come when the page has one; a page that makes one later loads
 * `define-all` instead.
 */
import './begin-early.js';
import './define-reading.js';

if (document.querySelector('lectern-review')) {
  void import('./elements/lectern-review/lectern-review-define.js');
}
if (document.querySelector('lectern-annotate')) {
  void import('./elements/lectern-annotate/lectern-annotate-define.js');
}
if (document.querySelector('lectern-timeline')) {
  void import('./elements/lectern-timeline/lectern-timeline-define.js');
}
if (document.querySelector('lectern-index')) {
  void import('./elements/lectern-index/lectern-index-define.js');
}
if (document.querySelector('lectern-map')) {
  void import('./elements/lectern-map/lectern-map-define.js');
}
if (document.querySelector('lectern-embed')) {
  void import('./elements/lectern-embed/lectern-embed-define.js');
}
if (document.querySelector('lectern-search')) {
  void import('./elements/lectern-search/lectern-search-define.js');
}

/** A budget in bytes after gzip, with Lit; a kilobyte is 1,000 bytes. */
export interface Budget {
  readonly name: string;
  readonly contents: string;
  readonly most: number;
}

const element = (tag: string, kilobytes: number): Budget => ({
  name: `${tag}/define`,
  contents: `import './components/elements/${tag}/${tag}-define.js';`,
  most: kilobytes * 1000,
});

/**
 * What each export may cost a page before anything is done with it. The goals are 10 kB for a small
 * element and 60 kB for the reader; an element that loads files pays some 1.5 kB more for that,
 * and each 0.6 kB for speaking the page's language, those that count 0.6 kB more for its plurals.
 */
export const budgets: readonly Budget[] = [
  element('lectern-date', 10.5),
  element('lectern-link', 11),
  element('lectern-citation', 12.7),
  element('lectern-shown', 12.3),
  element('lectern-record', 14.3),
  element('lectern-facsimile', 19.7),
  element('lectern-library', 30.7),
  element('lectern-search', 25.7),
  element('lectern-annotation', 27.1),
  element('lectern-text', 32.5),
  element('lectern-notes', 28.8),
  element('lectern-entity', 33.7),
  element('lectern-index', 18),
  element('lectern-map', 18.5),
  element('lectern-annotate', 39.2),
  element('lectern-card', 51.6),
  element('lectern-reader', 46.6),
  element('lectern-review', 89.8),
  {name: 'define-reading', contents: "import './components/define-reading.js';", most: 111_500},
  {
    name: 'raw XML, read when it is used',
    contents: "export {readOnPage} from './components/core/xml/read-on-page.js';",
    most: 12_500,
  },
];

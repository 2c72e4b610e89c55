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
 * element and 60 kB for the reader. What loads files, and the look of what is drawn late, a small
 * element fetches with the first file and the first header.
 */
export const budgets: readonly Budget[] = [
  element('lectern-date', 10),
  element('lectern-link', 10),
  element('lectern-citation', 10),
  element('lectern-shown', 12.4),
  element('lectern-record', 10),
  element('lectern-facsimile', 19.8),
  element('lectern-library', 31.2),
  element('lectern-search', 27.2),
  element('lectern-annotation', 27.2),
  element('lectern-text', 33.6),
  element('lectern-notes', 29),
  element('lectern-entity', 34.9),
  element('lectern-index', 18),
  element('lectern-map', 18.5),
  element('lectern-annotate', 39.8),
  element('lectern-card', 46.8),
  element('lectern-reader', 52.8),
  element('lectern-review', 91.8),
  {name: 'define-reading', contents: "import './components/define-reading.js';", most: 112_100},
  {
    name: 'raw XML, read when it is used',
    contents: "export {readOnPage} from './components/core/xml/read-on-page.js';",
    most: 12_700,
  },
];

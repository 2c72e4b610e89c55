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
 * and each 0.6 kB for speaking the page's language.
 */
export const budgets: readonly Budget[] = [
  element('lectern-date', 10),
  element('lectern-link', 10.6),
  element('lectern-citation', 12.5),
  element('lectern-shown', 11.4),
  element('lectern-record', 14.1),
  element('lectern-facsimile', 19.3),
  element('lectern-library', 28.1),
  element('lectern-annotation', 26.2),
  element('lectern-text', 31.5),
  element('lectern-notes', 28),
  element('lectern-entity', 32.4),
  element('lectern-index', 15),
  element('lectern-map', 15),
  element('lectern-annotate', 38.8),
  element('lectern-card', 50.2),
  element('lectern-reader', 45),
  element('lectern-review', 88.4),
  {name: 'define-reading', contents: "import './components/define-reading.js';", most: 110_000},
  {
    name: 'raw XML, read when it is used',
    contents: "export {readOnPage} from './components/core/xml/read-on-page.js';",
    most: 12_500,
  },
];

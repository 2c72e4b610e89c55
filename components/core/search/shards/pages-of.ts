import type {TableName} from './manifest.js';
import type {PageLimits} from './table-writer.js';

/** How much stands in one file of a table, where that is not the usual. */
export const pagesOf: Readonly<Partial<Record<TableName, PageLimits>>> = {
  // A reader wants some of the passages found: few stand in one file, so that little else is fetched,
  // but from all over the table, so that one or two files lead to all of them.
  passages: {most: 12, ways: 65_536},
  // Bearers of one name, and where they are named, are spread over the whole table.
  entities: {most: 16},
  // But all that names one of them is read at once.
  mentions: {size: 4096, together: 32_768},
  // Of a name only its bearers are read.
  names: {size: 16_384},
  // Titles of the few documents that are counted stand far from each other.
  documents: {size: 4096},
};

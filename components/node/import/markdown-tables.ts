import {trimInlines} from './html-inlines.js';
import {
  type Block,
  type Cell,
  type Inline,
  paragraph,
  type Row,
  type Run,
  run,
} from './imported-document.js';
import {linesOf, runsOfInlines, wordsOf} from './runs.js';

/** The line below the head of a table: `| --- | :-: |`. */
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/**
 * Reads a paragraph as the table that GitHub's Markdown would see in it: a head, a line of dashes,
 * rows of cells between bars. Undefined where it is none.
 *
 * @param marks takes the bars and dashes, which became structure
 */
export function tableIn(content: readonly Inline[], marks: Run[]): Block | undefined {
  const [head, delimiter, ...rest] = linesOf(content);
  if (!head || !delimiter) return undefined;
  const words = wordsOf(delimiter);
  if (!words.includes('|') || !DELIMITER.test(words) || !wordsOf(head).includes('|')) {
    return undefined;
  }
  const headCells = cellsOf(head, marks);
  marks.push(...runsOfInlines(delimiter));
  const cell = (inlines: readonly Inline[], isHeading: boolean): Cell => ({
    isHeading,
    columns: 1,
    rows: 1,
    blocks: inlines.length === 0 ? [] : [paragraph(inlines)],
  });
  const rows: Row[] = [
    {cells: headCells.map((one) => cell(one, true))},
    ...rest.map((line) => ({cells: cellsOf(line, marks).map((one) => cell(one, false))})),
  ];
  return {kind: 'table', caption: [], rows};
}

/** Parts a line at its bars; one at either end only frames it. */
function cellsOf(line: readonly Inline[], marks: Run[]): Inline[][] {
  const cells: Inline[][] = [[]];
  for (const inline of line) {
    if (inline.kind !== 'run') {
      cells.at(-1)?.push(inline);
      continue;
    }
    let at = inline.at;
    for (const [index, text] of inline.text.split('|').entries()) {
      if (index > 0) {
        marks.push(run('|', at - 1));
        cells.push([]);
      }
      if (text !== '') cells.at(-1)?.push(run(text, at));
      at += text.length + 1;
    }
  }
  const trimmed = cells.map(trimInlines);
  const isEmpty = (one: readonly Inline[] | undefined) => one !== undefined && one.length === 0;
  if (isEmpty(trimmed[0])) trimmed.shift();
  if (isEmpty(trimmed.at(-1)) && trimmed.length > 1) trimmed.pop();
  return trimmed;
}

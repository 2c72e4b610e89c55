import {teiName} from '../../core/tei/elements.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';

/**
 * Whether HTML's table can hold this one as it stands: rows of cells, a caption at most ahead of
 * them. HTML moves anything else out of a table, which would change the order of the text.
 */
function isRegular(table: XmlElement): boolean {
  const known = regular.get(table);
  if (known !== undefined) return known;
  const children = childElements(table);
  const [first] = children;
  const rows = first && teiName(first) === 'head' ? children.slice(1) : children;
  const found =
    !hasLooseText(table) &&
    rows.length > 0 &&
    rows.every(
      (row) =>
        teiName(row) === 'row' &&
        !hasLooseText(row) &&
        childElements(row).every((cell) => teiName(cell) === 'cell'),
    );
  regular.set(table, found);
  return found;
}

/** Asked of each cell of a table, answered once. */
const regular = new WeakMap<XmlElement, boolean>();

/** Only these four may stand between cells: a no-break space is a word to an HTML parser. */
function hasLooseText(element: XmlElement): boolean {
  return element.children.some((child) => child.kind === 'text' && /[^ \t\n\r]/.test(child.value));
}

/** The head of a table that HTML can hold. */
export function isCaption(head: XmlElement): boolean {
  return inRegular(head.parent);
}

function tableOf(element: XmlElement | undefined): XmlElement | undefined {
  const home = element && teiName(element) === 'row' ? element.parent : element;
  return home && teiName(home) === 'table' ? home : undefined;
}

function inRegular(home: XmlElement | undefined): boolean {
  const table = tableOf(home);
  return table !== undefined && isRegular(table);
}

function table(element: XmlElement): Plan {
  return isRegular(element) ? {tag: 'table'} : {tag: 'div', attributes: {role: 'table'}};
}

function row(element: XmlElement): Plan {
  if (inRegular(element.parent)) return {tag: 'tr'};
  return {tag: 'div', attributes: tableOf(element.parent) ? {role: 'row'} : {}};
}

function cell(element: XmlElement): Plan {
  const home = element.parent;
  const heads =
    attributeOf(element, 'role') === 'label' || (home && attributeOf(home, 'role') === 'label');
  const rowIsHead = home !== undefined && attributeOf(home, 'role') === 'label';
  if (!inRegular(home)) {
    const role = heads ? (rowIsHead ? 'columnheader' : 'rowheader') : 'cell';
    return {tag: 'div', attributes: home && tableOf(home) ? {role} : {}};
  }
  const attributes = {
    colspan: spanOf(element, 'cols'),
    rowspan: spanOf(element, 'rows'),
    scope: heads ? (rowIsHead ? 'col' : 'row') : undefined,
  };
  return {tag: heads ? 'th' : 'td', attributes};
}

/** A span of 2 to 1,000 rows or columns; anything else is not one. */
function spanOf(element: XmlElement, name: string): string | undefined {
  const value = Number(attributeOf(element, name) ?? '1');
  return Number.isInteger(value) && value > 1 && value <= 1000 ? String(value) : undefined;
}

export const tableRules: Readonly<Record<string, Rule>> = {table, row, cell};

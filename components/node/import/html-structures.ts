import {trimInlines} from './html-inlines.js';
import {
  attributeOf,
  type FlowReader,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './html-tree.js';
import {
  type Block,
  type Cell,
  type Inline,
  type ListItem,
  paragraph,
  type Row,
} from './imported-document.js';

const isNamed = (node: HtmlNode, ...names: string[]): node is HtmlElement =>
  isElement(node) && names.includes(node.tagName);

const isBlank = (node: HtmlNode): boolean =>
  isText(node) ? node.value.trim() === '' : !isElement(node);

/** `ul` and `ol`. What stands between items is an item of its own. */
export function readList(element: HtmlElement, reading: FlowReader): Block[] {
  const items = element.childNodes
    .filter((node) => !isBlank(node) && !reading.isNote(node))
    .map((node): ListItem => {
      const inside = isNamed(node, 'li') ? node.childNodes : [node];
      const n = isNamed(node, 'li') ? attributeOf(node, 'value') : '';
      return {
        n,
        label: [],
        blocks: reading.blocks(inside),
      };
    })
    .filter(({blocks}) => blocks.length > 0);
  if (items.length === 0) return [];
  return [{kind: 'list', ordered: element.tagName === 'ol', head: [], items}];
}

/** `dl`: each term with the definition behind it; a definition may have several terms. */
export function readDefinitions(element: HtmlElement, reading: FlowReader): Block[] {
  const items: {n: string; label: Inline[]; blocks: Block[]}[] = [];
  const read = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (isBlank(node) || reading.isNote(node)) continue;
      if (isNamed(node, 'div')) read(node.childNodes);
      else if (isNamed(node, 'dt')) {
        const label = trimInlines(reading.inlines([node]));
        if (label.length > 0) items.push({n: '', label, blocks: []});
      } else {
        const blocks = reading.blocks(isNamed(node, 'dd') ? node.childNodes : [node]);
        const last = items.at(-1);
        if (last) last.blocks.push(...blocks);
        else if (blocks.length > 0) items.push({n: '', label: [], blocks});
      }
    }
  };
  read(element.childNodes);
  return items.length === 0 ? [] : [{kind: 'list', ordered: false, head: [], items}];
}

/** A `table` with its caption. Rows are read in the order of the source. */
export function readTable(element: HtmlElement, reading: FlowReader): Block[] {
  const rows: Row[] = [];
  const caption: Inline[] = [];
  const read = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (isNamed(node, 'caption')) caption.push(...trimInlines(reading.inlines(node.childNodes)));
      else if (isNamed(node, 'thead', 'tbody', 'tfoot')) read(node.childNodes);
      else if (isNamed(node, 'tr')) {
        const cells = node.childNodes.filter(isElement).map((cell) => readCell(cell, reading));
        if (cells.length > 0) rows.push({cells});
      }
    }
  };
  read(element.childNodes);
  if (rows.length === 0) return caption.length === 0 ? [] : [paragraph(caption)];
  return [{kind: 'table', caption, rows}];
}

function readCell(element: HtmlElement, reading: FlowReader): Cell {
  // No table is wider or longer; a number beyond it is a mistake or malice.
  const span = (name: string) =>
    Math.min(1000, Math.max(1, Number.parseInt(attributeOf(element, name), 10) || 1));
  return {
    isHeading: element.tagName === 'th',
    columns: span('colspan'),
    rows: span('rowspan'),
    blocks: reading.blocks(element.childNodes),
  };
}

/** A `figure` that is one picture with a caption; any other gives what stands in it. */
export function readFigure(element: HtmlElement, reading: FlowReader): Block[] {
  const parts = element.childNodes.filter((node) => !isBlank(node));
  const pictures = parts.map(pictureIn).filter((one) => one !== undefined);
  const captions = parts.filter((node) => isNamed(node, 'figcaption'));
  const [picture] = pictures;
  if (!picture || pictures.length + captions.length < parts.length || pictures.length > 1) {
    return reading.blocks(element.childNodes);
  }
  const {address, description} = reading.image(picture);
  const caption = captions.flatMap((node): Inline[] =>
    isElement(node) ? [...trimInlines(reading.inlines(node.childNodes)), {kind: 'space'}] : [],
  );
  return [{kind: 'figure', address, description, caption: trimInlines(caption)}];
}

/** The one picture in a node that holds nothing else, such as a link round it. */
function pictureIn(node: HtmlNode): HtmlElement | undefined {
  if (isNamed(node, 'img')) return node;
  if (!isNamed(node, 'a', 'picture', 'span', 'div')) return undefined;
  const inside = node.childNodes.filter((one) => !isBlank(one) && !isNamed(one, 'source'));
  const [only, ...more] = inside;
  return only && more.length === 0 ? pictureIn(only) : undefined;
}

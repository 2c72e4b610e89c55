import type {Pair} from './scroll-together.js';

const column = 'data-version';
const columns = 'data-versions';

/**
 * Sets two versions that one file holds in two columns of its pane: the blocks of each that stand
 * under one parent share its lines. It is one text on one page still: nothing is left out or said
 * twice, and what belongs to neither goes across.
 *
 * @return how many blocks each version has; none where they do not stand beside each other, as
 * when only a stretch of a long text is on the page
 */
export function setInColumns({a, b}: Pair): number {
  const ofA = passagesOf(a);
  const ofB = passagesOf(b);
  const blocksA = blocksOf(ofA, ofB);
  const blocksB = blocksOf(ofB, ofA);
  const parents = new Set([...blocksA].map((block) => block.parentElement));
  const together = [...blocksB].every((block) => parents.has(block.parentElement));
  if (blocksA.size === 0 || blocksB.size === 0 || !together) return 0;
  for (const block of blocksA) block.setAttribute(column, 'a');
  for (const block of blocksB) block.setAttribute(column, 'b');
  for (const parent of parents) parent?.setAttribute(columns, '');
  a.text.toggleAttribute('data-columns', true);
  return Math.max(blocksA.size, blocksB.size);
}

export function dropColumns({a: {text}}: Pair): void {
  text.removeAttribute('data-columns');
  for (const name of [column, columns]) {
    for (const element of text.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
}

function passagesOf(side: Pair['a']): Set<Element> {
  return new Set(side.alignment.rows.flatMap((row) => side.elementsOf(row)));
}

/** The largest blocks with passages of one version and none of the other. */
function blocksOf(own: ReadonlySet<Element>, others: ReadonlySet<Element>): Set<Element> {
  const shared = new Set<Element>();
  for (const passage of others) {
    for (let at: Element | null = passage; at && !shared.has(at); at = at.parentElement) {
      shared.add(at);
    }
  }
  const blocks = new Set<Element>();
  for (const passage of own) {
    let block = passage;
    while (block.parentElement && !shared.has(block.parentElement)) block = block.parentElement;
    blocks.add(block);
  }
  return blocks;
}

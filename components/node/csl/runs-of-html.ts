import {type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree} from 'parse5';
import {
  type Mark,
  marks,
  type Reference,
  type ReferenceRun,
} from '../../core/citations/rendered-style.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const byTag: ReadonlyMap<string, Mark> = new Map([
  ['i', 'italic'],
  ['b', 'bold'],
  ['u', 'underline'],
  ['sup', 'raised'],
  ['sub', 'lowered'],
]);

/** What the HTML of `citeproc` says by styles: a mark that begins, or one that ends further in. */
const byStyle: readonly (readonly [pattern: RegExp, mark: Mark, begins: boolean])[] = [
  [/font-variant:\s*small-caps/, 'small-caps', true],
  [/font-variant:\s*normal/, 'small-caps', false],
  [/text-decoration:\s*underline/, 'underline', true],
  [/text-decoration:\s*none/, 'underline', false],
  [/font-style:\s*normal/, 'italic', false],
  [/font-weight:\s*normal/, 'bold', false],
];

/** The number of an entry in its list, which says nothing where it stands alone. */
const numberOfEntry = 'csl-left-margin';

/**
 * A reference as words with their marks, from the HTML that `citeproc` writes of it: nothing of the
 * HTML is kept, so that no page has to trust it.
 */
export function runsOfHtml(html: string): Reference {
  const runs: {text: string; marks: ReadonlySet<Mark>}[] = [];
  const read = (node: Node, set: ReadonlySet<Mark>): void => {
    if (tree.isTextNode(node)) {
      const last = runs.at(-1);
      if (last && sameMarks(last.marks, set)) last.text += node.value;
      else runs.push({text: node.value, marks: set});
    } else if (tree.isElementNode(node)) {
      if (attribute(node, 'class') === numberOfEntry) return;
      const inside = marksWithin(node, set);
      for (const child of node.childNodes) read(child, inside);
    }
  };
  for (const node of parseFragment(html).childNodes) read(node, new Set());
  return trimmed(runs.map(({text, marks: set}) => ({text: text.replace(/\s+/g, ' '), set})));
}

function attribute({attrs}: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

function marksWithin(element: Element, around: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const within = new Set(around);
  const own = byTag.get(element.tagName);
  if (own) within.add(own);
  const style = attribute(element, 'style');
  for (const [pattern, mark, begins] of byStyle) {
    if (!pattern.test(style)) continue;
    if (begins) within.add(mark);
    else within.delete(mark);
  }
  return within;
}

function sameMarks(one: ReadonlySet<Mark>, other: ReadonlySet<Mark>): boolean {
  return one.size === other.size && [...one].every((mark) => other.has(mark));
}

/** Without space at either end, and without what is then empty. */
function trimmed(runs: readonly {text: string; set: ReadonlySet<Mark>}[]): Reference {
  const kept: ReferenceRun[] = [];
  for (const [at, {text, set}] of runs.entries()) {
    const begun = kept.length === 0 ? text.trimStart() : text;
    const words = at === runs.length - 1 ? begun.trimEnd() : begun;
    if (words === '') continue;
    const own = marks.filter((mark) => set.has(mark));
    kept.push(own.length === 0 ? words : [words, ...own]);
  }
  return kept;
}

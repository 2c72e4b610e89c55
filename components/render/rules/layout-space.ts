import {teiName} from '../../core/tei/elements.js';
import {msg} from '../../core/words/msg.js';
import {labelOf, type XmlElement, type XmlNode} from '../../core/xml/xml-tree.js';
import type {Hiding, Plan} from '../plan.js';
import {holdsRunningText} from '../running-text.js';

// Indentation between tags is no part of a text that is tagged word by word: shown, it would stand
// before each comma. It is left out of view, and listed.

/** Structures that are read with marks of ours between their parts, which white space would push away. */
const structures = new Set('fs f vAlt vColl vNot vLabel vMerge fLib fvLib'.split(' '));

/** The plan of an element that leaves such white space out. */
export function withoutLayoutSpace(plan: Plan, element: XmlElement): Plan {
  const isLayout = layoutIn(element);
  if (!isLayout) return plan;
  return {
    ...plan,
    hides: (child) =>
      plan.hides?.(child) ?? (isSpace(child) && isLayout(child) ? layoutSpace() : undefined),
  };
}

function layoutIn(element: XmlElement): ((space: XmlNode) => boolean) | undefined {
  const name = teiName(element);
  if (structures.has(name)) return () => true;
  const {children} = element;
  if (name === 'w') return (space) => space === children[0] || space === children.at(-1);
  if (!children.some(isPunctuation) || holdsRunningText(element)) return undefined;
  const places = new Map(children.map((child, at) => [child, at]));
  return (space) => {
    const at = places.get(space) ?? -1;
    return (
      closing.test(punctuation(children[at + 1])) || opening.test(punctuation(children[at - 1]))
    );
  };
}

const closing = /^[,.;:!?)\]}»”’…]+$/u;
const opening = /^[([{«“‘¿¡]+$/u;

function punctuation(node: XmlNode | undefined): string {
  return node && isPunctuation(node) ? labelOf(node) : '';
}

function isPunctuation(node: XmlNode): node is XmlElement {
  return node.kind === 'element' && node.localName === 'pc' && teiName(node) !== '';
}

function isSpace(node: XmlNode): boolean {
  return node.kind === 'text' && /^[ \t\n\r]+$/.test(node.value);
}

const layoutSpace = (): Hiding => ({
  code: 'layout-space',
  reason: msg('White space between tags, no part of the text'),
});

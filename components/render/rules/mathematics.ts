import {msg} from '../../core/words/msg.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import {mathAttributes, mathTags} from '../math-tags.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {rendTokens} from '../rend.js';
import type {Generated} from '../sink.js';
import {bracketedNumber} from './bracketed-number.js';
import {blockOrPhrase} from './structure.js';

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** A formula: MathML is drawn, TeX and its like are shown as they are written (TEI P5 14.2). */
function formula(element: XmlElement, scene: Scene): Plan {
  const display = /(^| )block( |$)/.test(rendTokens(element) ?? '') || standsAlone(element);
  const tag = display ? 'div' : 'span';
  const trail = display ? numberOf(element) : [];
  if (scene.holdsBlocks(element) || holdsMath(element)) return {tag, trail};
  const notation = attributeOf(element, 'notation');
  if (!notation || /^(text|plain)$/i.test(notation)) return {tag, trail};
  return {
    tag: 'code',
    attributes: {title: notation, 'data-display': display ? true : undefined},
    trail,
  };
}

/** The number of a formula on a line of its own, at the end of that line. */
function numberOf(element: XmlElement): Generated[] {
  const n = attributeOf(element, 'n')?.trim();
  if (!n) return [];
  const text = ` ${bracketedNumber(n)}`;
  return [{tag: 'span', attributes: {class: 'formula-number'}, text}];
}

function holdsMath(element: XmlElement): boolean {
  return childElements(element).some(({namespace}) => namespace === mathNamespace);
}

export function isMath(element: XmlElement): boolean {
  return element.namespace === mathNamespace;
}

/** An element of presentation MathML from a fixed list; any other is a row of what it holds. */
export const mathematics: Rule = (element): Plan => {
  const tag = mathTags.has(element.localName) ? element.localName : 'mrow';
  const attributes = Object.fromEntries(
    element.attributes
      .filter(({name}) => mathAttributes.has(name))
      .map(({name, value}) => [name, value]),
  );
  if (tag !== 'semantics') return {tag, attributes};
  // Browsers show the first child of `semantics` only (MathML Core 3.5.1): the rest is said to be hidden.
  const [shown] = childElements(element);
  const hiding = {
    code: 'formula-source',
    reason: msg('The same formula in another notation, which stands beside the one shown'),
  };
  return {
    tag: 'mrow',
    hides: (child) => (child.kind === 'element' && child !== shown ? hiding : undefined),
  };
};

/** Written music (TEI P5 14.3): what stands in it, under words that say what it is. */
function notatedMusic(element: XmlElement, scene: Scene): Plan {
  const words = msg('Written music');
  const file = attributeOf(element, 'corresp')?.trim();
  return {
    ...blockOrPhrase(element, scene),
    attributes: {role: 'group', 'aria-label': words},
    lead: [{tag: 'span', text: `[${file ? `${words}: ${file}` : words}] `}],
  };
}

export const mathematicsRules: Readonly<Record<string, Rule>> = {formula, notatedMusic};

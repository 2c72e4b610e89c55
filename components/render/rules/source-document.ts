import {teiName} from '../../core/tei/elements.js';
import {elementById} from '../../core/tei/elements-by-id.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import type {Generated} from '../sink.js';
import {sayIntervention} from './say-intervention.js';
import {block, ownDirection, phrase, section} from './structure.js';

/** A written surface, headed by its number where it has one (TEI P5 11.2). */
function surface(element: XmlElement): Plan {
  const n = attributeOf(element, 'n');
  const label = n && msg(str`surface ${n}`);
  return {
    tag: 'section',
    attributes: {'aria-label': label},
    lead: n
      ? [{tag: 'span', attributes: {class: 'surface-number', 'aria-hidden': 'true'}, text: n}]
      : [],
  };
}

function topographicLine(element: XmlElement): Plan {
  return {tag: 'div', attributes: ownDirection(element)};
}

/** A sign by which a writer tells the reader what to do with the text. */
function metamark(element: XmlElement): Plan {
  const what = attributeOf(element, 'function');
  const title = what ? msg(str`mark of the writer: ${what}`) : msg('mark of the writer');
  return {
    tag: 'span',
    attributes: {title},
    lead: hasWords(element) ? [] : [{tag: 'span', text: '⁜'}],
  };
}

/** An instruction carried out on parts of the text: their words are said, and a link leads to each. */
function instruction(label: () => string): Rule {
  return (element, scene) => {
    const parts = (attributeOf(element, 'target') ?? '').split(/\s+/).filter(Boolean);
    const title = sayIntervention(label(), element, scene);
    if (parts.length === 0) return {tag: 'span', attributes: {title}};
    const children = parts
      .slice(0, mostNamed)
      .flatMap((pointer, at) => [
        {tag: 'span', text: at === 0 ? `[${label()}: ` : ', '},
        partNamed(pointer, scene),
      ]);
    return {
      tag: 'span',
      attributes: {title},
      lead: [{tag: 'span', children: [...children, {tag: 'span', text: ']'}]}],
    };
  };
}

/** A change in more parts than that is told by its first ones. */
const mostNamed = 24;

/** Longer than this a part is named by its first words. In UTF-16 units. */
const longestQuoted = 40;

/** A part of the text as an instruction names it: by its words, else by what points to it. */
export function partNamed(pointer: string, scene: Scene): Generated {
  const id = pointer.replace(/^.*#/, '');
  const found = elementById(scene.document.tree, pointer);
  const words = found ? wordsOf(found, longestQuoted) : '';
  const short = words.length > longestQuoted ? `${words.slice(0, longestQuoted)}…` : words;
  const text = short === '' ? id : `“${short}”`;
  return scene.leadsTo(id)
    ? {tag: 'a', attributes: {href: `#${scene.domId(id)}`}, text}
    : {tag: 'span', text};
}

/** A pointer in a transposition names its part as an instruction does. */
export function transposed(element: XmlElement, scene: Scene): Generated[] | undefined {
  const home = element.parent;
  if (!home || teiName(home) !== 'transpose') return undefined;
  const first = home.children.find(({kind}) => kind === 'element') === element;
  const part = partNamed(attributeOf(element, 'target') ?? '', scene);
  return first ? [part] : [{tag: 'span', text: ', '}, part];
}

/** The order in which a writer wanted passages read: its pointers follow as links. */
function transposition(): Plan {
  return {
    tag: 'span',
    lead: [{tag: 'span', text: `[${msg('to be read in this order:')} `}],
    trail: [{tag: 'span', text: ']'}],
  };
}

export const sourceDocumentRules: Readonly<Record<string, Rule>> = {
  sourceDoc: block,
  surfaceGrp: section,
  surface,
  zone: block,
  line: topographicLine,
  path: phrase,
  metamark,
  ellipsis: phrase,
  undo: instruction(() => msg('taken back')),
  redo: instruction(() => msg('valid again')),
  substJoin: instruction(() => msg('one substitution')),
  listTranspose: phrase,
  transpose: transposition,
};

import {msg, str} from '@lit/localize';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';
import {hasWords} from '../running-text.js';
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

/** An instruction carried out on parts of the text that its attributes point to. */
function instruction(say: (parts: string) => string): Rule {
  return (element) => {
    const parts = pointed(element);
    return {tag: 'span', lead: parts ? [{tag: 'span', text: `[${say(parts)}]`}] : []};
  };
}

function pointed(element: XmlElement): string {
  return (attributeOf(element, 'target') ?? '')
    .split(/\s+/)
    .map((pointer) => pointer.replace(/^#/, ''))
    .filter(Boolean)
    .join(', ');
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
  undo: instruction((parts) => msg(str`taken back: ${parts}`)),
  redo: instruction((parts) => msg(str`valid again: ${parts}`)),
  substJoin: instruction((parts) => msg(str`one substitution: ${parts}`)),
  listTranspose: phrase,
  transpose: transposition,
};

import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {msg} from '../../core/words/msg.js';
import {attributeOf, type XmlElement, type XmlNode} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import type {Generated} from '../sink.js';
import {block, blockOrPhrase, each} from './structure.js';

// Feature structures (TEI P5 chapter 18) as a reader would write them down: [case: nominative,
// number: plural]. Names and values that stand in attributes are made visible; text stays text.

const said = (text: string): Generated => ({tag: 'span', text});

/** Brackets around a structure or a collection, and a mark between its members. */
function bracketed(open: string, close: string): Rule {
  return (element) => {
    const type = attributeOf(element, 'type');
    const pointed = pointedTo(attributeOf(element, 'feats'));
    const own = hasContent(element);
    return {
      tag: 'span',
      lead: [
        ...between(element),
        said(type ? `${type} ${open}` : open),
        ...(pointed ? [said(own ? `${pointed}, ` : pointed)] : []),
      ],
      trail: [said(close)],
    };
  };
}

/** Features that stand elsewhere, by the ids they are pointed to by. */
function pointedTo(pointers: string | undefined): string {
  return (pointers ?? '')
    .split(/\s+/)
    .map((each) => each.replace(/^.*#/, ''))
    .filter(Boolean)
    .join(', ');
}

function feature(element: XmlElement): Plan {
  const name = attributeOf(element, 'name') ?? '';
  const pointed = pointedTo(attributeOf(element, 'fVal'));
  return {
    tag: 'span',
    lead: [...between(element), said(`${name}: `), ...(pointed ? [said(pointed)] : [])],
  };
}

/** A value that only attributes give. */
function value(read: (element: XmlElement) => string | undefined): Rule {
  return (element) => {
    const text = hasWords(element) ? undefined : read(element);
    return {tag: 'span', lead: [...between(element), ...(text ? [said(text)] : [])]};
  };
}

/** A value that stands in several places under one name is given with it: "L1 = nominative". */
function sharedValue(element: XmlElement): Plan {
  const name = attributeOf(element, 'name') ?? '';
  const holds = hasContent(element);
  return {tag: 'span', lead: [...between(element), said(holds ? `${name} = ` : name)]};
}

/** A library of features or structures: what it holds one after the other, under its name. */
function library(element: XmlElement, scene: Scene): Plan {
  const name = attributeOf(element, 'n') ?? attributeOf(element, 'type');
  return {...blockOrPhrase(element, scene), lead: name ? [said(`${name}: `)] : []};
}

/** A declaration begins with what it declares, its parts with what they are. */
function declares(word: (element: XmlElement) => string): Rule {
  return (element, scene) => {
    const text = word(element);
    return {...blockOrPhrase(element, scene), lead: text === '' ? [] : [said(text)]};
  };
}

const hasContent = ({children}: XmlElement): boolean =>
  children.some(({kind}) => kind === 'element');

const named = (attribute: string) => (element: XmlElement) => {
  const name = attributeOf(element, attribute);
  return name ? `${name}: ` : '';
};

const marks: ReadonlyMap<string, string> = new Map([
  ['fs', ', '],
  ['vColl', ', '],
  ['vAlt', ' | '],
  ['fLib', '; '],
  ['fvLib', '; '],
]);

/** The mark before a member that is not the first of its structure. */
function between(element: XmlElement): Generated[] {
  const home = element.parent;
  const mark = home && marks.get(home.localName);
  return mark && firstOf(home) !== element ? [said(mark)] : [];
}

function firstOf(home: XmlElement): XmlNode | undefined {
  return home.children.find((child) => child.kind === 'element');
}

function binary(element: XmlElement): string {
  return /^(true|1)$/.test(attributeOf(element, 'value') ?? '') ? '+' : '−';
}

function numeric(element: XmlElement): string | undefined {
  const low = attributeOf(element, 'value');
  const high = attributeOf(element, 'max');
  return low !== undefined && high !== undefined ? `${low}–${high}` : low;
}

/** A line between two nodes of a graph, called by what is written on them. */
function arc(element: XmlElement, scene: Scene): Plan {
  const from = peopleNamed(scene.document.tree, attributeOf(element, 'from'));
  const to = peopleNamed(scene.document.tree, attributeOf(element, 'to'));
  return {tag: 'div', lead: from && to ? [said(`${from} → ${to} `)] : []};
}

/** A node of a tree that only names those below it (TEI P5 20.2) says which they are. */
function treeNode(element: XmlElement, scene: Scene): Plan {
  const below = peopleNamed(scene.document.tree, attributeOf(element, 'children'));
  return {tag: 'div', trail: below ? [said(` → ${below}`)] : []};
}

export const featureStructureRules: Readonly<Record<string, Rule>> = {
  fs: bracketed('[', ']'),
  f: feature,
  vColl: bracketed('{', '}'),
  vAlt: bracketed('(', ')'),
  vNot: value(() => '¬'),
  vMerge: value(() => undefined),
  vLabel: sharedValue,
  default: value(() => msg('(default)')),
  symbol: value((element) => attributeOf(element, 'value')),
  binary: value(binary),
  numeric: value(numeric),
  string: value(() => undefined),
  ...each('fLib fvLib', library),
  // Declarations of what a structure may hold (TEI P5 18.11).
  fsdDecl: block,
  fsDecl: declares(named('type')),
  fDecl: declares(named('name')),
  ...each('fsDescr fDescr fsConstraints', blockOrPhrase),
  fsdLink: declares((element) =>
    [attributeOf(element, 'type'), attributeOf(element, 'target')].filter(Boolean).join(' → '),
  ),
  vRange: declares(() => msg('values: ')),
  vDefault: declares(() => msg('by default: ')),
  cond: declares(() => msg('if ')),
  bicond: blockOrPhrase,
  if: declares((element) => (hasContent(element) ? msg('if ') : '')),
  // Named in a list: an object with a method `then` would be taken for a promise.
  ...each(
    'then',
    declares(() => msg(' then ')),
  ),
  iff: declares(() => msg(' if and only if ')),
  // Graphs and trees (TEI P5 chapter 20): what is written on them, one thing below the other.
  ...each('graph tree leaf node eTree eLeaf triangle forest listForest', block),
  ...each('root iNode', treeNode),
  arc,
};

import {tellingAttributes} from '../../core/tei/header-fields.js';
import {attributeOf, labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';
import {hasWords} from '../running-text.js';
import {block, blockOrPhrase, each} from './structure.js';

// Prose about markup (TEI P5 chapter 23): names of elements and attributes as they are usually
// written, and declarations by the name they declare.

/** Code between the marks that say what it is, unless the source wrote them. */
function code(open = '', close = ''): Rule {
  return (element): Plan => {
    const words = labelOf(element);
    const marked = open === '' || words === '' || words.startsWith(open.slice(0, 1));
    return {
      tag: 'code',
      lead: marked ? [] : [{tag: 'span', text: open}],
      trail: marked || close === '' ? [] : [{tag: 'span', text: close}],
    };
  };
}

/** A tag as it would be typed: `@type` says which of its kinds is meant. */
function tag(element: XmlElement): Plan {
  const marks: Readonly<Record<string, readonly [string, string]>> = {
    end: ['</', '>'],
    empty: ['<', '/>'],
    pi: ['<?', '?>'],
    comment: ['<!--', '-->'],
    ms: ['<![CDATA[', ']]>'],
  };
  const type = attributeOf(element, 'type') ?? '';
  const [open, close] = (Object.hasOwn(marks, type) ? marks[type] : undefined) ?? ['<', '>'];
  const written = labelOf(element).startsWith('<');
  return {
    tag: 'code',
    lead: written ? [] : [{tag: 'span', text: open}],
    trail: written ? [] : [{tag: 'span', text: close}],
  };
}

/**
 * A declaration, or a pointer to one, begins with the name it declares and what its attributes say
 * besides: how often, on which condition, with which value.
 */
function named(form: Rule): Rule {
  return (element, scene) => {
    const name = naming.map((attribute) => attributeOf(element, attribute)).find(Boolean);
    const plan = form(element, scene);
    const told = Object.entries(tellingAttributes(element) ?? {})
      .filter(([attribute, value]) => value !== name || !naming.includes(attribute))
      .map(([attribute, value]) => `${attribute}="${value}"`);
    const words = [name && marked(name, element), ...told].filter(Boolean).join(' ');
    if (words === '') return plan;
    const text = hasWords(element) ? `${words} ` : words;
    return {...plan, lead: [{tag: 'code', text}]};
  };
}

/** Elements and attributes as prose about them writes their names: `<gap>`, `@reason`. */
function marked(name: string, {localName}: XmlElement): string {
  if (/^(element|specDesc)/.test(localName)) return `<${name}>`;
  return /^att(Def|Ref)$/.test(localName) ? `@${name}` : name;
}

const naming = ['ident', 'key', 'name'];

const quotedExample: Rule = () => ({tag: 'div'});

export const tagDocumentationRules: Readonly<Record<string, Rule>> = {
  code: code(),
  ident: code(),
  gi: code('<', '>'),
  att: code('@'),
  val: code('"', '"'),
  tag,
  eg: quotedExample,
  ...each(
    'elementSpec classSpec macroSpec dataSpec moduleSpec schemaSpec constraintSpec paramSpec',
    named(block),
  ),
  ...each(
    'specGrp specList exemplum remarks constraint classes content equiv altIdent defaultVal textNode empty',
    blockOrPhrase,
  ),
  ...each(
    `attDef valItem attRef classRef elementRef macroRef dataRef dataFacet moduleRef memberOf specDesc specGrpRef param
    model modelGrp modelSequence listRef paramList outputRendition attList valList datatype sequence alternate anyElement`,
    named(blockOrPhrase),
  ),
  valDesc: blockOrPhrase,
};

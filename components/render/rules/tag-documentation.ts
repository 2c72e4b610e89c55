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

/** A declaration, or a pointer to one, begins with the name it declares. */
function named(form: Rule): Rule {
  return (element, scene) => {
    const name =
      attributeOf(element, 'ident') ?? attributeOf(element, 'key') ?? attributeOf(element, 'name');
    const plan = form(element, scene);
    if (!name) return plan;
    const text = hasWords(element) ? `${name} ` : name;
    return {...plan, lead: [{tag: 'code', text}]};
  };
}

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
    'specGrp specList attList valList exemplum remarks outputRendition constraint',
    blockOrPhrase,
  ),
  ...each(
    `attDef valItem attRef classRef elementRef macroRef dataRef dataFacet moduleRef memberOf specDesc specGrpRef param
    model modelGrp modelSequence listRef paramList`,
    named(blockOrPhrase),
  ),
  ...each(
    'altIdent equiv classes content datatype defaultVal valDesc sequence alternate textNode empty',
    blockOrPhrase,
  ),
};

import {readDuration, sayDuration} from '../../core/dates/duration.js';
import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {attributeWords} from '../../core/tei/header-attribute-words.js';
import {tellingAttributes} from '../../core/tei/header-fields.js';
import {elementWords} from '../../core/tei/header-words.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {sayDating} from './say-record-field.js';
import {block, blockOrPhrase, each} from './structure.js';

// Declarations of a header that stand in a text, as prose about encoding quotes them (TEI P5 2, 5):
// each on a line of its own, called by what it is, with what only its attributes say.

const declarations = `schemaRef projectDesc samplingDecl correction normalization quotation hyphenation segmentation
  stdVals interpretation punctuation tagUsage namespace rendition styleDefDecl citeStructure citeData cRefPattern
  prefixDef refState taxonomy category geoDecl unitDef conversion application char glyph localProp mapping unihanProp
  unicodeProp metSym transcriptionDesc constraintDecl variantEncoding catRef classCode channel constitution derivation
  domain factuality interaction preparedness purpose activity locale langUsage language calendar correspAction
  correspContext creation recording equipment scriptStmt change handNote scriptNote custEvent
  annotation licence availability`;

/** Around declarations: what stands in them says what they are. */
const frames = `encodingDesc editorialDecl tagsDecl refsDecl listPrefixDef classDecl unitDecl appInfo charDecl metDecl
  facsimile teiHeader TEI teiCorpus`;

export function declaration(element: XmlElement, scene: Scene): Plan {
  const plan = blockOrPhrase(element, scene);
  const said = sayAttributes(element, scene);
  if (!standsAlone(element)) {
    const silent = said !== '' && element.children.length === 0;
    return silent ? {...plan, lead: [{tag: 'span', text: said}]} : plan;
  }
  const name = elementWords(element.localName);
  const called = said === '' ? name : msg(str`${name} (${said})`);
  const text = element.children.length > 0 ? `${called}: ` : called;
  return {...plan, lead: [{tag: 'span', attributes: {class: 'field-label'}, text}]};
}

/** What attributes say: a property by name and value, days in words, the rest called by what it means. */
function sayAttributes(element: XmlElement, scene: Scene): string {
  const name = attributeOf(element, 'name');
  const value = attributeOf(element, 'value');
  if (name !== undefined && value !== undefined) return `${name}: ${value}`;
  const when = sayDating(element);
  const others = Object.entries(tellingAttributes(element) ?? {})
    .filter(([attribute]) => when === undefined || !dating.test(attribute))
    .map(([attribute, said]) => `${attributeWords(attribute)}: ${worded(attribute, said, scene)}`);
  return [...(when === undefined ? [] : [when]), ...others].join('; ');
}

const dating = /^(when|from|to|notBefore|notAfter)(-iso|-custom)?$|^(calendar|precision)$/;

/** Durations in words, pointers by the name of what they lead to; anything else as it is written. */
function worded(attribute: string, value: string, scene: Scene): string {
  const duration = attribute === 'dur' ? readDuration(value) : undefined;
  if (duration) return sayDuration(duration);
  const points = /^(#\S+)(\s+#\S+)*$/.test(value);
  return (points && peopleNamed(scene.document.tree, value)) || value;
}

export const headerPartRules: Readonly<Record<string, Rule>> = {
  ...each(declarations, declaration),
  ...each(frames, block),
  catDesc: blockOrPhrase,
};

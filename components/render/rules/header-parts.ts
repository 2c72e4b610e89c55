import {msg, str} from '@lit/localize';
import {attributeWords} from '../../core/tei/header-attribute-words.js';
import {tellingAttributes} from '../../core/tei/header-fields.js';
import {elementWords} from '../../core/tei/header-words.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {block, blockOrPhrase, each} from './structure.js';

// Declarations of a header that stand in a text, as prose about encoding quotes them (TEI P5 2, 5):
// each on a line of its own, called by what it is, with what only its attributes say.

const declarations = `schemaRef projectDesc samplingDecl correction normalization quotation hyphenation segmentation
  stdVals interpretation punctuation tagUsage namespace rendition styleDefDecl citeStructure citeData cRefPattern
  prefixDef refState taxonomy category geoDecl unitDef conversion application char glyph localProp mapping unihanProp
  unicodeProp metSym transcriptionDesc constraintDecl variantEncoding catRef`;

/** Around declarations: what stands in them says what they are. */
const frames = `encodingDesc editorialDecl tagsDecl refsDecl listPrefixDef classDecl unitDecl appInfo charDecl metDecl
  facsimile teiHeader TEI teiCorpus`;

function declaration(element: XmlElement, scene: Scene): Plan {
  const plan = blockOrPhrase(element, scene);
  if (!standsAlone(element)) return plan;
  const said = sayAttributes(element);
  const name = elementWords(element.localName);
  const called = said === '' ? name : msg(str`${name} (${said})`);
  const text = element.children.length > 0 ? `${called}: ` : called;
  return {...plan, lead: [{tag: 'span', attributes: {class: 'field-label'}, text}]};
}

/** What attributes say of a declaration, each called by what it means; a property by name and value. */
function sayAttributes(element: XmlElement): string {
  const name = attributeOf(element, 'name');
  const value = attributeOf(element, 'value');
  if (name !== undefined && value !== undefined) return `${name}: ${value}`;
  return Object.entries(tellingAttributes(element) ?? {})
    .map(([attribute, said]) => `${attributeWords(attribute)}: ${said}`)
    .join('; ');
}

export const headerPartRules: Readonly<Record<string, Rule>> = {
  ...each(declarations, declaration),
  ...each(frames, block),
  catDesc: blockOrPhrase,
};

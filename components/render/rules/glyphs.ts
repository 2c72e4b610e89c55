import {elementById} from '../../core/tei/elements-by-id.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';

/** What `charDecl` says of a character that Unicode lacks, or had lacked (TEI P5 chapter 5). */
interface GlyphRecord {
  readonly character: string | undefined;
  readonly name: string | undefined;
}

/**
 * A glyph with text of its own keeps it; one without shows what is known of it: the character, else
 * the name its `@ref` or `@type` gives, as papyrologists write a sign that has no letter: ((chi-rho)).
 */
function glyph(element: XmlElement, scene: Scene): Plan {
  const pointer = attributeOf(element, 'ref') ?? '';
  const short = pointer.replace(/^.*[#:]/, '') || (attributeOf(element, 'type') ?? '').trim();
  const declaration = elementById(scene.document.tree, pointer);
  const declared = recordOf(declaration);
  const name = declared.name ?? (short || undefined);
  if (hasWords(element)) return {tag: 'span', attributes: {title: declared.name}};
  // An id of this file is no name; what it declares says itself what the character is called.
  const named = declaration || short === '' ? '\u{FFFD}' : `((${short.slice(0, 60)}))`;
  const text = declared.character ?? glyphs.get(short) ?? characterByCode(short) ?? named;
  return {tag: 'span', lead: [{tag: 'span', attributes: {title: name}, text}]};
}

/** Kinds of mapping by how near they come to the glyph itself; a private-use one is kept last. */
const mappings = [
  'Unicode',
  'unicode',
  'exact',
  'standard',
  'simplified',
  'normalized',
  'diplomatic',
  'PUA',
];

function recordOf(declaration: XmlElement | undefined): GlyphRecord {
  if (!declaration) return {character: undefined, name: undefined};
  const mapped = childElements(declaration, 'mapping');
  const byKind = mappings.flatMap((kind) =>
    mapped.filter((one) => attributeOf(one, 'type') === kind),
  );
  const [best] = [...byKind, ...mapped];
  const mappedTo = best && characterOf(labelOf(best));
  // A private character shows as an empty box wherever its own typeface is missing.
  const character = mappedTo && !isPrivate.test(mappedTo) ? mappedTo : wayOfWriting(declaration);
  return {character: character || mappedTo || undefined, name: nameOf(declaration)};
}

const isPrivate = /\p{Co}/u;

/** What stands for a character that no typeface has: another form of it, how it is put together, its sound. */
function wayOfWriting(declaration: XmlElement): string | undefined {
  const properties = [...elementsWithin(declaration)].filter(({localName}) =>
    /Prop$/.test(localName),
  );
  for (const kind of [/normali[sz]ed/i, /composition/i, /romani[sz]ed/i]) {
    const property = properties.find((each) => kind.test(nameOfProperty(each)));
    const value = property && (attributeOf(property, 'value') ?? valueWithin(property));
    if (value) return value;
  }
  return undefined;
}

/** Named by an attribute, until 2019 by an element of its own. */
function nameOfProperty(property: XmlElement): string {
  const [name] = childElements(property, 'localName', 'unicodeName');
  return attributeOf(property, 'name') ?? (name ? labelOf(name) : '');
}

function valueWithin(property: XmlElement): string | undefined {
  const [value] = childElements(property, 'value');
  return value && labelOf(value);
}

/** A mapping gives the character itself, or its code point as "U+A751". */
function characterOf(mapping: string): string {
  const code = /^(?:U[-+]|0x|&#x)([0-9a-f]{2,6});?$/i.exec(mapping)?.[1];
  const point = code === undefined ? Number.NaN : Number.parseInt(code, 16);
  return point > 0x1f && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : mapping;
}

/** The name of a character: its own, the value of a `…Name` property, or its description. */
function nameOf(declaration: XmlElement): string | undefined {
  for (const wanted of [/^(charName|glyphName)$/, /^desc$/, /^(localProp|unicodeProp)$/]) {
    for (const element of elementsWithin(declaration)) {
      if (!wanted.test(element.localName)) continue;
      const name = labelOf(element) || attributeOf(element, 'value');
      if (
        name &&
        (element.localName === 'desc' || !/Prop$/.test(element.localName) || isName(element))
      )
        return name.slice(0, 120);
    }
  }
  return undefined;
}

function isName(property: XmlElement): boolean {
  return /name|entity/i.test(attributeOf(property, 'name') ?? '');
}

/** An id that is a code point itself: "U-A75B" of a list that lies elsewhere. */
function characterByCode(id: string): string | undefined {
  const character = characterOf(id);
  return character === id ? undefined : character;
}

/** Names of characters that corpora of early print and of papyri give instead of the character itself. */
const glyphs: ReadonlyMap<string, string> = new Map([
  ['EOLhyphen', '\u{AD}'],
  ['EOLunhyphen', ''],
  ['cmbAbbrStroke', '\u{304}'],
  ['punc', '▪'],
  ['abque', 'q\u{303}'],
  ['abquam', 'q\u{307}'],
  ['abper', 'ꝑ'],
  ['abpro', 'ꝓ'],
  ['abrum', 'ꝝ'],
  ['abus', 'ꝰ'],
  ['leaf', '❧'],
  ['inverted', '⸮'],
  ['fleur', '⚜'],
  ['apostrophe', '’'],
  ['interpunct', '·'],
  ['middot', '·'],
  ['high-punctus', '˙'],
  ['mid-punctus', '·'],
  ['low-punctus', '.'],
  ['hedera', '❦'],
  ['stauros', '✝'],
  ['chirho', '☧'],
  ['dipl', '>'],
  ['slanting-stroke', '/'],
  ['long-vertical-bar', '|'],
  ['paragraphos', '⸏'],
  ['diple', '>'],
  ['dash', '—'],
  ['hyphen', '-'],
]);

export const glyphRules: Readonly<Record<string, Rule>> = {g: glyph};

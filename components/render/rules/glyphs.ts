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

/** A glyph with text of its own keeps it; one without shows what is known of it. */
function glyph(element: XmlElement, scene: Scene): Plan {
  const pointer = attributeOf(element, 'ref') ?? '';
  const short = pointer.replace(/^.*[#:]/, '');
  const declared = recordOf(elementById(scene.document.tree, pointer));
  const name = declared.name ?? (short || undefined);
  if (hasWords(element)) return {tag: 'span', attributes: {title: declared.name}};
  const text = declared.character ?? glyphs.get(short) ?? '\u{FFFD}';
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
  const character = best && characterOf(labelOf(best));
  return {character: character || undefined, name: nameOf(declaration)};
}

/** A mapping gives the character itself, or its code point as "U+A751". */
function characterOf(mapping: string): string {
  const code = /^(?:U\+|0x|&#x)([0-9a-f]{2,6});?$/i.exec(mapping)?.[1];
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

/** Names of characters that early-print corpora give instead of the character itself. */
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
]);

export const glyphRules: Readonly<Record<string, Rule>> = {g: glyph};

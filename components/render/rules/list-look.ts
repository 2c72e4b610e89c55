import {teiName} from '../../core/tei/elements.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';

/**
 * What stands before the items of a list: `numbered` the browser counts, `numbered-by-n` the
 * editor's `@n` says, `numbered-in-text` the source wrote it itself; `labelled` and
 * `labelled-briefly` have labels, the latter set beside their items: they are short, or have a
 * heading over their column.
 */
export type ListLook =
  | 'bulleted'
  | 'simple'
  | 'numbered'
  | 'numbered-by-n'
  | 'numbered-in-text'
  | 'labelled'
  | 'labelled-briefly';

/** How a list asks to be set, by `@type`, `@rend`, its labels, and what its items begin with. */
export function listLook(list: XmlElement): ListLook {
  const labels = childElements(list).filter((child) => teiName(child) === 'label');
  if (labels.length > 0) {
    const brief = labels.every((label) => wordsOf(label, longestBrief + 1).length <= longestBrief);
    return brief || hasColumnHeadings(list) ? 'labelled-briefly' : 'labelled';
  }
  const items = childElements(list, 'item');
  const said = list.attributes
    .filter(({name}) => name === 'type' || name === 'rend' || name === 'style')
    .map(({value}) => value)
    .join(' ');
  const numbered = /(^|[\s:#])(ordered|number|enum|decimal|arabic|roman|alpha|ol\b)/i.test(said);
  const counted = items.length > 0 && items.every((item) => attributeOf(item, 'n') !== undefined);
  const written = items.length > 0 && items.every(beginsWithNumber);
  if (written && (numbered || counted)) return 'numbered-in-text';
  if (numbered || (counted && said.trim() === '')) {
    const plain = items.every((item) => /^\d{0,6}$/.test(attributeOf(item, 'n') ?? ''));
    return plain ? 'numbered' : 'numbered-by-n';
  }
  return /(^|\s)(simple|none|plain)(\s|$)/i.test(said) || written ? 'simple' : 'bulleted';
}

/** A glossary whose two columns have headings is one of two columns. */
function hasColumnHeadings(list: XmlElement): boolean {
  return childElements(list).some((child) => /^head(Label|Item)$/.test(teiName(child)));
}

/** In UTF-16 units: "12.", "(iv)", "§ 3". */
const longestBrief = 6;

/** The number `@n` gives an item, with a full stop where the editor wrote no mark of his own. */
export function ownNumber(item: XmlElement): string | undefined {
  const n = attributeOf(item, 'n')?.trim();
  if (!n) return undefined;
  return /[\p{L}\p{N}]$/u.test(n) ? `${n}.` : n;
}

function beginsWithNumber(item: XmlElement): boolean {
  return /^[([]?(\d{1,4}|[a-zа-я]|[ivxlc]{1,7})[.)\]:][\s\u00A0]?/i.test(wordsOf(item, 12));
}

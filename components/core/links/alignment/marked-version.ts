import {teiName} from '../../tei/elements.js';
import {languageOf} from '../../tei/language.js';
import {attributeOf, childElements, type XmlElement} from '../../xml/xml-tree.js';

/** What a version of a text is to the others. */
export type VersionRole =
  | 'original'
  | 'translation'
  | 'transliteration'
  | 'normalised'
  | 'commentary'
  | 'apparatus'
  | 'summary'
  | 'version';

/** `@type` in the words of EpiDoc, of EHRI's editions and of their like, in several languages. */
const roles: readonly (readonly [VersionRole, RegExp])[] = [
  [
    'translation',
    /^(?:translations?|traductions?|übersetzung|uebersetzung|traducci[oó]n|traduzione|перевод|transl)$/i,
  ],
  ['transliteration', /^(?:transliteration|romani[sz]ation|umschrift)$/i],
  ['normalised', /^(?:normali[sz]ed|reading|regularised|modernised|interpretive)$/i],
  ['commentary', /^(?:commentary|comments|kommentar|commentaire|комментарий)$/i],
  ['apparatus', /^(?:apparatus|apparat|app)$/i],
  ['summary', /^(?:summary|regest|regesta?|calendar|abstract|résumé|paraphrase|synopsis)$/i],
  [
    'original',
    /^(?:original|orig|transcription|edition|source|text|diplomatic|transcript|оригинал)$/i,
  ],
];

/** What may hold a version: divisions and, where versions alternate, blocks and segments. */
const holders = /^(?:TEI|text|floatingText|body|div\d?|p|ab|lg?|seg|s|quote|head|item|u|cell)$/;

/** So much longer may one language's share of a text be, for the two to be versions of it. */
export const mostTimesLonger = 6;

/** One version at one place: a child of its parent, or several that follow one another. */
export interface Marked {
  readonly element: XmlElement;
  readonly key: string;
  readonly role: VersionRole;
  readonly language: string | undefined;
  /** It stands in the paragraph of which it is a version. */
  readonly isWithin?: boolean;
}

/** Versions that stand beside each other at one place. */
export type Meeting = readonly Marked[];

export function markOf(element: XmlElement, holder = element): Marked | undefined {
  const role = roleOf(element);
  const isNote = teiName(element) === 'note' && role === 'translation';
  if (!isNote && !holders.test(teiName(element))) return undefined;
  const language = languageOf(element)?.trim() || undefined;
  if (!role && !language) return undefined;
  return {
    element: holder,
    key: `${role ?? ''} ${language?.toLowerCase() ?? ''}`,
    role: role ?? 'version',
    language,
  };
}

/**
 * A division that holds nothing but texts of their own or notes of one kind, and perhaps a heading, is
 * what they are: `div` with a `floatingText`, or notes that are the translation.
 */
export function markWithin(element: XmlElement): Marked | undefined {
  if (!/^div\d?$/.test(teiName(element))) return undefined;
  const inner = childElements(element).filter(
    (child) => teiName(child) !== 'head' && lengthOf(child) > 0,
  );
  const [first, ...others] = inner.map((child) =>
    /^(?:floatingText|note)$/.test(teiName(child)) ? markOf(child, element) : undefined,
  );
  return first && others.every((other) => other?.key === first.key) ? first : undefined;
}

function roleOf(element: XmlElement): VersionRole | undefined {
  const type = attributeOf(element, 'type') ?? attributeOf(element, 'subtype') ?? '';
  return roles.find(([, words]) => words.test(type.trim()))?.[0];
}

/** UTF-16 units of words below an element. */
export function lengthOf(element: XmlElement): number {
  let length = 0;
  const waiting: XmlElement[] = [element];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const child of at.children) {
      if (child.kind === 'text') length += child.value.trim().length;
      else if (child.kind === 'element') waiting.push(child);
    }
  }
  return length;
}

import {
  attributeOf,
  childElement,
  elementsWithin,
  firstWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';

/** The genres the reader treats in their own way. */
const known = ['calendar', 'translation', 'transcription'] as const;
/** How a category says in its own words that its texts are calendars. */
const callsItCalendar = /^(?:calendar\b|regest)/i;

/**
 * What a text is, from `textClass` (TEI P5 2.4.3): `calendar` and its like by the id of the
 * category, whichever taxonomy it stands in, or by the category's own description; else that
 * description, else the first keyword.
 */
export function readGenre(header: XmlElement): string | undefined {
  const textClass = firstWithin(header, 'textClass');
  if (!textClass) return undefined;
  const targets = [...elementsWithin(textClass)]
    .filter(({localName}) => localName === 'catRef')
    .flatMap((catRef) => (attributeOf(catRef, 'target') ?? '').split(/\s+/))
    .filter(Boolean);
  const ids = targets.map((target) => target.slice(target.indexOf('#') + 1));
  const named = known.find((genre) => ids.includes(genre));
  if (named) return named;
  const descriptions = categoryWords(header, ids);
  if (descriptions.some((words) => callsItCalendar.test(words))) return 'calendar';
  return descriptions[0] ?? firstKeyword(textClass);
}

function categoryWords(header: XmlElement, ids: readonly string[]): string[] {
  return [...elementsWithin(header)]
    .filter(({localName}) => localName === 'category')
    .filter((category) => ids.includes(attributeOf(category, 'xml:id') ?? '\0'))
    .map((category) => childElement(category, 'catDesc') ?? category)
    .map(labelOf)
    .filter(Boolean);
}

function firstKeyword(textClass: XmlElement): string | undefined {
  return [...elementsWithin(textClass)]
    .filter(({localName}) => localName === 'term' || localName === 'classCode')
    .map(labelOf)
    .find(Boolean);
}

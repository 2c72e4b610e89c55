import {teiName} from '../../core/tei/elements.js';
import {
  directionOf,
  inheritedLanguage,
  languageOf,
  statesLanguage,
} from '../../core/tei/language.js';
import {textsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan} from '../plan.js';

// A name in Arabic letters in an English sentence, or the reverse: without isolation its
// neighbours — a comma, a number, the next name — would be set on the wrong side (UAX #9, 6.3).

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Phrases that often are in another script than the words around them. */
const phrases = names(
  `persName placeName orgName geogName name rs term title foreign mentioned soCalled quote q said gloss ref author
  editor publisher pubPlace settlement region country forename surname orth def pron w seg date`,
);

/** Blocks whose first letters say how they run where the text states no language. */
const blocks = names(
  'head cell speaker stage salute signed dateline addrLine trailer titlePart bibl note',
);

/** Blocks whose inside is set from one side as a whole: markers, columns, indents. */
const wholes = names('list table castList lg');

const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const strong = /[\p{L}]/u;

/** The plan of an element with the direction that its own letters ask for, where nothing states one. */
export function withDirection(plan: Plan, element: XmlElement): Plan {
  if (languageOf(element) !== undefined || plan.attributes?.dir !== undefined) return plan;
  const name = teiName(element);
  const dir = phrases.has(name)
    ? phraseDirection(element)
    : statesLanguage(element)
      ? undefined
      : blocks.has(name)
        ? blockDirection(element)
        : wholes.has(name) && firstDirection(element) === 'rtl'
          ? 'rtl'
          : undefined;
  return dir === undefined ? plan : {...plan, attributes: {...plan.attributes, dir}};
}

/** `auto` isolates the phrase too; one that runs as its surroundings do needs nothing. */
function phraseDirection(element: XmlElement): 'auto' | undefined {
  const own = firstDirection(element);
  if (own === undefined) return undefined;
  const around = inheritedLanguage(element);
  const base = (around === undefined ? undefined : directionOf(around)) ?? 'ltr';
  return own === base ? undefined : 'auto';
}

/**
 * The direction of a block that states none. Where its own letters run from the right it is said: a
 * word of ours before them, as of a page or a gap, would count for `auto`.
 */
export function blockDirection(element: XmlElement): 'auto' | 'rtl' {
  return firstDirection(element) === 'rtl' ? 'rtl' : 'auto';
}

/** The direction of the first letter; undefined where the first so many characters have none. */
function firstDirection(element: XmlElement): 'ltr' | 'rtl' | undefined {
  let seen = 0;
  for (const {value} of textsWithin(element)) {
    const letter = strong.exec(value.slice(0, furthest))?.[0];
    if (letter !== undefined) return rightToLeft.test(letter) ? 'rtl' : 'ltr';
    seen += value.length;
    if (seen > furthest) return undefined;
  }
  return undefined;
}

/** In UTF-16 units. */
const furthest = 400;

import type {Certainty} from '../../core/dates/historical-date.js';
import type {Entity, RelatedEntity} from '../../core/entities/entity.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';

/** How sure the editor is that these words mean this entity; nothing where no doubt is stated. */
export function sayIdentification(certainty: Certainty | undefined): string | undefined {
  switch (certainty) {
    case 'medium':
      return msg('Probably meant here');
    case 'low':
      return msg('Possibly meant here');
    case 'unknown':
      return msg('Whether this is meant here is not known');
    default:
      return undefined;
  }
}

/** What sort of tie a record has: those that a `relation` states stand under one label. */
export function sayTie({relation, part}: RelatedEntity): string {
  if (part !== undefined) return msg('Relations');
  switch (relation) {
    case 'part-of':
      return msg('Part of');
    case 'same-as':
      return msg('Same as');
    case 'corresp':
      return msg('Corresponds to');
    case 'note':
    case 'desc':
    case 'p':
    case 'ab':
      return msg('Named in the note');
    case 'birth':
      return msg('Birth');
    case 'death':
      return msg('Death');
    case 'residence':
      return msg('Residence');
    case 'affiliation':
      return msg('Affiliation');
    case 'education':
      return msg('Education');
    case 'location':
      return msg('Location');
    default:
      return sayRelation(relation).replace(/^./u, (first) => first.toUpperCase());
  }
}

/** The name of a relation as editors make one up, taken apart: `hasParent` → `has parent`. */
export function sayRelation(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

/** Proper names of authorities, by the `@type` that editions give their `idno`. */
const authorities: ReadonlyMap<string, string> = new Map([
  ['wikidata', 'Wikidata'],
  ['geonames', 'GeoNames'],
  ['viaf', 'VIAF'],
  ['gnd', 'GND'],
  ['isni', 'ISNI'],
  ['orcid', 'ORCID'],
  ['lcnaf', 'LCNAF'],
  ['tgn', 'Getty TGN'],
  ['ulan', 'Getty ULAN'],
  ['pleiades', 'Pleiades'],
]);

/** The authority's name; the type as written where it is not known to us. */
export function sayAuthority(authority: string): string {
  return authorities.get(authority.toLowerCase()) ?? (authority || msg('Identifier'));
}

/** Scripts that a tag without one may be written in; Latin letters need no word. */
const scripts = 'Cyrl Arab Hani Hira Kana Hang Mong Hebr Grek Armn Geor Tibt Deva Syrc Thai'.split(
  ' ',
);

/**
 * A language and its script in words: `Kazakh (Cyrillic)`, `Chinese (Traditional)`. Where the tag
 * leaves the script open it is taken from the letters themselves, as `ru` with `Оспан`.
 */
export function sayLanguage(tag: string, text: string): string {
  try {
    const locale = new Intl.Locale(tag);
    const script =
      locale.script === undefined
        ? scripts.find((each) => new RegExp(`\\p{Script=${each}}`, 'u').test(text))
        : undefined;
    const full = script === undefined ? tag : new Intl.Locale(tag, {script}).toString();
    const names = new Intl.DisplayNames([wordsLocale()], {
      type: 'language',
      languageDisplay: 'standard',
    });
    // CLDR has no names for these two, which catalogues of Chinese names are full of.
    const named = names.of(full);
    return named?.replace('WADEGILE', 'Wade–Giles').replace('PINYIN', 'Pinyin') ?? tag;
  } catch {
    return tag;
  }
}

/** Degrees with the hemisphere as a letter: `48.2° N, 87.9° E`. */
export function sayCoordinates({latitude, longitude}: NonNullable<Entity['coordinates']>): string {
  const number = new Intl.NumberFormat(wordsLocale(), {maximumFractionDigits: 4});
  const [across, along] = [number.format(Math.abs(latitude)), number.format(Math.abs(longitude))];
  const north = latitude < 0 ? msg(str`${across}° S`) : msg(str`${across}° N`);
  const east = longitude < 0 ? msg(str`${along}° W`) : msg(str`${along}° E`);
  return `${north}, ${east}`;
}

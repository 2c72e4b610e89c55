import {outsideHref} from '../../core/tei/header-values.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {datingOf} from './dating.js';
import {besideMeasure} from './measures.js';
import type {Telling} from './telling.js';

/** Attributes that lead somewhere: said where they lead to words or a page, listed at the end elsewhere. */
const pointing = new Set(
  `ref key target url facs resp who corresp sameAs copyOf synch next prev exclude select ana decls
  wit hand scribeRef scriptRef scheme source calendar datingMethod period datingPoint rendition parts
  mutual active passive class nymRef edRef generatedBy change level`.split(/\s+/),
);
/** What the form of highlighted words shows. */
const forms =
  /^(?:i|ital|italics?|it|b|bold|sup(?:er)?(?:script)?|sub(?:script)?|smallcaps|sc|underline|u)$/;

export type Qualities = readonly (readonly [name: string, value: string])[];

/** Whether a pointer in an attribute can be said: by the words it leads to, or as a link. */
function canBeSaid(value: string, {labels}: Telling): boolean {
  return value
    .split(' ')
    .every((word) => Object.hasOwn(labels, word) || outsideHref(word) !== undefined);
}

/** Whether a value stands in the words beside it, as a word or words of its own. */
function standsIn(words: string, value: string): boolean {
  const at = words.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0) return false;
  const beside = [words[at - 1] ?? ' ', words[at + value.length] ?? ' '];
  return !beside.some((character) => /[\p{L}\p{N}]/u.test(character));
}

/** What every way of telling a field says: language, date, link, and what its words say anyway. */
function unsaid(field: HeaderField): Qualities {
  const {attributes = {}, href, text = ''} = field;
  const dating = datingOf(field);
  // What is made of parts is no link itself.
  const isLinked = field.text !== undefined || field.at !== undefined || field.fields === undefined;
  return Object.entries(attributes).filter(([name, value]) => {
    if (name === 'xml:lang' || name === 'lang' || dating?.names.has(name)) return false;
    if (/^(?:target|ref|url)$/.test(name) && value === href && isLinked) return false;
    return !standsIn(text, value);
  });
}

/** Elements whose `from` and `to` are put into words where they have none of their own. */
export const ranged: ReadonlySet<string> = new Set(['locus', 'biblScope', 'citedRange']);
/** Elements without words that are put into words in their place. */
export const worded: ReadonlySet<string> = new Set([
  ...'gap space measure num dimensions height width depth dim certainty precision'.split(' '),
  ...ranged,
]);

/** What those words say of the attributes. */
export function saidInWords({element, attributes = {}}: HeaderField): string[] {
  if (!ranged.has(element)) return Object.keys(attributes);
  const {from, to} = attributes;
  if (!from && !to) return [];
  return element === 'locus' ? ['from', 'to'] : ['from', 'to', 'unit'];
}

/** What the place of an inline field does not show of its attributes. */
function unsaidInline(field: HeaderField): Qualities {
  const {at, element} = field;
  const empty = at !== undefined && at[0] === at[1];
  const words = empty && worded.has(element) ? saidInWords(field) : [];
  return unsaid(field).filter(([name, value]) => {
    if (name === 'cert' || words.includes(name)) return false;
    if (element === 'dimensions' && (name === 'unit' || name === 'type')) return false;
    const measure = besideMeasure(field, field.text ?? '', '');
    if (name === 'type' && measure) return false;
    if (name === 'unit' && measure?.unit) return false;
    return !(name === 'rend' && forms.test(value));
  });
}

/** Whether an attribute is said in the row of its field; all are where there is nothing else to read. */
function isInRow(field: HeaderField, [name, value]: Qualities[number], telling: Telling): boolean {
  if (field.text === undefined && field.fields === undefined) return true;
  // Who made a change is told with it, by key if need be.
  if (field.element === 'change' && name === 'who') return true;
  return !pointing.has(name) || canBeSaid(value, telling);
}

/** The attributes of a field with a row of its own that are said in the row. */
export function qualitiesOf(field: HeaderField, telling: Telling): Qualities {
  return unsaid(field).filter((quality) => isInRow(field, quality, telling));
}

/** The attributes that neither a row nor running text says: keys and pointers mostly. */
export function leftOver(field: HeaderField, telling: Telling): Qualities {
  if (field.at) return unsaidInline(field);
  return unsaid(field).filter((quality) => !isInRow(field, quality, telling));
}

import type {ArchivalReference} from '../archives/archival-reference.js';
import {formatReference} from '../archives/format-reference.js';
import {parseReference} from '../archives/parse-reference.js';
import {REPOSITORIES} from '../archives/repository-table.js';
import type {Span} from '../tei/span.js';
import type {SuggestedReference} from './suggestion.js';
import {spanIn, type TextStream} from './text-streams.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of archives as they stand before a reference, the longest first. */
const archive = `(?:${REPOSITORIES.flatMap(
  ({latin, cyrillic = '', ownName, englishName, others}) => [
    latin,
    cyrillic,
    ownName,
    englishName,
    ...others,
  ],
)
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length)
  .map((name) => escaped(name).replaceAll(' ', '\\s+'))
  .join('|')})`;
const before = `(?:${archive}(?:\\s*\\([^()]{2,40}\\))?[,.:]?\\s+)?`;

const number = '(?:№|No\\.?|Nº)?\\s?(?:\\p{L}{1,2}[-–. ]?)?\\d[\\d\\p{L}/–-]*';
const secret = '(?:\\s(?:[сs]\\.?\\s?(?:ч|ch)\\.?|[сs]\\/(?:ч|ch)|сс|ss)(?=[,;.\\s]))?';
/** Small and, as GOST closes each part with a full stop, with a capital. */
const eitherCase = (words: string): string =>
  `(?:${words
    .split('|')
    .flatMap((word) => [word, word.replace(/^\p{L}/u, (first) => first.toUpperCase())])
    .join('|')})`;
const label = eitherCase(
  "f|ф|fond|фонд|op|оп|opis['’ʹ]?|опись|d|д|dd|дд|delo|дело|p|п|papka|папка|por|пор|ed\\.?\\s?khr|ед\\.?\\s?хр|spr|спр",
);
const leaf = eitherCase('ll?|лл?|list[yi]?|лист\\p{L}*|pp?|стр|арк|ark');
const leaves = '\\d+(?:\\s?(?:ob|об|rev)\\.?)?(?:\\s?[-–—,]\\s?\\d+(?:\\s?(?:ob|об|rev)\\.?)?)*';
const part = `${label}\\.?\\s?${number}${secret}`;
const join = '[,;.]?\\s+';

/** How references of each system look in running text; the grammars of `core/archives` decide. */
const patterns: readonly RegExp[] = [
  // Fond, opis, delo, leaves, in either script.
  `${before}${part}(?:${join}${part})+(?:${join}${leaf}\\.?\\s?${leaves})?`,
  `${archive}[,:]?\\s+\\d[\\dа-яa-z]*/\\d+/\\d+(?:/\\d[\\d–-]*)?`,
  // The National Archives, India Office Records.
  `${before}(?:ADM|AIR|CAB|CO|DEFE|FCO|FO|HO|HS|HW|KV|MEPO|PREM|WO)\\s?\\d{1,4}/\\d{1,6}(?:/[\\w()./-]*\\w)?(?:,\\s+(?:ff?|fols?|folios?|pp?)\\.?\\s?${leaves})?`,
  `${before}IOR[/:,\\s]\\s?[A-Z](?:/[A-Z&]{1,5})*(?:/\\d{1,6})+(?:,\\s+(?:ff?|fols?|folios?|pp?)\\.?\\s?${leaves})?`,
  // NARA: record group, then what follows it by name.
  `${before}(?:RG|Record\\s+Group)\\s?\\d{1,4}(?:,\\s+(?:Entry|Box|Folder|File|Stack|(?:Central\\s+)?Decimal\\s+Files?|Series|Roll|Microfilm)\\.?\\s+[\\w.][\\w./-]*\\w?)*`,
  `${before}(?:BArch|Bundesarchiv)[,]?\\s+[A-Z]{1,3}\\s?\\d{1,4}(?:[-/][\\dIVX]+)*(?:/\\d+)?`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})`, 'gu'));

/** Archival references in running text, each in its normal form. */
export function findReferences(
  streams: readonly TextStream[],
  taken: (span: Span) => boolean,
): SuggestedReference[] {
  const found: SuggestedReference[] = [];
  for (const stream of streams) {
    let after = 0;
    const matches = patterns.flatMap((pattern) => [...stream.text.matchAll(pattern)]);
    matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
    for (const {0: match, index} of matches) {
      if (index < after) continue;
      const words = match.replace(/(?<![\s,;.–-])[\s,;.–-]+$/u, (tail) =>
        /^\.?$/.test(tail) && endsShort(match) ? tail : '',
      );
      const reference = readReference(words);
      if (!reference) continue;
      after = index + words.length;
      const span = spanIn(stream, index, after);
      if (taken(span)) continue;
      const named = reference.repository !== undefined;
      found.push({
        ...span,
        kind: 'reference',
        element: 'bibl',
        value: normalForm(reference),
        certainty: named ? 0.95 : 0.75,
        evidence: named
          ? `An archival reference, read as ${reference.parts.length} parts at ${reference.repository}.`
          : 'An archival reference by its parts; the archive is not named.',
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `л. 12 об.` keeps its full stop. */
const endsShort = (words: string): boolean => /(?:об|ob|rev|[сs]\.?\s?(?:ч|ch))\.$/u.test(words);

/** Undefined for what no grammar reads whole. */
export function readReference(words: string): ArchivalReference | undefined {
  // `9401 s. ch.` is the secret part of a fond, which the grammar knows as `9401 s/ch`.
  const plain = words.replace(/(\d)\s([сs])\.\s?(ч|ch)\.?/gu, '$1 $2/$3');
  const reference = parseReference(plain);
  return reference.system === 'unknown' ? undefined : reference;
}

/** One spelling for all ways to print a reference, in the script it was printed in. */
export function normalForm(reference: ArchivalReference): string {
  const script = /\p{sc=Cyrillic}/u.test(reference.verbatim) ? 'cyrillic' : 'latin';
  return formatReference(reference, {script, style: 'short'});
}

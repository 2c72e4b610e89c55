import type {Facts} from '../imported-document.js';

/** A line of a page's record that only names what stands below it, with the kind of furniture it is. */
export const RECORD_LABELS: readonly (readonly [RegExp, string])[] = [
  [/^document information$/i, 'record'],
  [/^(?:original )?(?:source|archive|archives|repository|location)$/i, 'source'],
  [/^(?:rights|copyright)$/i, 'rights'],
  [/^(?:original )?upload(?:ed)? date$/i, 'uploaded'],
  [/^record id$/i, 'record-id'],
  [/^(?:original )?languages?$/i, 'language'],
  [/^(?:document )?type$/i, 'genre'],
  [/^(?:donors?|funders?|sponsors?|with support from)$/i, 'sponsors'],
  [/^original classification$/i, 'classification'],
  [
    /^(?:(?:associated )?(?:people|persons|places|countries|topics|themes|organi[sz]ations|people & organi[sz]ations|people and organi[sz]ations)|subjects(?: discussed)?|coverage|keywords|related documents|see also|collections?|publication dates?|download|citation|share|contents)$/i,
    'navigation',
  ],
];

export const labelOfLine = (words: string): string | undefined =>
  RECORD_LABELS.find(([pattern]) => pattern.test(words.replace(/\s?:$/, '')))?.[1];

/** What web pages put round a document; whole lines. */
const NAVIGATION =
  /^(?:skip to (?:main )?content|(?:the )?wilson center|(?:the )?(?:wilson center )?digital archive|international history declassified|home|menu|search|browse|documents?|collections?|themes?|topics?|people|places|subjects|timeline|resources|about(?: us)?|contact(?: us)?|log ?in|sign in|register|print|share(?: (?:on|this|via)\b.*)?|cite|citation|download(?: .{0,40})?|view (?:original|scan|pdf|translation|transcript|document)\b.{0,40}|english(?: (?:translation|html|pdf))?|(?:original )?scan.{0,20}|pdf|html|original (?:document|language)\b.{0,30}|translation|transcript|back(?: to .{0,40})?|top|previous|next|related documents|contents?|facebook|twitter|x|linkedin|e-?mail|copy link|close|zoom.{0,10}|(?:document )?summary|see more|show (?:more|less))\s?:?$/i;

const COOKIES =
  /\bcookies?\b.*\b(?:accept|consent|use[sd]?|polic|prefer|privacy|agree)|\b(?:use[sd]?|accept|consent)\b.*\bcookies?\b/i;

export const isNavigation = (words: string): boolean =>
  NAVIGATION.test(words) ||
  (words.length < 600 && COOKIES.test(words)) ||
  /^(?:home|documents?)\s[>›»/]/i.test(words);

/** The thanks to sponsors at the head of a page. */
export const isThanks = (words: string): boolean =>
  /^this (?:document|translation|collection|page) (?:was|is|has been) made possible\b/i.test(words);

export const isRights = (words: string): boolean =>
  /\b(?:welcomes reuse|subject to copyright|copyright laws?|rights holders|rights status|rights[- ]holders|permission (?:to reproduce|for commercial)|all rights reserved|creative commons)\b|^©/i.test(
    words,
  );

export const isSponsor = (words: string): boolean =>
  words.length < 300 &&
  /\b(?:foundation|endowment|fund|trust|carnegie corporation|institute|ministry)\b/i.test(words);

const DEEDS = [
  'contributed',
  'obtained',
  'provided',
  'donated',
  'translated',
  'transcribed',
  'edited',
  'annotated',
  'compiled',
  'introduced',
  'prepared',
  'scanned',
  'selected',
];
/** The deeds with a capital or without; case counts around them, for names begin with capitals. */
const DEED_WORDS = DEEDS.map(
  (deed) => `[${deed[0]?.toUpperCase()}${deed[0]}]${deed.slice(1)}`,
).join('|');

/** Who did what: `Contributed by …`, `translated for the project by …`. */
const DEED = new RegExp(
  `(?<![\\p{L}])(?:${DEED_WORDS})(?:\\s(?:and|&)\\s\\p{Ll}+(?=\\s(?:for|by)\\b))?(?:\\sfor\\s(?:(?!\\sby\\s)[^.;])+?)?\\sby\\s`,
  'gu',
);

/** Where a name may end: before another deed, at a full stop that ends no initial, at a semicolon. */
const END_OF_NAME = new RegExp(
  `[,;]?\\s+(?:and\\s+)?(?=(?:${DEED_WORDS})\\b)|;|\\((?=\\D)|(?<=[\\p{Ll})])\\.(?=\\s|$)|$`,
  'u',
);

/** People named in a record, each with the wording of what they did. */
export function readDeeds(record: string): NonNullable<Facts['responsibilities']> {
  return [...record.matchAll(DEED)].flatMap((match) => {
    const rest = record.slice(match.index + match[0].length);
    const end = END_OF_NAME.exec(rest)?.index ?? rest.length;
    const names = rest
      .slice(0, end)
      .split(/(?:(?<!\s)\s+)?,\s*(?:and\s+)?|(?<!\s)\s+(?:and|&)\s+/u)
      .map((name) => name.replace(/^[\s.]+|(?<![\s,])[\s,]+$/gu, ''))
      .filter((name) => /\p{Lu}/u.test(name));
    const resp = match[0].trim().replace(/^./u, (letter) => letter.toLowerCase());
    return names.length === 0 ? [] : [{resp, names}];
  });
}

/** Where a reference ends: before the first word about people or about the paper itself. */
const END_OF_SOURCE = new RegExp(
  `(?:^|[.;,]?\\s+)(?=(?:and\\s)?(?:${DEED_WORDS}|[Pp]ublished|[Rr]eprinted|[Ii]ncluded)\\b|(?:Document|Original)\\s\\p{Ll})`,
  'u',
);

/** The archival reference a record begins with, without its full stop. */
export function readSource(record: string): string | undefined {
  const end = END_OF_SOURCE.exec(record)?.index ?? record.length;
  return (
    record
      .slice(0, end)
      .replace(/(?<![\s.;,])[\s.;,]+$/u, '')
      .trim() || undefined
  );
}

const HONORIFIC =
  /(?<!\p{L})(?:\p{Lu}\.|Cde\.?|Comrade|Ambassador|Amb\.|Minister|President|Premier|Chairman|General|Marshal|Secretary|Prime Minister|King|Prince|Dr\.|Mr\.)(?=\s|$|\p{Lu})/u;

/** No part of a name; an office (`Ambassador`) may be all that is known of somebody, and stays. */
const ADDRESS = /^(?:Cde\.?|Comrade|Mrs?\.?|Ms\.?|Dr\.?)\s+(?=\p{Lu})/u;

/** Sender and addressee of a title that names both: `Letter from A to B`, `A. Name to Cde. B. Name`. */
export function readCorrespondents(title: string): Pick<Facts, 'sender' | 'addressee'> {
  const [, kind, from = '', to = ''] =
    /^((?:[\p{L}№.\d-]+\s){0,6}?(?:letter|telegram|cable|memorandum|memo|note|report|message|dispatch|ciphergram)(?:\s(?:no\.?|№|nr\.?)?\s?[\p{N}\p{L}/-]+)?,?\s(?:from|by)\s)?(\p{Lu}.{1,70}?)\sto\s(?:the\s)?(\p{Lu}[^,;:]{1,70})/iu.exec(
      title,
    ) ?? [];
  if (from === '' || to === '' || /^\p{Ll}/u.test(from) || /^\p{Ll}/u.test(to)) return {};
  if (kind === undefined && !(HONORIFIC.test(from) || HONORIFIC.test(to))) return {};
  const nameIn = (words: string): string => words.trim().replace(ADDRESS, '');
  return {sender: nameIn(from), addressee: nameIn(to.replace(/(?<![\s.])[\s.]+$/u, ''))};
}

const LANGUAGES: Readonly<Record<string, string>> = {
  russian: 'ru',
  chinese: 'zh',
  english: 'en',
  german: 'de',
  french: 'fr',
  korean: 'ko',
  hungarian: 'hu',
  polish: 'pl',
  czech: 'cs',
  slovak: 'sk',
  bulgarian: 'bg',
  romanian: 'ro',
  albanian: 'sq',
  serbian: 'sr',
  'serbo-croatian': 'sh',
  ukrainian: 'uk',
  vietnamese: 'vi',
  spanish: 'es',
  portuguese: 'pt',
  italian: 'it',
  mongolian: 'mn',
  japanese: 'ja',
  arabic: 'ar',
  persian: 'fa',
  hebrew: 'he',
  uyghur: 'ug',
  kazakh: 'kk',
  turkish: 'tr',
  swedish: 'sv',
};

/** The tag (BCP 47) of a language by its English name. */
export const languageNamed = (name: string): string | undefined =>
  Object.hasOwn(LANGUAGES, name.toLowerCase()) ? LANGUAGES[name.toLowerCase()] : undefined;

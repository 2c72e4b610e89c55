import {dateOfLine} from '../written-date.js';

/** What a line of a letter or memorandum is, apart from its running text. */
export type LetterPart =
  | 'classification'
  | 'date'
  | 'number'
  | 'addressee'
  | 'sender'
  | 'subject'
  | 'salutation'
  | 'farewell'
  | 'signature'
  | 'distribution'
  | 'apparatus'
  | 'handwritten'
  | 'stamp'
  | 'postscript';

/** Longer lines are sentences. */
const LONGEST = 110;

/** Parts that may go on for long. */
const LONG_PARTS: ReadonlySet<LetterPart> = new Set(['handwritten', 'stamp', 'postscript']);

const PATTERNS: readonly (readonly [LetterPart, RegExp])[] = [
  ['postscript', /^(?:p\.\s?s\.?|postscript)(?:\s|:)/iu],
  [
    'classification',
    /^[[(«"“]?(?:(?:top|strictly|most|ultra)\s)?(?:secret|confidential)\b[^.]{0,40}$|^(?:for (?:official|internal) use only|eyes only|by special courier|personal(?: and confidential)?|urgent|special folder|сов(?:ершенно|\.)\s?секретно|секретно|лично|строго секретно|streng geheim|(?:geheime? )?verschlusssache|geheim|vertraulich|très secret|secret défense|confidentiel)\b[^.]{0,40}$/iu,
  ],
  ['stamp', /^(?:[[(]\s?)?(?:stamp(?:ed)?|seal|штамп|печать|stempel)\b\s?[:\]]/iu],
  [
    'handwritten',
    /^[[(]\s?(?:hand-?written|in (?:hand|pencil|ink)|marginal|margin(?:alia)?|resolution|note in|signature|от руки|резолюция|помета|handschriftlich)/iu,
  ],
  [
    'distribution',
    /^(?:(?:\p{L}+|\d+)\s(?:copies|copy)\s(?:were\s)?(?:printed|made|typed|produced|prepared)\b|(?:printed|typed|made)\s(?:in\s)?\d+\s(?:copies|cop)|distribution\b|distribution list|copies (?:sent )?to\b|sent to\b|cc\s?:|copy to\b|рассылка|отпечатано|отп\.|разослано|verteiler\b|ampliation)/iu,
  ],
  [
    'apparatus',
    /^(?:drafted|typed|prepared|executed|verified|authenticated|checked|transmitted|received|recorded|encl(?:osures?|\.)?|attachments?|appendix|annex|basis|ind\.|исп(?:олн\w*)?\.|основание|верно|печатал\w*|приложение|anlagen?|certified|true copy)(?:\s|:|$)/iu,
  ],
  [
    'number',
    /^(?:№|nº|n°|no\.?|nr\.?|ref(?:erence)?\.?:?|исх\.?\s?№?|our ref\.?:?)\s?[\p{L}\d][\p{L}\d/.-]{0,24}$/iu,
  ],
  ['addressee', /^(?:to|TO|To|Кому|КОМУ|An|À|For|FOR)\s?:\s?\S|^[Tt]o\s(?:the\s)?(?:\p{Lu}|cde)/u],
  ['sender', /^(?:from|от|von|de)\s?:\s?\S/iu],
  ['subject', /^(?:subject|re|тема|betreff|betr\.|objet)\s?:\s?\S/iu],
  [
    'salutation',
    /^(?:my\s)?(?:dear|esteemed|(?:deeply |highly )?(?:respected|esteemed)|most|honou?red|excellency|gentlemen|sirs?|madam|messieurs|monsieur|madame|chère?|sehr geehrte[rs]?|liebe[rs]?|уважаем\p{L}+|дорог(?:ой|ая|ие)|многоуважаем\p{L}+)\b[^.?]{0,70}[,!:—–-]?$/iu,
  ],
  ['salutation', /^(?:comrades?|cde\.?|товарищи?|тов\.)\s[^.?]{1,60}[,!:]$/iu],
  [
    'farewell',
    /^(?:yours\b|sincerely|(?:very |most )?(?:truly|respectfully|faithfully|cordially)|with (?:\p{L}+\s){0,3}(?:greetings|regards|respect|wishes)|(?:best|kind|warm) (?:regards|wishes)|i (?:remain|am)\b.{0,40}(?:servant|yours)|с (?:\p{L}+\s)?(?:приветом|уважением)|hochachtungsvoll|mit (?:\p{L}+\s){0,3}gr(?:üß|uess|uss)en?|veuillez agréer)[^.?]{0,60}[,.!]?$/iu,
  ],
];

const NAMED =
  /^(?:\/s\/|\[?\(?signed\)?\]?:?|s\.)?\s?(?:(?:\p{Lu}\.[\s-]?){0,3}\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?:[\s,]+(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]*|de|von|van|der|al|bin|ibn|oglu)){0,4}\.?$/u;
const OFFICE =
  /^(?:the\s|first\s|deputy\s)*(?:people[’']s\s)?(?:commissar|minister|secretary|chairman|president|ambassador|director|general|colonel|marshal|head|chief|consul|member|ministre|нарком|министр|секретарь|председатель|начальник)\b[^.?!]{0,90}$/iu;

/** What a line is, by its own words; undefined for running text and for what cannot be told. */
export function partOfLine(words: string): LetterPart | undefined {
  if (words.length > LONGEST) {
    return PATTERNS.find(([part, pattern]) => LONG_PARTS.has(part) && pattern.test(words))?.[0];
  }
  if (dateOfLine(words)) return 'date';
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a line may be a signature; only its place below the text makes it one. */
export const maySign = (words: string): boolean =>
  words.length <= LONGEST &&
  (/^(?:\/s\/|\[?\(?signed|\[?signature)/iu.test(words) || NAMED.test(words) || OFFICE.test(words));

/** Whether a line is a sentence or more of running text. */
export const isProse = (words: string): boolean =>
  words.length > LONGEST ||
  (/[.!?…]["”’»)]*$/u.test(words) &&
    (/^["“«„‘(]?\p{Lu}|^\p{Lo}/u.test(words)
      ? words.split(' ').length >= 4
      : words.split(' ').length >= 8));

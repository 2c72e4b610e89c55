/** The outer quotation marks of a language, with the spaces that belong inside of them. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

const marks = (open: string, close: string): QuotationMarks => ({open, close});

const english = marks('“', '”');

/** By language as CLDR has them; those of a region go before those of its language. */
const byLanguage: Readonly<Record<string, QuotationMarks>> = {
  bg: marks('„', '“'),
  cs: marks('„', '“'),
  da: marks('»', '«'),
  de: marks('„', '“'),
  'de-ch': marks('«', '»'),
  el: marks('«', '»'),
  es: marks('«', '»'),
  et: marks('„', '“'),
  fa: marks('«', '»'),
  fi: marks('”', '”'),
  fr: marks('«\u202f', '\u202f»'),
  'fr-ch': marks('«', '»'),
  hr: marks('„', '“'),
  hu: marks('„', '”'),
  hy: marks('«', '»'),
  it: marks('«', '»'),
  ja: marks('「', '」'),
  kk: marks('«', '»'),
  la: marks('«', '»'),
  lt: marks('„', '“'),
  nl: marks('‘', '’'),
  no: marks('«', '»'),
  pl: marks('„', '”'),
  pt: marks('«', '»'),
  'pt-br': english,
  ro: marks('„', '”'),
  ru: marks('«', '»'),
  sk: marks('„', '“'),
  sl: marks('„', '“'),
  sr: marks('„', '“'),
  sv: marks('”', '”'),
  ug: marks('«', '»'),
  uk: marks('«', '»'),
  'zh-hant': marks('「', '」'),
};

/** The marks of a language tag (BCP 47); the English ones where it is unknown. */
export function quotationMarks(language: string | undefined): QuotationMarks {
  const subtags = (language ?? '').toLowerCase().split('-');
  for (let most = subtags.length; most > 0; most--) {
    const known = byLanguage[subtags.slice(0, most).join('-')];
    if (known) return known;
  }
  return english;
}

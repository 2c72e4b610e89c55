import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';

/** Languages of manuscripts that browsers leave out of their lists (ISO 639-3). */
const ancient: Readonly<Record<string, () => string>> = {
  arc: () => msg('Aramaic'),
  chg: () => msg('Chagatai'),
  cop: () => msg('Coptic'),
  egy: () => msg('Egyptian'),
  gez: () => msg('Geez'),
  got: () => msg('Gothic'),
  grc: () => msg('Ancient Greek'),
  jrb: () => msg('Judeo-Arabic'),
  jpr: () => msg('Judeo-Persian'),
  mnc: () => msg('Manchu'),
  ota: () => msg('Ottoman Turkish'),
  pal: () => msg('Pahlavi'),
  sog: () => msg('Sogdian'),
  syc: () => msg('Classical Syriac'),
  syr: () => msg('Syriac'),
  xcl: () => msg('Classical Armenian'),
  zxx: () => msg('no words'),
};

/** A language in words, with its tag where there are none. */
export function languageName(tag: string): string {
  // Private subtags (`ar-Latn-x-lc`) name a transliteration that no list of languages knows.
  const known = tag.replace(/-x-.*$/is, '');
  try {
    const said = new Intl.DisplayNames([wordsLocale()], {type: 'language'}).of(known) ?? tag;
    // `grc-Latn` is said as `grc (Latin)` by browsers that do not know the language.
    const [language = ''] = known.split('-');
    const name = Object.hasOwn(ancient, language) ? ancient[language]?.() : undefined;
    return name && said.startsWith(language) ? name + said.slice(language.length) : said;
  } catch {
    return tag;
  }
}

/** How sure an editor is, as a word behind a name; a high certainty needs none. */
export function certaintyWords(certainty: string | undefined): string {
  if (certainty === undefined || certainty === 'high') return '';
  if (certainty === 'medium') return msg('probably');
  if (certainty === 'low') return msg('doubtful');
  if (certainty === 'unknown') return msg('certainty not known');
  if (certainty === 'conjecture') return msg('conjectured by the editors');
  return msg(str`certainty: ${certainty}`);
}

/** A step of a correspondence, TEI `correspAction/@type`. */
export function actionWords(type: string): string {
  const words: Readonly<Record<string, () => string>> = {
    sent: () => msg('Sent'),
    received: () => msg('Received'),
    transmitted: () => msg('Transmitted'),
    redirected: () => msg('Redirected'),
    forwarded: () => msg('Forwarded'),
  };
  const known = Object.hasOwn(words, type) ? words[type] : undefined;
  return known?.() ?? (type || msg('Step'));
}

/** The kind of a source or version, `bibl/@type`. */
export function sourceWords(type: string | undefined): string {
  const words: Readonly<Record<string, () => string>> = {
    translation: () => msg('Translation'),
    digitalSource: () => msg('Digital source'),
    originalSource: () => msg('Edition behind it'),
    edition: () => msg('Edition'),
    facsimile: () => msg('Facsimile'),
  };
  const known = type !== undefined && Object.hasOwn(words, type) ? words[type] : undefined;
  return known?.() ?? type ?? msg('Source');
}

/** What a `ref` of `correspContext` leads to. */
export function contextWords(type: string | undefined): string {
  if (type === undefined) return msg('See also');
  if (/prev/i.test(type)) return msg('Letter before');
  if (/next/i.test(type)) return msg('Letter after');
  if (/belongsTo/i.test(type)) return msg('Correspondence');
  if (type === 'basis') return msg('Basis');
  return type;
}

/** The share of a hand, `handNote/@scope`; empty for words of the editors' own. */
export function scopeWords(scope: string): string {
  if (scope === 'sole') return msg('the only hand');
  if (scope === 'major') return msg('most of the document');
  if (scope === 'minor') return msg('a small part of the document');
  return '';
}

/** Yes and no, as TEI writes them (`teidata.truthValue`, `teidata.xTruthValue`). */
export function truthWords(value: string): string {
  if (value === 'true') return msg('yes');
  return value === 'false' ? msg('no') : '';
}

/** What a manuscript is written on, `supportDesc/@material`, in the abbreviations of catalogues. */
export function materialWords(material: string): string {
  if (/^(?:perg|parch|membr)$/.test(material)) return msg('parchment');
  if (/^(?:chart|pap)$/.test(material)) return msg('paper');
  return material === 'mixed' ? msg('mixed materials') : '';
}

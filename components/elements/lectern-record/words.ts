import {msg, str} from '@lit/localize';
import {wordsLocale} from '../words-locale.js';

/** A language in words, with its tag where there are none. */
export function languageName(tag: string): string {
  // Private subtags (`ar-Latn-x-lc`) name a transliteration that no list of languages knows.
  const known = tag.replace(/-x-.*$/i, '');
  try {
    return new Intl.DisplayNames([wordsLocale()], {type: 'language'}).of(known) ?? tag;
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
  if (/previous/i.test(type)) return msg('Letter before');
  if (/next/i.test(type)) return msg('Letter after');
  if (/belongsTo/i.test(type)) return msg('Correspondence');
  if (type === 'basis') return msg('Basis');
  return type;
}

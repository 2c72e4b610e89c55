import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

/** Subtags written from right to left when no script says otherwise (IANA Suppress-Script; ISO 639-2 codes too). */
const rightToLeft = new Set(
  'ar ara arc arz chg ckb div dv fa fas glk he heb ji jpr jrb ks lrc mzn nqo ota per pnb prs ps pus sd snd syc syr ug uig ur urd yi yid'.split(
    ' ',
  ),
);
const rightToLeftScripts = new Set(
  'adlm arab hebr mand mend nkoo rohg samr syrc syre syrj syrn thaa'.split(' '),
);

/** The direction of a BCP 47 tag, or undefined where the tag does not say. */
export function directionOf(tag: string): 'ltr' | 'rtl' | undefined {
  const [language, ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  if (script) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  if (!language || language === 'und' || language === 'mul' || language === 'zxx') return undefined;
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/** `@xml:lang` (or P4 `@lang`) of an element itself; an empty value says "not stated". */
export function languageOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang');
}

/** The language in force at an element. */
export function inheritedLanguage(element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const tag = languageOf(at);
    if (tag !== undefined) return tag === '' ? undefined : tag;
  }
  return undefined;
}

/** Whether the text itself, not only the file around it, says which language an element is in. */
export function statesLanguage(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (at.localName.startsWith('TEI') || at.localName === 'teiCorpus') return false;
    if (languageOf(at)) return true;
  }
  return false;
}

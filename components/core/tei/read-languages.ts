import {
  attributeOf,
  childElement,
  childElements,
  firstWithin,
  type XmlElement,
} from '../xml/xml-tree.js';
import {languageTag} from './language-tag.js';
import type {TeiHeader} from './tei-header.js';

/**
 * Languages of the text; the language of the original apart, where the text is a summary or a
 * translation of it.
 */
export function readLanguages(
  header: XmlElement,
): Pick<TeiHeader, 'languages' | 'originalLanguage'> {
  const used = firstWithin(header, 'langUsage');
  const stated = used
    ? childElements(used, 'language')
        .map((one) => attributeOf(one, 'ident') ?? attributeOf(one, 'id') ?? '')
        .filter(Boolean)
    : [];
  const text = header.parent && childElement(header.parent, 'text');
  const ofText = text && attributeOf(text, 'xml:lang');
  const of = (tags: readonly (string | undefined)[]) => [
    ...new Set(
      tags.filter((tag) => tag !== undefined && tag !== '').map((tag) => languageTag(`${tag}`)),
    ),
  ];
  const [original] = of([sourceLanguage(header)]);
  const languages = of(stated.length > 0 ? stated : [ofText || original]);
  const ownLanguage = ofText ? languageTag(ofText) : undefined;
  if (original === undefined || ownLanguage === undefined || ownLanguage === original) {
    return {languages};
  }
  return {languages: languages.filter((tag) => tag !== original), originalLanguage: original};
}

/** The language of the source, from the first `textLang` that names one. */
function sourceLanguage(header: XmlElement): string | undefined {
  const fileDesc = childElement(header, 'fileDesc');
  const sourceDesc = fileDesc && childElement(fileDesc, 'sourceDesc');
  const textLang = sourceDesc && firstWithin(sourceDesc, 'textLang');
  return textLang && attributeOf(textLang, 'mainLang');
}

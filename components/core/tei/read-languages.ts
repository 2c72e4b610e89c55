import {
  attributeOf,
  childElement,
  childElements,
  firstWithin,
  type XmlElement,
} from '../xml/xml-tree.js';
import {languageTag} from './language-tag.js';
import type {TeiHeader} from './tei-header.js';
import {wordsOf} from './words-of.js';

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
  const languages = of(stated.length > 0 ? byScript(stated, text) : [ofText || original]);
  const ownLanguage = ofText ? languageTag(ofText) : undefined;
  if (original === undefined || ownLanguage === undefined || ownLanguage === original) {
    return {languages};
  }
  return {languages: languages.filter((tag) => tag !== original), originalLanguage: original};
}

/** Where the text itself says nothing, the first of its languages is one that is written in its letters. */
function byScript(tags: readonly string[], text: XmlElement | undefined): readonly string[] {
  if (tags.length < 2 || !text || attributeOf(text, 'xml:lang')) return tags;
  const letters = wordsOf(text, sample).replace(/[^\p{L}]/gu, '');
  const [first] = tags
    .map((tag, at) => ({tag, at, foreign: letters.replace(lettersOf(tag), '').length}))
    .sort((a, b) => a.foreign - b.foreign || a.at - b.at);
  return first ? [first.tag, ...tags] : tags;
}

/** In UTF-16 units; enough to be past a title page in another script. */
const sample = 2000;

/** The letters of a language's script (UTS 24); of one that nobody knows, none. */
function lettersOf(tag: string): RegExp {
  try {
    const {script = ''} = new Intl.Locale(tag).maximize();
    const name = /^(Han|Jpan)/.test(script) ? 'Hani' : script.replace('Kore', 'Hang');
    return new RegExp(`\\p{sc=${name}}`, 'gu');
  } catch {
    return /(?!)/;
  }
}

/** The language of the source, from the first `textLang` that names one. */
function sourceLanguage(header: XmlElement): string | undefined {
  const fileDesc = childElement(header, 'fileDesc');
  const sourceDesc = fileDesc && childElement(fileDesc, 'sourceDesc');
  const textLang = sourceDesc && firstWithin(sourceDesc, 'textLang');
  return textLang && attributeOf(textLang, 'mainLang');
}

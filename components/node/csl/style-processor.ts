import {hashOf} from '../build/hash.js';
import type {CslEngine, CslProcessor} from './csl-engine.js';
import type {CslSetting, CslStyle} from './csl-style.js';

/** What a citation says of a place in the document: `label` is CSL's word for its kind. */
export interface CslLocator {
  readonly locator: string;
  readonly label: 'folio' | 'page';
}

/** One style, ready to cite one document after the other. */
export interface StyleProcessor {
  readonly isFootnote: boolean;
  /** HTML of the entry, and of the citation at each place that is asked for. */
  cite(item: CslItemLike, places?: readonly CslLocator[]): CitedInStyle;
}

interface CslItemLike {
  readonly id: string;
}

interface CitedInStyle {
  /** None where the style has no bibliography. */
  readonly entry: string | undefined;
  readonly citation: string;
  readonly placed: readonly string[];
}

/** Before the names that we give to styles of files; no style of the library begins so. */
export const ownPrefix = 'lectern ';

/**
 * A style in its language. Throws where `citeproc` cannot run it.
 *
 * `citeproc` gets its items by their ids and keeps them: each document is another one to it.
 */
export function processorFor(
  engine: CslEngine,
  {words, language}: CslSetting,
  {xml, language: own}: CslStyle,
): StyleProcessor {
  for (const [tag, file] of Object.entries(words)) engine.locales.add(tag, file);
  // citation-js keeps what it has made of a style by its name, whatever becomes of its file.
  const name = `${ownPrefix}${hashOf(xml, JSON.stringify(words))}`;
  engine.styles.add(name, xml);
  const locale = closestWords(own ?? language, Object.keys(engine.locales.data));
  const start = (items: readonly CslItemLike[]): CslProcessor =>
    engine.engine(items, name, locale, 'html');
  return {
    isFootnote: start([]).opt.xclass === 'note',
    cite(item, places = []) {
      const processor = start([item]);
      processor.updateItems([item.id]);
      const bibliography = processor.makeBibliography();
      const citation = (place?: CslLocator): string =>
        processor.makeCitationCluster([{id: item.id, ...place}]);
      return {
        entry: bibliography ? bibliography[1].join(' ') : undefined,
        citation: citation(),
        placed: places.map(citation),
      };
    },
  };
}

/** CSL's tag for a language: `ru-RU` for `ru`; American English where it has no words for it. */
export function closestWords(language: string, tags: readonly string[]): string {
  const wanted = language.toLowerCase();
  const [base] = wanted.split('-');
  return (
    tags.find((tag) => tag.toLowerCase() === wanted) ??
    tags.find((tag) => tag.toLowerCase().split('-')[0] === base) ??
    'en-US'
  );
}

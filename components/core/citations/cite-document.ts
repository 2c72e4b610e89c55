import type {TeiHeader} from '../tei/tei-header.js';
import {type CitedDocument, type CiteOptions, citedDocument} from './cited-document.js';
import {gost} from './gost.js';
import {capital} from './phrases.js';
import {chicago, harvard, holding, short} from './styles.js';

export const citationStyles = ['chicago', 'harvard', 'gost', 'holding', 'short'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export interface CiteDocumentOptions extends CiteOptions {
  readonly style: CitationStyle;
}

const styles: Readonly<Record<CitationStyle, (cited: CitedDocument) => string>> = {
  chicago,
  harvard,
  gost,
  holding,
  short,
};

/**
 * A document, or a passage of it, cited in a style, as plain text on one line. A calendar is said
 * to be one in every style. What the header does not say is left out, not guessed.
 */
export function citeDocument(header: TeiHeader, {style, ...options}: CiteDocumentOptions): string {
  return capital(styles[style](citedDocument(header, options)).replace(/\s+/g, ' ').trim());
}

import {citeInStyle} from '../../core/citations/cite-in-style.js';
import {type CitedPassage, passageParagraphs} from '../../core/citations/cite-passage.js';
import {accessDay} from '../../core/citations/phrases.js';
import {plainReference, type RenderedStyle} from '../../core/citations/rendered-style.js';
import type {RichText} from '../copy-rich-text.js';
import {referenceHtml} from '../reference-html.js';
import {today} from '../today.js';
import {quotationHtml} from './cite-selected.js';

/**
 * A passage for the clipboard in a style of CSL: its words with the citation that stands in the text
 * or in a note, and below them the entry of the bibliography.
 */
export function asStyledText(passage: CitedPassage, style: RenderedStyle): RichText {
  const {header, pages, permalink} = passage;
  const {citation, entry} = citeInStyle(style, header, {
    accessed: accessDay(today()),
    ...(pages ? {pages} : {}),
    ...(passage.passage ? {passage: passage.passage} : {}),
    ...(permalink ? {address: permalink} : {}),
  });
  const references = [citation, entry].filter((each) => each !== undefined);
  const {quotation} = passageParagraphs(passage);
  return {
    plain: [...quotation.map((lines) => lines.join('\n')), ...references.map(plainReference)].join(
      '\n',
    ),
    html: `${quotationHtml(passage)}${references.map((each) => `<p>${referenceHtml(each)}</p>`).join('')}`,
  };
}

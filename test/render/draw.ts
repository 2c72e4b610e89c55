import type {HiddenText} from '../../components/core/tei/tei-document.js';
import {writeDocument} from '../../components/render/draw-document.js';
import type {RenderOptions} from '../../components/render/plan.js';
import {tei, teiFile} from '../core/tei/documents.js';
import {type HtmlElement, parsePage} from './html-tree.js';

/** A page as an HTML parser reads it, with what stays out of view. */
export interface Drawn {
  readonly page: HtmlElement;
  readonly hidden: readonly HiddenText[];
}

/** Draws the body of a document. */
export function draw(body: string, options: RenderOptions = {}): Drawn {
  const {html, hidden} = writeDocument(tei(body), options);
  return {page: parsePage(html), hidden};
}

/** Draws a whole file. */
export function drawFile(source: string, options: RenderOptions = {}): Drawn {
  const {html, hidden} = writeDocument(teiFile(source), options);
  return {page: parsePage(html), hidden};
}

/** Links lead where they say. */
export const followed: RenderOptions = {href: ({pointer}) => pointer.raw};

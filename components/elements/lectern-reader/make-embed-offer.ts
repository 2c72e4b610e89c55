import {citeDocument} from '../../core/citations/cite-document.js';
import {encodePart} from '../../core/tei/file-paths.js';
import type {ReaderStore} from '../../state/reader-store.js';
import type {EmbedOffer, EmbedPassage} from '../lectern-embed/embed-offer.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import {permalinkOf} from './prerendered-parts.js';

/** What the dialog needs of the reader. */
export interface EmbeddedReader extends HTMLElement {
  readonly store: ReaderStore;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly embedHref: string;
  readonly embedScript: string;
  readonly embedIntegrity: string;
  readonly journalRoot: string;
  addressOf(file: string): string;
  textOf(documentId: string): LecternText | undefined;
}

/**
 * What there is to embed of a document.
 *
 * @param selected what was selected when it was asked for
 */
export function makeEmbedOffer(
  reader: EmbeddedReader,
  id: string,
  selected: Range | undefined,
): EmbedOffer | undefined {
  const {store, embedHref, embedScript, embedIntegrity, journalRoot} = reader;
  const {index, addresses} = store.state;
  const record = index?.document(id);
  if (!index || !record) return undefined;
  const reading = permalinkOf(id, addresses);
  const text = reader.textOf(id);
  const frame = embedHref.replaceAll('{document}', encodePart(id));
  const {documents, entities} = index.collection;
  const texts = new Set(documents.map(({file}) => file));
  const files = new Set(entities.flatMap(({record: {file} = {}}) => file ?? []));
  const authority = [...files].filter((file) => !texts.has(file));
  return {
    title: record.header.title,
    lang: record.header.languages[0],
    reading,
    frame: frame && whole(frame),
    frameScript: whole(`${journalRoot}lectern-frame.js`),
    source: whole(reader.addressOf(record.file)),
    authority: authority.map((file) => whole(reader.addressOf(file))),
    script: embedScript ? whole(embedScript) : undefined,
    integrity: embedIntegrity || undefined,
    citation: citeDocument(record.header, {style: 'chicago', url: reading}),
    html: text?.article ? () => cleanCopy(text.article) : undefined,
    passage: text && chosenIn(text, selected),
  };
}

function whole(address: string): string {
  return new URL(address, document.baseURI).href;
}

/** What a link may land on: blocks that have an id, no names or dates inside of them. */
const passages = ':is(p, div, section, li, dd, td, h1, h2, h3, h4, h5, h6)[id]';

/** What is selected in a text; else the part of it that the page's address names. */
function chosenIn({article}: LecternText, selected: Range | undefined): EmbedPassage | undefined {
  if (!article) return undefined;
  if (selected && article.contains(selected.startContainer)) {
    const {startContainer: start} = selected;
    const passage = (start instanceof Element ? start : start.parentElement)?.closest(passages);
    return passage ? {fragment: fragmentOf(passage), words: wordsOf(selected)} : undefined;
  }
  const target = article.querySelector(':target');
  if (!target) return undefined;
  const range = document.createRange();
  range.selectNodeContents(target);
  return {fragment: fragmentOf(target), words: wordsOf(range)};
}

function fragmentOf({id}: Element): string {
  return `#${encodePart(id)}`;
}

/** The words as they are read, with the brackets around what editors have put in, without notes. */
function wordsOf(range: Range): string {
  const contents = range.cloneContents();
  for (const apart of contents.querySelectorAll('[role="note"], .note-marker')) apart.remove();
  return (contents.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The article without what reading has marked in it, and with addresses that hold on any page. */
function cleanCopy(article: HTMLElement | undefined): string {
  const copy = article?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const marked of copy.querySelectorAll('[data-lit], [data-arrived], [data-repeat]')) {
    marked.removeAttribute('data-lit');
    marked.removeAttribute('data-repeat');
    marked.removeAttribute('data-arrived');
  }
  for (const link of copy.querySelectorAll('[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#') && URL.canParse(href, document.baseURI)) {
      link.setAttribute('href', whole(href));
    }
  }
  return copy.outerHTML;
}

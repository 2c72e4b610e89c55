import type {DocumentLink} from '../core/links/document-link.js';
import {byId} from '../core/tei/by-id.js';
import type {Mention, Showing, TeiDocument, TextLink} from '../core/tei/tei-document.js';
import {DomSink} from './dom-sink.js';
import {HtmlSink} from './html-sink.js';
import type {RenderOptions} from './plan.js';
import {walkDocument} from './walk.js';

/** What a collection knows that a rendered text shows: entities of mentions, addresses of links. */
export interface Surroundings {
  resolve(mention: Mention): {readonly entityIds: readonly string[]; readonly state: string};
  links: readonly DocumentLink[];
  /** The address of a resolved link. */
  address(link: DocumentLink): string;
}

/** Rendering options that tie a text to its collection. */
export function optionsWithin(
  document: TeiDocument,
  surroundings: Surroundings,
  options: RenderOptions = {},
): RenderOptions {
  const links = byId(surroundings.links);
  return {
    ...options,
    resolve: (mention) => surroundings.resolve(mention),
    href: (written: TextLink) => {
      const link = links.get(`${document.id}.${written.id}`);
      if (!link || link.state === 'unresolved') return undefined;
      return link.state === 'outside' ? link.href : surroundings.address(link);
    },
  };
}

/** Draws a document as DOM nodes. */
export function drawDocument(
  document: TeiDocument,
  options: RenderOptions,
): Showing & {readonly fragment: DocumentFragment} {
  const sink = new DomSink();
  const result = walkDocument(document, options, sink);
  return {...result, fragment: sink.fragment};
}

/** Writes the same markup as HTML. */
export function writeDocument(
  document: TeiDocument,
  options: RenderOptions,
): Showing & {readonly html: string} {
  const sink = new HtmlSink();
  const result = walkDocument(document, options, sink);
  return {...result, html: sink.html};
}

/** What becomes of a document's text under the given settings, without drawing it. */
export function showingOf(document: TeiDocument, options: RenderOptions = {}): Showing {
  return walkDocument(document, options, nowhere);
}

const nowhere = {open: () => undefined, text: () => undefined, close: () => undefined};

import {
  type CitedPassage,
  passageAsText,
  passageParagraphs,
} from '../../core/citations/cite-passage.js';
import {withTextDirective} from '../../core/citations/text-directive.js';
import type {PassageRecord} from '../../core/collection/collection.js';
import {domId} from '../../core/tei/dom-id.js';
import type {Span} from '../../core/tei/span.js';
import {escapeHtml} from '../../render/html-sink.js';
import {PageText} from '../../render/page-text.js';
import {pagesAround} from '../../render/pages-around.js';
import type {ReaderStore} from '../../state/reader-store.js';
import type {RichText} from '../copy-rich-text.js';
import {rangeOf, type SelectableText, type SelectedText} from './selected-text.js';

interface Citing {
  readonly store: ReaderStore;
  /** SHA-256 of a document's canonical text; undefined where it cannot be had at a fair price. */
  readonly textSha256: (documentId: string) => Promise<string | undefined>;
}

/** What is selected, as a passage with all that a citation says of it. */
export async function citeSelected(
  selected: SelectedText,
  {store, textSha256}: Citing,
): Promise<CitedPassage | undefined> {
  const {text, span} = selected;
  const {article, documentId, source} = text;
  const {index, addresses} = store.state;
  const header = index?.document(documentId)?.header;
  const range = rangeOf(selected);
  if (!article || !header || !range) return undefined;
  const page = new PageText(article);
  const stretch = page.stretchOf(range);
  if (!stretch) return undefined;
  const passage = passageAt(index?.document(documentId)?.passages ?? [], span, text);
  const address = pageAddress(
    addresses.passage({document: documentId, ...(passage ? {passage: passage.id} : {})}),
  );
  const directive = page.words.directiveFor(page.withoutLastNotes(stretch), text.isWhole);
  const [pages, hash] = await Promise.all([
    pagesAround(article, range, source),
    textSha256(documentId),
  ]);
  const language = range.startContainer.parentElement?.closest('[lang]')?.getAttribute('lang');
  return {
    header,
    quotation: page.quote(stretch),
    ...(language ? {language} : {}),
    ...(pages ? {pages} : {}),
    ...(passage?.label ? {passage: passage.label} : {}),
    ...(address && directive ? {permalink: withTextDirective(address, directive)} : {}),
    ...(hash === undefined ? {} : {textSha256: hash}),
  };
}

/** The innermost passage a stretch begins in that is on the page. */
function passageAt(
  passages: readonly PassageRecord[],
  {start}: Span,
  {article, documentId}: SelectableText,
): PassageRecord | undefined {
  const around = passages.filter((each) => each.start <= start && start < each.end);
  const inwards = around.sort((a, b) => a.end - a.start - (b.end - b.start));
  return inwards.find(({id}) =>
    article?.querySelector(`[id="${CSS.escape(domId(documentId, id))}"]`),
  );
}

/** The whole address of a passage; undefined where the page has none that others could open. */
function pageAddress(href: string): string | undefined {
  const here = location.href.replace(/#.*$/, '');
  const address = href.startsWith('#') ? here + href : new URL(href, document.baseURI).href;
  return /^https?:/.test(address) ? address : undefined;
}

/** The passage for the clipboard. */
export function asRichText(passage: CitedPassage): RichText {
  const {reference, permalink} = passageParagraphs(passage);
  const link = permalink ? ` <a href="${escapeHtml(permalink)}">${escapeHtml(permalink)}</a>` : '';
  const html = `${quotationHtml(passage)}<p>${escapeHtml(reference)}${link}</p>`;
  return {plain: passageAsText(passage), html};
}

/** The words of a passage with their marks, as HTML for the clipboard. */
export function quotationHtml(passage: CitedPassage): string {
  const {quotation, language} = passageParagraphs(passage);
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  const paragraphs = quotation.map(
    (lines) => `<p${lang}>${lines.map(escapeHtml).join('<br>')}</p>`,
  );
  return `<blockquote>${paragraphs.join('')}</blockquote>`;
}

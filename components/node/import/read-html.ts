import {parse} from 'parse5';
import {HtmlReading, hasText, isCalled} from './html-blocks.js';
import {readMetadata} from './html-metadata.js';
import {findNotes} from './html-notes.js';
import {depthOf, elementsBelow, gatherText, type HtmlElement} from './html-tree.js';
import type {Furniture, ImportedDocument, Inline} from './imported-document.js';
import {run} from './imported-document.js';
import {wordsOf} from './runs.js';
import {titleOf} from './sections.js';

export type HtmlResult =
  | {readonly ok: true; readonly document: ImportedDocument}
  | {readonly ok: false; readonly message: string};

export interface HtmlOptions {
  /** What a converter put in, which is no text of the source. */
  readonly isGenerated?: (element: HtmlElement) => boolean;
  /** What the source text is, for the header. */
  readonly sourceTextIs?: string;
  /** Where the text of the page begins in a longer one; the start of its own without it. */
  readonly startsAt?: number;
}

/** No page is nested deeper; beyond it parsing takes minutes. */
const DEEPEST = 500;

/**
 * Reads a page of HTML as a browser would parse it; nothing in it is run or fetched. Text is what
 * stands in its body outside scripts, styles and templates, and what stands for its images; its
 * title is kept as furniture, as is navigation.
 */
export function readHtml(
  source: string,
  {isGenerated = () => false, sourceTextIs, startsAt = 0}: HtmlOptions = {},
): HtmlResult {
  const depth = depthOf(source);
  if (depth > DEEPEST) {
    const message = `The elements of the page are nested ${depth} deep, more than the ${DEEPEST} that are read.`;
    return {ok: false, message};
  }
  const page = parse(source, {scriptingEnabled: false});
  const elements = [...elementsBelow(page.childNodes)];
  const titles = elements.filter(
    ({tagName, parentNode}) => tagName === 'title' && parentNode?.nodeName === 'head',
  );
  const roots = elements.filter(({tagName}) => tagName === 'body' || tagName === 'frameset');
  const text = gatherText([...titles, ...roots], isGenerated, startsAt);
  const notes = findNotes(roots, isGenerated);
  const isFurniture = furnitureOf(elements);
  const reading = new HtmlReading(roots, text, notes, isFurniture, isGenerated);
  const flow = reading.blocks(roots);
  const blocks = [...flow, ...reading.notesLeft()];
  const titled = titles.flatMap(({childNodes}): Inline[] =>
    childNodes.flatMap((node) => {
      const place = text.places.get(node);
      return place ? [run(place.text, place.at)] : [];
    }),
  );
  const furniture: Furniture[] = [
    ...(wordsOf(titled) === '' ? [] : [{type: 'page-title', content: titled}]),
    ...reading.furniture,
    ...(reading.marks.length === 0
      ? []
      : [
          {
            type: 'marks',
            content: reading.marks.flatMap((mark): Inline[] => [mark, {kind: 'space'}]),
          },
        ]),
  ];
  const metadata = readMetadata(page.childNodes);
  const title = titleOf(blocks);
  return {
    ok: true,
    document: {
      sourceText: text.text,
      sourceTextIs:
        sourceTextIs ??
        'the text of the body outside scripts, styles and templates, white space folded, with the title of the page and the words that stand for images',
      blocks,
      facts: {...metadata, ...(title !== undefined && {title})},
      furniture,
      warnings: [],
      remarks: [],
    },
  };
}

/** Tells the navigation of a page from its text. */
function furnitureOf(
  elements: readonly HtmlElement[],
): (element: HtmlElement) => string | undefined {
  const hasMain = elements.some(({tagName}) => tagName === 'main' || tagName === 'article');
  const withTitle = new Set(
    elements
      .filter(({tagName}) => tagName === 'header')
      .filter((header) =>
        [...elementsBelow(header.childNodes)].some(({tagName}) => tagName === 'h1'),
      ),
  );
  return (element) => {
    const {tagName} = element;
    if (!hasText(element)) return undefined;
    if (tagName === 'nav' || isCalled(element, /^(?:navigation|search|skip-?link|breadcrumbs?)$/i))
      return 'navigation';
    if (isCalled(element, /\bcookie[-_]?(?:banner|consent|notice|bar)/i)) return 'cookies';
    const isOfPage = hasMain && !isInMain(element);
    if (isOfPage && tagName === 'footer') return 'footer';
    return isOfPage && tagName === 'header' && !withTitle.has(element) ? 'header' : undefined;
  };
}

function isInMain(element: HtmlElement): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode) {
    if (at.tagName === 'main' || at.tagName === 'article') return true;
  }
  return false;
}

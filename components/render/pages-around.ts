import type {PassagePages} from '../core/citations/leaf-of-passage.js';
import type {ChunkNode} from './chunks/chunk.js';
import type {ChunkSource} from './window/chunk-source.js';

/** What says which page it is: a break, a milestone that counts leaves or pages, a printed number. */
const telling = '[data-tei="pb"], [data-tei="milestone"], [data-tei="fw"]';

/** So many stretches back a page is looked for that began before what is on the screen. */
const mostBack = 12;

/** What is needed of something that may tell a page, on the page or as data. */
interface Telling {
  readonly name: string | undefined;
  readonly n: string | undefined;
  readonly type: string | undefined;
  /** Of what is shown of it. */
  readonly words: () => string;
}

/**
 * The pages a stretch of a text stands on, by the last that began before it and those inside: from
 * `pb`, a `milestone` of leaves or pages, or the number that an unnumbered page bears in print (`fw`).
 *
 * @param source of a long text: the page may have begun in a stretch that is not on the page
 */
export async function pagesAround(
  article: Element,
  range: Range,
  source: ChunkSource | undefined,
): Promise<PassagePages | undefined> {
  const end = range.cloneRange();
  end.collapse(false);
  let from: {readonly number: string; readonly at: Element} | undefined;
  let to: string | undefined;
  for (const at of article.querySelectorAll(telling)) {
    const number = numberOf(tellingOf(at));
    if (number === undefined) continue;
    if (range.comparePoint(at, 0) < 0) from = {number, at};
    else if (end.comparePoint(at, 0) < 0) to = number;
  }
  const home = range.startContainer.parentElement?.closest('.lectern-chunk');
  const earlier = source && home ? await pageBefore(article, source, home, from?.at) : undefined;
  const first = earlier ?? from?.number;
  if (first === undefined) return undefined;
  return to === undefined || to === first ? {from: first} : {from: first, to};
}

/** The page that began in a stretch that is not on the page, nearer than what was found on it. */
async function pageBefore(
  article: Element,
  source: ChunkSource,
  home: Element,
  found: Element | undefined,
): Promise<string | undefined> {
  const known = found?.closest('.lectern-chunk');
  const at = Number(home.getAttribute('data-chunk'));
  const least = Math.max(at - mostBack, known ? Number(known.getAttribute('data-chunk')) + 1 : 0);
  for (let number = at - 1; number >= least; number--) {
    if (article.querySelector(`.lectern-chunk[data-chunk="${number}"]`)) continue;
    const chunk = await source.chunk(number);
    const last = chunk.ok ? lastIn(chunk.value) : undefined;
    if (last !== undefined) return last;
  }
  return undefined;
}

function lastIn(nodes: readonly ChunkNode[]): string | undefined {
  for (const node of [...nodes].reverse()) {
    if (typeof node === 'string') continue;
    const [, attributes, ...children] = node;
    const of = attributes === 0 ? {} : attributes;
    const number = numberOf({
      name: of['data-tei'],
      n: of['data-n'],
      type: of['data-type'],
      words: () => wordsOf(children),
    });
    const last = lastIn(children) ?? number;
    if (last !== undefined) return last;
  }
  return undefined;
}

function wordsOf(nodes: readonly ChunkNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const [, , ...children] = node;
      return wordsOf(children);
    })
    .join('');
}

function tellingOf(element: Element): Telling {
  const attribute = (name: string) => element.getAttribute(name) ?? undefined;
  return {
    name: attribute('data-tei'),
    n: attribute('data-n'),
    type: attribute('data-type'),
    words: () => element.textContent ?? '',
  };
}

function numberOf({name, n, type, words}: Telling): string | undefined {
  if (name === 'pb') return n?.trim() || undefined;
  // A milestone is shown as its unit and number.
  if (name === 'milestone') return /^(?:fol|leaf|page|p\b|bl)/i.test(words()) ? n : undefined;
  if (name === 'fw' && /^(?:page|fol|pagination)/i.test(type ?? '')) {
    return /^\W*(\d+\s?(?:[rv]|ob\.|об\.)?)\W*$/u.exec(words())?.[1];
  }
  return undefined;
}

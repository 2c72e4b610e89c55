import {standsAt} from '../../natives/stands-at.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {PassageSelectors, Placement} from '../annotation.js';
import {findBareQuote, findQuoteWithLittleContext} from './bare-quote.js';
import {choosePlace, isSure} from './choose-place.js';
import type {ExactPlaces} from './exact-places.js';
import {findInBlock, findPairedPlace, findPlaces, type Place, type Texts} from './find-passage.js';
import {type KnownPassage, type KnownText, knownText} from './known-text.js';
import {Lexicon} from './lexicon.js';
import {Neighbours, type SurePlace} from './neighbours.js';
import {Offsets} from './offsets.js';
import {BlockPairs, type PairedBlocks} from './pair-blocks.js';
import {pairWords} from './pair-words.js';
import type {PassageToAnchor} from './passage-to-anchor.js';
import {type PassageWindow, windowOf, withinBlock} from './passage-window.js';
import {mostVotes, SeedIndex} from './seed-index.js';
import type {Today} from './today.js';
import {blocksOfWords, TodaysWords} from './todays-words.js';
import {splitWords, type WordList, wordAfter, wordFrom} from './word-list.js';
import {WorkLeft} from './work-left.js';

/** Passages that are looked for between two chances to let a page do something else. */
const sliceOfPassages = 64;

/** So much of a text that reads as it did is not there by chance. */
const enough = 24;

/** Words around a passage that weigh less than this, all together, tell too little. */
const littleContext = 2.5;

const unsought: Placement = {
  state: 'ambiguous',
  reason: 'too many passages would have to be searched for to look for this one, too',
};

const tooCommon: Placement = {
  state: 'ambiguous',
  reason: 'its words and those around them are too common in the text to tell one place',
};

interface Sought {
  readonly number: number;
  readonly selectors: PassageSelectors;
  readonly passage: KnownPassage;
  readonly window: PassageWindow;
  places: readonly Place[];
  /** Its block in both texts, where that is known. */
  readonly block?: PairedBlocks;
}

/** Looks for passages that no longer stand at their positions. */
export class Search {
  readonly #passages: readonly PassageToAnchor[];
  readonly #today: Today;
  readonly #exact: ExactPlaces;
  readonly #lexicon = new Lexicon();
  readonly #base: TeiDocument | undefined;
  readonly #work = new WorkLeft();
  readonly #sure: SurePlace[] = [];
  /** The last sure place, in the order of the old text. */
  #last: SurePlace | undefined;

  constructor(
    passages: readonly PassageToAnchor[],
    today: Today,
    exact: ExactPlaces,
    base: TeiDocument | undefined,
  ) {
    this.#passages = passages;
    this.#today = today;
    this.#exact = exact;
    this.#base = base;
  }

  /** Fills in the placements that are undefined. */
  *run(placements: (Placement | undefined)[]): Generator<undefined> {
    const lexicon = this.#lexicon;
    const known = yield* this.#known();
    yield undefined;
    const today = yield* TodaysWords.of(this.#today, lexicon);
    const old = yield* splitWords(known.text, lexicon, known.boundaries);
    const pairs = yield* pairWords(old, today.words, wordAfter(old, known.laidTo));
    const seeds = new SeedIndex(today.words, lexicon);
    const base = this.#base;
    const blocks = base && (yield* this.#pairBlocks(base, old, today.words, pairs));
    const texts: Texts = {
      old,
      today,
      lexicon,
      seeds,
      pairs,
      work: this.#work,
      ...(blocks ? {blocks} : {}),
    };
    yield undefined;
    const doubtful: Sought[] = [];
    let count = 0;
    for (const number of this.#inOldOrder(known)) {
      if (++count % sliceOfPassages === 0 || this.#work.takePause()) yield undefined;
      const passage = known.passages[number];
      const selectors = this.#passages[number]?.selectors;
      if (!passage || !selectors) continue;
      const placement = placements[number];
      if (placement) {
        this.#witness(passage, placement);
        continue;
      }
      const window = windowOf(passage, old, known.boundaries);
      const isBare = window.to - window.from === window.quoteTo - window.quoteFrom;
      if (isBare || window.quoteTo === window.quoteFrom) {
        placements[number] = this.#placeBare(selectors);
        continue;
      }
      const block = blocks?.around(window.quoteFrom, window.quoteTo);
      if (block) {
        const inBlock = withinBlock(window, block.old);
        const place = findInBlock(passage, inBlock, block, texts);
        if (place) {
          if (isSure([place])) this.#remember(passage, place);
          doubtful.push({number, selectors, passage, window: inBlock, places: [place], block});
          continue;
        }
      }
      const onward = this.#goesOn(passage, known.text);
      if (onward) {
        placements[number] = this.#placementOf(selectors, onward);
        continue;
      }
      const paired = findPairedPlace(passage, window, texts);
      const places =
        paired?.isAlone && isSure([paired.place])
          ? [paired.place]
          : findPlaces(
              passage,
              window,
              this.#expected(selectors, passage, today),
              texts,
              paired?.place,
            );
      const [best] = places;
      if (best && isSure(places)) {
        this.#remember(passage, best);
      }
      doubtful.push({number, selectors, passage, window, places});
    }
    const neighbours = new Neighbours(this.#sure, known.boundaries);
    for (const sought of doubtful) {
      if (++count % sliceOfPassages === 0 || this.#work.takePause()) yield undefined;
      placements[sought.number] = this.#decide(sought, neighbours, texts);
    }
  }

  *#pairBlocks(
    base: TeiDocument,
    old: WordList,
    now: WordList,
    pairs: Int32Array,
  ): Generator<undefined, BlockPairs> {
    const blocks = blocksOfWords(base, new Offsets(base.canonicalText), old);
    const todays = blocksOfWords(this.#today.document, this.#today.offsets, now);
    return yield* BlockPairs.of(old, blocks, now, todays, this.#lexicon, pairs);
  }

  *#known(): Generator<undefined, KnownText> {
    const {offsets} = this.#today;
    const starts = new Set<number>();
    for (const {selectors} of this.#passages) {
      const {range, position} = selectors;
      if (!range || !position) continue;
      if (this.#today.meansBlock(range.start.xpath))
        starts.add(position.start - range.start.offset);
      if (this.#today.meansBlock(range.end.xpath)) starts.add(position.end - range.end.offset);
    }
    const base = this.#base;
    const old = base && {
      text: base.canonicalText,
      boundaries: base.passages.flatMap(({start, end}) => [start, end]),
    };
    const longest = offsets.length * 4 + 100_000;
    return yield* knownText(
      this.#passages.map(({selectors}) => selectors),
      [...starts],
      longest,
      old,
    );
  }

  #inOldOrder({passages}: KnownText): number[] {
    const position = (number: number): number => passages[number]?.position ?? Infinity;
    return passages.map((_, number) => number).sort((a, b) => position(a) - position(b) || a - b);
  }

  #witness(passage: KnownPassage, placement: Placement): void {
    if (!('start' in placement) || passage.position === undefined) return;
    if (passage.ownEnd - passage.ownStart < enough) return;
    const {offsets} = this.#today;
    const start = offsets.utf16(placement.start);
    const end = offsets.utf16(placement.end);
    this.#remember(passage, {start, end});
  }

  #remember(passage: KnownPassage, {start, end}: Span): void {
    if (passage.position === undefined) return;
    this.#last = {passage, position: passage.position, now: {start, end}};
    this.#sure.push(this.#last);
  }

  /** Whether the text goes on unchanged from the last sure place; then this is one, too. */
  #goesOn(passage: KnownPassage, text: string): Span | undefined {
    const {position, ownStart, ownEnd, quoteStart, quoteEnd} = passage;
    if (!this.#last || position === undefined || ownEnd - ownStart < enough) return undefined;
    const own = text.slice(ownStart, ownEnd);
    const expected = this.#last.now.start + ownStart - quoteStart + position - this.#last.position;
    const at = nearestTo(expected, own, this.#today.text);
    if (at === -1) return undefined;
    const start = at + quoteStart - ownStart;
    const now = {start, end: start + quoteEnd - quoteStart};
    this.#remember(passage, now);
    return now;
  }

  /** Where its position, its block and the last sure place lead. */
  #expected(
    {position, range}: PassageSelectors,
    passage: KnownPassage,
    {words}: TodaysWords,
  ): number[] {
    const {offsets} = this.#today;
    const expected: number[] = [];
    const expect = (offset: number): void => {
      const word = wordFrom(words, offset);
      if (!expected.some((each) => Math.abs(each - word) < 3)) expected.push(word);
    };
    if (this.#last && passage.position !== undefined) {
      expect(this.#last.now.start + passage.position - this.#last.position);
    }
    const block = range && this.#today.elements.of(range.start.xpath);
    if (block && range)
      expect(offsets.utf16(Math.min(block.end, block.start + range.start.offset)));
    if (position) expect(offsets.utf16(Math.min(offsets.length, position.start)));
    return expected;
  }

  #decide(sought: Sought, neighbours: Neighbours, texts: Texts): Placement {
    const {passage, window, selectors} = sought;
    let {places} = sought;
    const {position} = passage;
    if (position !== undefined && !sought.block && !isSure(places)) {
      const {words} = texts.today;
      const expected = neighbours.expected(position).map((offset) => wordFrom(words, offset));
      const more = findPlaces(passage, window, expected, texts);
      if ((more[0]?.share ?? 0) >= (places[0]?.share ?? 0)) places = more;
    }
    const choice = choosePlace(places, passage, neighbours);
    if (this.#work.isSpent && !isSure(places)) return unsought;
    if (choice.state === 'found') return this.#placementOf(selectors, choice.place);
    if (!selectors.quote) return choice;
    if (contextWeight(window, texts) >= littleContext) {
      const isOpen =
        choice.state === 'orphaned' && this.#isCommon(selectors.quote.exact, window, texts);
      return isOpen ? tooCommon : choice;
    }
    const found = findQuoteWithLittleContext(selectors.quote, this.#today, this.#exact);
    return found.state === 'found' ? this.#placementOf(selectors, found) : found;
  }

  /** Whether the quote stands in the text, and no word of the window is rare enough to look up. */
  #isCommon(exact: string, {from, to}: PassageWindow, {old, seeds}: Texts): boolean {
    for (let word = from; word < to; word++) {
      const times = seeds.frequency(old.ids[word] ?? 0);
      if (times > 0 && times <= mostVotes) return false;
    }
    return this.#exact.find(exact, 1).places.length > 0;
  }

  #placeBare(selectors: PassageSelectors): Placement | undefined {
    if (!selectors.quote) return undefined;
    const found = findBareQuote(selectors.quote, this.#today, this.#exact, this.#work);
    return found.state === 'found' ? this.#placementOf(selectors, found) : found;
  }

  #placementOf({position}: PassageSelectors, now: Span): Placement {
    return this.#today.placedAt(now, position);
  }
}

/** So far from where words are expected they may stand, if they stand there but once. */
const reach = 200;

function nearestTo(expected: number, words: string, text: string): number {
  if (expected >= 0 && standsAt(text, words, expected)) return expected;
  const from = Math.max(0, expected - reach);
  const around = text.slice(from, from + words.length + 2 * reach);
  const at = around.indexOf(words);
  return at === -1 || around.indexOf(words, at + 1) !== -1 ? -1 : from + at;
}

function contextWeight({from, quoteFrom, quoteTo, to}: PassageWindow, texts: Texts): number {
  let weight = 0;
  for (let word = from; word < to; word++) {
    if (word < quoteFrom || word >= quoteTo)
      weight += texts.lexicon.weight(texts.old.ids[word] ?? 0);
  }
  return weight;
}

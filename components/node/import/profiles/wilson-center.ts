import type {Block, Facts, Furniture, ImportedDocument} from '../imported-document.js';
import {flatten} from '../runs.js';
import {dateOfLine} from '../written-date.js';
import {
  isNavigation,
  isRights,
  isSponsor,
  isThanks,
  labelOfLine,
  languageNamed,
  readCorrespondents,
  readDeeds,
  readSource,
} from './archive-page.js';
import {structureLetter} from './letter-structure.js';
import {isSummaryAbove, summaryBelow} from './page-summary.js';
import {contentOf, type Line, linesOfBlocks} from './pieces.js';
import type {Profile} from './profile.js';

const PUBLISHER = 'History and Public Policy Program Digital Archive, Wilson Center';
const ADDRESS = /https?:\/\/digitalarchive\.wilsoncenter\.org\/document\/[^\s"<>]+/i;

/** The name of the site, as browsers add it to a page's title. */
const SITE = /(?<!\s)\s*[|–—-]\s*(?:wilson center|(?:wilson center )?digital archive).*$/is;

/** Furniture as lines, before those of one kind in a row become one note. */
type Kept = readonly [type: string, line: Line];

/** A page of the Wilson Center's Digital Archive, saved as text or HTML. */
export const wilsonCenter: Profile = {
  name: 'wilson-center',
  signs: ({blocks, facts, sourceText}) => {
    const lines = linesOfBlocks(blocks);
    const has = (pattern: RegExp) => lines.some(({words}) => pattern.test(words));
    const isRecorded = has(/^document information$/i);
    const isTheirs =
      ADDRESS.test(facts.address ?? '') ||
      has(/\b(?:History and Public Policy Program|Cold War International History Project)\b/i);
    if (isRecorded && isTheirs && has(/^(?:record id|original uploaded date)\b/i)) {
      return 'unmistakable';
    }
    return isTheirs && /digital archive/i.test(sourceText) ? 'likely' : undefined;
  },
  apply: (document) => {
    const lines = linesOfBlocks(document.blocks);
    const recordAt = startOfRecord(lines);
    const head = readHead(lines.slice(0, recordAt), document.facts.title?.replace(SITE, ''));
    const {body, kept: summary} = partBody(
      lines.slice(head.end, recordAt),
      document.blocks,
      head.title,
    );
    const record = readRecord(lines.slice(recordAt));
    const letter = structureLetter(body, document.blocks);
    const kept = [...head.kept, ...summary, ...record.kept];
    const facts: Facts = {
      ...document.facts,
      ...record.facts,
      ...(head.title && {title: head.title, ...readCorrespondents(head.title)}),
      ...(head.date ? {date: head.date} : letter.date && {date: letter.date}),
      ...(summary.length > 0 && {abstract: summary.map(([, {words}]) => words).join(' ')}),
      ...(letter.classification && {keywords: [letter.classification]}),
      publisher: PUBLISHER,
      address: ADDRESS.exec(document.facts.address ?? document.sourceText)?.[0] ?? '',
    };
    const warnings =
      summary.length > 0
        ? [
            'The summary of the page was told from the document by its place and wording; see the note of type “furniture”, subtype “summary”.',
          ]
        : [];
    return {
      ...document,
      blocks: letter.blocks,
      facts: {...facts, ...(facts.sender && {authors: [facts.sender]})},
      furniture: [...document.furniture, ...asFurniture(kept, document.blocks)],
      warnings: [...document.warnings, ...warnings],
    } satisfies ImportedDocument;
  },
};

function startOfRecord(lines: readonly Line[]): number {
  const titled = lines.findLastIndex(({words}) => /^document information$/i.test(words));
  if (titled !== -1) return titled;
  const labelled = lines.findIndex(({words}) =>
    /^(?:original uploaded date|record id)\b/i.test(words),
  );
  return labelled === -1 ? lines.length : labelled;
}

interface Head {
  /** How many lines the head has. */
  readonly end: number;
  readonly kept: readonly Kept[];
  readonly title: string | undefined;
  readonly date: Facts['date'];
}

/** How far down a page's head may reach. */
const LONGEST_HEAD = 60;

/**
 * The head of a page: navigation, the day, the title, thanks. It ends below the thanks, else before
 * the first line that is none of these.
 */
function readHead(lines: readonly Line[], pageTitle: string | undefined): Head {
  const thanks = lines.slice(0, LONGEST_HEAD).findLastIndex(({words}) => isThanks(words));
  const kept: Kept[] = [];
  let title: string | undefined;
  let date: Facts['date'];
  let end = 0;
  for (const line of lines.slice(0, LONGEST_HEAD)) {
    const {words} = line;
    const written = dateOfLine(words);
    const isTitle =
      title === undefined &&
      !line.whole &&
      (words === pageTitle ||
        (words.length <= 250 && !/[.!?]$/.test(words.replace(/\s\p{L}{1,4}\.$/u, ''))));
    if (isThanks(words)) kept.push(['sponsors', line]);
    else if (isNavigation(words)) kept.push(['navigation', line]);
    else if (written && date === undefined) {
      date = {wording: words, when: written.when};
      kept.push(['date', line]);
    } else if (isTitle && mayBeTitle(lines, end, thanks, date !== undefined, words === pageTitle)) {
      title = words;
      kept.push(['title', line]);
    } else if (end < thanks) kept.push(['navigation', line]);
    else break;
    end += 1;
  }
  return {end, kept, title: title ?? pageTitle, date};
}

/** A title has the day beside it, or stands above the thanks, or is the page's own. */
function mayBeTitle(
  lines: readonly Line[],
  at: number,
  thanks: number,
  dateSeen: boolean,
  isPageTitle: boolean,
): boolean {
  if (isPageTitle) return true;
  const dateBelow = dateOfLine(lines[at + 1]?.words ?? '') !== undefined;
  return dateBelow || (dateSeen && (thanks === -1 || at < thanks));
}

/** Parts the text of the document from the summary that the page sets above or below it. */
function partBody(
  lines: readonly Line[],
  blocks: readonly Block[],
  title = '',
): {body: readonly Line[]; kept: readonly Kept[]} {
  const above = isSummaryAbove(lines, title) ? 1 : 0;
  const rest = lines.slice(above);
  const taken = summaryBelow(rest, blocks, title);
  const summary = [...lines.slice(0, above), ...rest.slice(rest.length - taken)];
  return {
    body: rest.slice(0, rest.length - taken),
    kept: summary.map((line) => ['summary', line] as const),
  };
}

/** The record below a document: reference, people, rights, and fields with a label over each. */
function readRecord(lines: readonly Line[]): {kept: readonly Kept[]; facts: Facts} {
  const kept: Kept[] = [];
  const values = new Map<string, string[]>();
  let label = 'record';
  for (const line of lines) {
    const {words} = line;
    const named = labelOfLine(words);
    if (named !== undefined) {
      label = named;
      kept.push([named, line]);
      continue;
    }
    // What stands right below the heading of the record is the reference.
    let type = label === 'record' ? 'source' : label;
    if (isRights(words)) type = 'rights';
    else if (isNavigation(words)) type = 'navigation';
    else if (type === 'record-id' && !/^[\p{L}]{0,4}\d+$/u.test(words)) {
      type = isSponsor(words) ? 'sponsors' : 'navigation';
    } else if (type === 'uploaded' && !dateOfLine(words)) {
      type = isSponsor(words) ? 'sponsors' : 'navigation';
    } else if (type === 'rights' && isSponsor(words) && words.length < 120) type = 'sponsors';
    kept.push([type, line]);
    values.set(type, [...(values.get(type) ?? []), words]);
  }
  const source = (values.get('source') ?? []).join(' ');
  const [reference, responsibilities] = [readSource(source), readDeeds(source)];
  const rights = values.get('rights') ?? [];
  const language = languageNamed(values.get('language')?.[0] ?? '');
  const identifiers = (values.get('record-id') ?? []).map((value) => ({type: 'record-id', value}));
  return {
    kept,
    facts: {
      ...(reference !== undefined && {reference}),
      ...(responsibilities.length > 0 && {responsibilities}),
      ...(rights.length > 0 && {rights}),
      ...(language !== undefined && {originalLanguage: language}),
      ...(identifiers.length > 0 && {identifiers}),
    },
  };
}

/** One note for all lines of a kind in a row. */
function asFurniture(kept: readonly Kept[], blocks: readonly Block[]): Furniture[] {
  const groups: {type: string; lines: Line[]}[] = [];
  for (const [type, line] of kept) {
    const last = groups.at(-1);
    if (last?.type === type) last.lines.push(line);
    else groups.push({type, lines: [line]});
  }
  return groups.map(({type, lines}) => ({type, content: contentOf(lines.map(opened(blocks)))}));
}

/** A table or a quotation in the furniture gives its runs alone. */
const opened =
  (blocks: readonly Block[]) =>
  (line: Line): Line => {
    const block = blocks[line.block];
    if (!line.whole || !block) return line;
    return {...line, content: flatten(block)};
  };

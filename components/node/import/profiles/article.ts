import {type Block, type Facts, type Inline, paragraph} from '../imported-document.js';
import {wordsOf, wordsOfBlock} from '../runs.js';
import {sectionNamed} from '../section-names.js';
import {dateOfLine, findDate} from '../written-date.js';
import {maySign} from './letter-lines.js';
import {type Line, linesOfBlocks, wrapPart} from './pieces.js';
import type {Profile} from './profile.js';

const BY = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|Автор:?|Yazar:?)\s+(?=\p{Lu})/u;
const SOURCES =
  /^(?:sources?|references?|bibliography|quellen?|источники?|kaynak(?:lar|ça)?)\s?:\s?\S/iu;
/** A colophon is short: what it was made from, by whom, when. */
const LONGEST_COLOPHON = 5;
const LONGEST_LINE = 400;

type Kind = 'sources' | 'byline' | 'dateline';

/** An article or essay: byline, abstract, notes, bibliography, and the lines that sign it. */
export const article: Profile = {
  name: 'article',
  signs: ({blocks}) => {
    const headings = blocks.filter(({kind}) => kind === 'heading');
    const isNamed = headings.some((block) => divisionOf(block) !== undefined);
    const isSigned = colophonOf(linesOfBlocks(blocks)).length > 0;
    return headings.length > 1 && (isNamed || isSigned) ? 'likely' : undefined;
  },
  apply: (document) => {
    const colophon = colophonOf(linesOfBlocks(document.blocks));
    const body = document.blocks.slice(0, colophon[0]?.block ?? document.blocks.length);
    const marked = withByline(body).map(withDivision);
    const byline = marked.find((block) => block.kind === 'paragraph' && block.name === 'byline');
    const author = byline && wordsOfBlock(byline).replace(BY, '');
    return {
      ...document,
      blocks: colophon.length > 0 ? [...marked, endMatter(colophon)] : marked,
      facts: {...factsOf(colophon), ...(author && {authors: [author]}), ...document.facts},
    };
  },
};

function divisionOf(block: Block): string | undefined {
  if (block.kind !== 'heading') return undefined;
  return sectionNamed(wordsOf(block.content));
}

function withDivision(block: Block): Block {
  const division = divisionOf(block);
  return block.kind === 'heading' && division !== undefined ? {...block, division} : block;
}

/** A line of its own below the title that names the author: `By A. Name`. */
function withByline(blocks: readonly Block[]): Block[] {
  // A byline stands before all that it signs (TEI P5 4.1).
  const at = blocks.findIndex(({kind}) => kind !== 'heading' && kind !== 'page-break');
  return blocks.map((block, index) => {
    const isPlace =
      index === at && index < blocks.length - 1 && block.kind === 'paragraph' && block.name === 'p';
    if (!isPlace) return block;
    const words = wordsOfBlock(block);
    if (words.length > 120 || !BY.test(words) || /[.!?]$/.test(words)) return block;
    return {...block, name: 'byline'};
  });
}

function kindOf({words, whole}: Line): Kind | undefined {
  if (whole || words.length > LONGEST_LINE) return undefined;
  if (SOURCES.test(words)) return 'sources';
  if (dateOfLine(words)) return 'dateline';
  return BY.test(words) || maySign(words) ? 'byline' : undefined;
}

/**
 * The lines at the end that say where an article was taken from, who signs it and when; empty unless
 * two of the three are there, for a name alone may be anything.
 */
function colophonOf(lines: readonly Line[]): Line[] {
  const taken: Line[] = [];
  for (const line of lines.toReversed()) {
    if (taken.length === LONGEST_COLOPHON || kindOf(line) === undefined) break;
    taken.unshift(line);
  }
  // A block is taken whole or not at all.
  while (taken[0] && taken.filter(({block}) => block === taken[0]?.block).length < taken[0].among) {
    const {block} = taken[0];
    taken.splice(0, taken.filter((line) => line.block === block).length);
  }
  return new Set(taken.map(kindOf)).size > 1 ? taken : [];
}

function endMatter(colophon: readonly Line[]): Block {
  const lines = colophon.map((line): Block => {
    const kind = kindOf(line) ?? 'byline';
    if (kind === 'sources') return paragraph(line.content, 'bibl', {type: 'sources'});
    return paragraph(datedIn(line), kind);
  });
  // A division must hold something before what signs it (TEI P5 4.1).
  const isHeld = lines[0]?.kind === 'paragraph' && lines[0].name === 'bibl';
  const blocks = isHeld ? lines : colophon.map((line) => paragraph(datedIn(line)));
  const type = isHeld ? 'bibliography' : 'colophon';
  return {
    kind: 'group',
    name: 'back',
    attributes: {},
    blocks: [{kind: 'group', name: 'div', attributes: {type}, blocks}],
  };
}

function datedIn({content, words}: Line): readonly Inline[] {
  const date = findDate(words);
  return date ? wrapPart(content, date.wording, 'date', {when: date.when}) : content;
}

function factsOf(colophon: readonly Line[]): Facts {
  const author = colophon.find((line) => kindOf(line) === 'byline')?.words.replace(BY, '');
  const date = colophon.map(({words}) => dateOfLine(words)).find((one) => one !== undefined);
  return {
    ...(author !== undefined && {authors: [author]}),
    ...(date && {date: {wording: date.wording, when: date.when}}),
  };
}

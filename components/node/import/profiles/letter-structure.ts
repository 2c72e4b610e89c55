import {type Block, type Inline, type ListItem, paragraph} from '../imported-document.js';
import {ITEM_MARK} from '../plain-text-lines.js';
import {findDate} from '../written-date.js';
import {boundsOfText, type Entry, readEntries} from './letter-entries.js';
import {maySign} from './letter-lines.js';
import {blocksOfLines, contentOf, type Line, wrapPart} from './pieces.js';

export interface Letter {
  readonly blocks: readonly Block[];
  /** Of its dateline, above the text or below it. */
  readonly date?: {readonly wording: string; readonly when: string};
  readonly classification?: string;
  readonly signature?: string;
  /** How many parts of a letter were found. */
  readonly found: number;
}

/**
 * Finds the parts of a letter or memorandum: what opens it, its text, what closes it, and what its
 * copyists and readers put below: distribution, typist, remarks. Order is kept; what cannot be told
 * stays a line of its part or a paragraph.
 */
export function structureLetter(lines: readonly Line[], blocks: readonly Block[]): Letter {
  const entries = readEntries(lines, blocks);
  // Without running text there is nothing that an opener could open.
  if (!entries.some(({isText}) => isText)) return {blocks: blocksOfLines(lines, blocks), found: 0};
  const {start, end} = boundsOfText(entries);
  const head = entries.slice(0, start);
  // A title stands over the opener; a heading that says what openers say is part of it.
  const titles = head.findIndex(({isHeading, part}) => !isHeading || part !== undefined);
  const title = titles === -1 ? head : head.slice(0, titles);
  const opening = titles === -1 ? [] : head.slice(titles);
  const isOpening = opening.some(({part}) => part !== undefined);
  const below = entries.slice(end);
  const after = below.findIndex(
    ({part}) =>
      part === 'distribution' ||
      part === 'apparatus' ||
      part === 'handwritten' ||
      part === 'postscript',
  );
  const closing = after === -1 ? below : below.slice(0, after);
  const rest = after === -1 ? [] : below.slice(after);
  const dates = [...opening, ...closing].filter(({part}) => part === 'date');
  const date = dates.map(({words}) => findDate(words)).find((one) => one !== undefined);
  const signature = closing.find((one) => isSigned(one))?.words;
  const classification = opening.find(({part}) => part === 'classification')?.words;

  const text = [...(isOpening ? [] : opening), ...entries.slice(start, end)];
  const letter: Block[] = [
    ...asBlocks(title, blocks),
    ...(isOpening ? [group('opener', opening.map(openerPart))] : []),
    ...asBlocks(text, blocks),
    ...(closing.length > 0 ? [group('closer', closing.map(closerPart))] : []),
  ];
  const divided: Block[] =
    rest.length === 0
      ? letter
      : [
          {kind: 'group', name: 'div', attributes: {type: 'document'}, blocks: letter},
          ...partsBelow(rest),
        ];
  return {
    blocks: divided,
    ...(date && {date: {wording: date.wording, when: date.when}}),
    ...(signature !== undefined && {signature}),
    ...(classification !== undefined && {classification}),
    found: entries.filter(({part}) => part !== undefined).length + (signature ? 1 : 0),
  };
}

const asBlocks = (entries: readonly Entry[], blocks: readonly Block[]): Block[] =>
  blocksOfLines(
    entries.flatMap(({lines}) => lines),
    blocks,
  );

const group = (name: 'opener' | 'closer', blocks: readonly Block[]): Block => ({
  kind: 'group',
  name,
  attributes: {},
  blocks,
});

/** A line with its date as `date`, in a `dateline`. */
function dateline({lines, words}: Entry): Block {
  const date = findDate(words);
  const content = contentOf(lines);
  const marked = date ? wrapPart(content, date.wording, 'date', {when: date.when}) : content;
  return paragraph(marked, 'dateline');
}

function openerPart(entry: Entry): Block {
  const content = contentOf(entry.lines);
  switch (entry.part) {
    case 'date':
      return dateline(entry);
    case 'salutation':
      return paragraph(content, 'salute');
    case 'classification':
      return paragraph(content, 'stamp', {type: 'classification'});
    case 'stamp':
      return paragraph(content, 'stamp');
    case 'number':
      return paragraph(content, 'idno', {type: 'document-number'});
    case undefined:
      return paragraph(content, 'seg', {type: 'heading'});
    default:
      return paragraph(content, 'seg', {type: entry.part});
  }
}

/** A line that only its place below the text shows to be a signature. */
const isSigned = ({part, words}: Entry): boolean => part === undefined && maySign(words);

function closerPart(entry: Entry): Block {
  const content = contentOf(entry.lines);
  if (isSigned(entry)) return paragraph(content, 'signed');
  if (entry.part === 'farewell') return paragraph(content, 'salute');
  if (entry.part === undefined) return paragraph(content, 'seg', {type: 'line'});
  return openerPart(entry);
}

/** Who gets a copy: `1 – to Cde. Molotov`, `to the file`. */
const isRecipient = ({part, words}: Entry): boolean =>
  ITEM_MARK.test(words) || part === 'addressee' || /^(?:to|copy|cc|в|тов\.)\s/iu.test(words);

/** What stands below a letter, in divisions of `distribution`, `apparatus`, `postscript`. */
function partsBelow(entries: readonly Entry[]): Block[] {
  const divisions: Block[] = [];
  const division = (type: string, blocks: readonly Block[]) =>
    divisions.push({kind: 'group', name: 'div', attributes: {type}, blocks});
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index];
    if (!entry) break;
    const ends = (stops: (one: Entry) => boolean) => {
      const end = entries.findIndex((one, at) => at > index && stops(one));
      return end === -1 ? entries.length : end;
    };
    const starts = ({part}: Entry) => part === 'distribution' || part === 'postscript';
    let end: number;
    if (entry.part === 'distribution') {
      end = ends((one) => !isRecipient(one));
      division('distribution', [distribution(entries.slice(index, end))]);
    } else if (entry.part === 'postscript') {
      end = ends((one) => starts(one) || one.part === 'apparatus' || one.part === 'handwritten');
      division('postscript', apparatus(entries.slice(index, end)));
    } else {
      end = ends(starts);
      division('apparatus', apparatus(entries.slice(index, end)));
    }
    index = end;
  }
  return divisions;
}

function distribution([head, ...recipients]: readonly Entry[]): Block {
  const content = head ? contentOf(head.lines) : [];
  if (recipients.length === 0) return paragraph(content);
  const items = recipients.map(({lines, words}): ListItem => {
    const number = ITEM_MARK.exec(words)?.groups?.number ?? '';
    return {
      n: number.replace(/[^\p{L}\p{N}]/gu, ''),
      label: [],
      blocks: [paragraph(contentOf(lines))],
    };
  });
  return {kind: 'list', ordered: items.every(({n}) => n !== ''), head: content, items};
}

/** Each entry that begins something is a paragraph; a line that begins nothing goes on with it. */
function apparatus(entries: readonly Entry[]): Block[] {
  const paragraphs: {part: Entry['part']; lines: Line[]}[] = [];
  for (const {part, lines} of entries) {
    const last = paragraphs.at(-1);
    const sameBlock = last?.lines.at(-1)?.block === lines[0]?.block;
    const goesOn = part === undefined && last && last.part !== 'handwritten' && sameBlock;
    if (goesOn) last.lines.push(...lines);
    else paragraphs.push({part, lines: [...lines]});
  }
  return paragraphs.map(({part, lines}) => {
    const content = contentOf(lines);
    if (part === 'handwritten') return paragraph(content, 'ab', {type: 'handwritten'});
    if (part !== 'stamp') return paragraph(datedContent(content, lines));
    return paragraph([{kind: 'phrase', name: 'stamp', attributes: {}, content}]);
  });
}

function datedContent(content: readonly Inline[], lines: readonly Line[]): readonly Inline[] {
  return lines.reduce<readonly Inline[]>((done, {words}) => {
    const date = findDate(words);
    return date ? wrapPart(done, date.wording, 'date', {when: date.when}) : done;
  }, content);
}

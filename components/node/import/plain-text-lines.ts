/** A line with words on it, the white space round it set aside. */
export interface PlainLine {
  readonly text: string;
  /** Offset of {@link text} in the source text, in UTF-16 units. */
  readonly at: number;
  /** How many blank lines stand above it. */
  readonly blanksAbove: number;
  /** Whether a form feed, the page break of plain text, stands above it. */
  readonly startsPage: boolean;
}

/** Lines that belong together. */
export type LineGroup = readonly PlainLine[];

/** How a plain text uses its line ends. */
export interface LineHabits {
  /** `paragraph`: a line is a paragraph, however long; `wrapped`: paragraphs are broken into lines. */
  readonly line: 'paragraph' | 'wrapped';
  /** Blank lines that part two groups: 2 where every line is followed by one, as web pages saved as text have it. */
  readonly blanksBetweenGroups: number;
  /** The longest line, in UTF-16 units. */
  readonly width: number;
}

/** No typewriter and no mail program makes longer lines; a longer one is a whole paragraph. */
const LONGEST_WRAPPED = 120;

export const isLong = ({text}: PlainLine): boolean => text.length > LONGEST_WRAPPED;

export function readLines(source: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let blanksAbove = 0;
  let startsPage = false;
  let at = 0;
  for (const stretch of source.split(/([\n\f])/)) {
    if (stretch === '\f') startsPage = true;
    if (stretch !== '\n' && stretch !== '\f') {
      const text = stretch.trim();
      if (text === '') blanksAbove += 1;
      else {
        lines.push({text, at: at + stretch.indexOf(text), blanksAbove, startsPage});
        blanksAbove = 0;
        startsPage = false;
      }
    }
    at += stretch.length;
  }
  return lines;
}

export function habitsOf(lines: readonly PlainLine[]): LineHabits {
  const width = lines.reduce((longest, {text}) => Math.max(longest, text.length), 0);
  const gaps = lines.slice(1).map(({blanksAbove}) => blanksAbove);
  const isSpread = lines.length >= 6 && gaps.every((gap) => gap > 0) && gaps.some((gap) => gap > 1);
  return {
    line: width > LONGEST_WRAPPED ? 'paragraph' : 'wrapped',
    blanksBetweenGroups: isSpread && gaps.includes(1) ? 2 : 1,
    width,
  };
}

/**
 * Parts lines at blank lines; where a line is a paragraph also before and after each long line and
 * after each sentence that fills a line of its own.
 */
export function groupLines(lines: readonly PlainLine[], habits: LineHabits): LineGroup[] {
  const groups: PlainLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const parted =
      above === undefined ||
      line.blanksAbove >= habits.blanksBetweenGroups ||
      line.startsPage ||
      (habits.line === 'paragraph' && (isLong(line) || isLong(above) || endsSentence(above)));
    if (parted) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** Four words and a full stop; less may be an abbreviation: `copy to Cde.` */
function endsSentence({text}: PlainLine): boolean {
  return /[.!?…]["”’»)\]]*$/u.test(text) && text.split(/\s+/u).length >= 4 && !isMarked(text);
}

/** What a list in plain text begins its items with: a bullet, or a number with a mark behind it. */
export const ITEM_MARK =
  /^(?:(?<bullet>[-*•·‣▪◦–—+])\s+(?=\S)|(?<number>\(?(?:\d{1,3}|[a-zа-я])[.)]|\d{1,3}\s[–—-])\s+(?=\S))/iu;

export const isMarked = (text: string): boolean => ITEM_MARK.test(text);

/**
 * Whether lines were ended on purpose, as in an address or a poem: paragraphs are broken where the
 * next word would not have fitted, so lines that had room for it are lines.
 */
export function areLines(group: LineGroup, {width, line}: LineHabits): boolean {
  if (line === 'paragraph') return true;
  // Too narrow a text shows no width: all its lines may be short because they are lines.
  const room = Math.max(width, 56);
  const ended = group.slice(0, -1).filter(({text}, index) => {
    const next = group[index + 1]?.text.split(/\s/u)[0] ?? '';
    return text.length + 1 + next.length <= room - 6;
  });
  return ended.length * 2 > group.length - 1;
}

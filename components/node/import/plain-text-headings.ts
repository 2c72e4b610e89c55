import type {LineGroup, LineHabits, PlainLine} from './plain-text-lines.js';
import {isLong, isMarked} from './plain-text-lines.js';
import {sectionNamed} from './section-names.js';

const LONGEST_HEADING = 100;

const DIVISION =
  /^(?:chapter|part|book|section|appendix|глава|часть|раздел|приложение|kapitel|teil|abschnitt|anhang|chapitre|partie)\s+[\p{N}\p{L}]/iu;

/** `== Career ==`: its marks and what stands between them. */
export const WIKI_HEADING = /^(={1,6})(\s*)(?!\s)(?=.*[^=\s])(.+?)(?<!\s)(\s*)\1$/u;

/** A line of one mark, repeated: it underlines the line above, or parts what is above from below. */
export const isRuling = (text: string): boolean => /^([=\-~_*#])(?:\s?\1){2,}$/u.test(text);

/** How a line looks as a heading, wherever it stands. */
function looksLikeTitle({text}: PlainLine): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    /\p{L}/u.test(text) &&
    /^["“«„‘([]?[\p{Lu}\p{Lo}\p{Lt}\p{N}]/u.test(text) &&
    !/[.,;:!?…\]]$/u.test(text) &&
    !isMarked(text) &&
    !saysDate(text)
  );
}

/** `October 5, 1945`, `5 October 1945`, `1945-10-05`: a dateline, no heading. */
export function saysDate(text: string): boolean {
  return /^(?:\p{L}+,?\s)?(?:\d{1,2}[./\s]?\s?)?(?:\p{L}{3,12}\.?|\d{1,2}[./])\s?(?:\d{1,2},\s)?\d{4}$|^\d{4}-\d\d-\d\d$/u.test(
    text,
  );
}

/**
 * The level of a group that is one heading without marks, or 0. A title stands first; another heading
 * stands alone right before a paragraph, or is all capitals, or counts a chapter.
 */
export function headingLevel(
  group: LineGroup,
  index: number,
  groups: readonly LineGroup[],
  habits: LineHabits,
): number {
  const [line, ...more] = group;
  if (line === undefined || more.length > 0 || !looksLikeTitle(line)) return 0;
  const next = groups[index + 1];
  if (next === undefined) return 0;
  if (DIVISION.test(line.text) || sectionNamed(line.text) !== undefined) return 2;
  if (index === 0) return 1;
  const isCapitals =
    line.text.length > 3 && line.text === line.text.toUpperCase() && /\p{Lu}{2}/u.test(line.text);
  if (isCapitals && isParagraph(next, habits)) return 2;
  const above = groups[index - 1];
  const between = isParagraph(next, habits) && above !== undefined;
  const follows = above !== undefined && (isParagraph(above, habits) || index === 1);
  return between && follows ? 2 : 0;
}

function isParagraph(group: LineGroup, {line}: LineHabits): boolean {
  const [first] = group;
  if (first === undefined || isMarked(first.text)) return false;
  if (line === 'paragraph') return isLong(first);
  return group.length > 1 || /[.!?…]["”’»)]*$/u.test(first.text);
}

/** A stretch of a citation that runs in one direction. */
export interface DirectionRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and their like, and the old scripts of that direction. */
const rightToLeftLetter =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What may stand between two words of one such phrase: a name with a comma, initials, a number. */
const joining = /[\s\p{Mn}\p{Nd},،.'’‐–-]/u;

/** A stop behind more than an initial ends one part of a citation: the next is a run of its own. */
const endsSentence = (character: string, letters: number): boolean =>
  character === '.' && letters > 2;

/**
 * A citation cut into runs of one direction. Whoever shows it isolates those from right to left, so
 * that a name in Arabic letters keeps its commas and years on the right side, and does not turn the
 * whole citation, which is worded in another language (UAX #9, 6.3).
 */
export function directionRuns(citation: string): DirectionRun[] {
  const runs: DirectionRun[] = [];
  const add = (text: string, rightToLeft: boolean): void => {
    if (text !== '') runs.push({text, rightToLeft});
  };
  let start = 0;
  let end = 0;
  let inside = false;
  let letters = 0;
  let at = 0;
  for (const character of citation) {
    const next = at + character.length;
    if (rightToLeftLetter.test(character)) {
      if (!inside) {
        add(citation.slice(start, at), false);
        start = at;
        inside = true;
      }
      end = next;
      letters++;
    } else if (inside && (!joining.test(character) || endsSentence(character, letters))) {
      add(citation.slice(start, end), true);
      start = end;
      inside = false;
    }
    if (/\s/.test(character)) letters = 0;
    at = next;
  }
  if (inside) add(citation.slice(start, end), true);
  add(citation.slice(inside ? end : start), false);
  return runs;
}

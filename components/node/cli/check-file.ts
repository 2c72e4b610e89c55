import {codePointLength} from '../../core/tei/code-points.js';
import type {Schema} from '../validate/relaxng.js';
import {DeadEnds} from './dead-ends.js';
import {linkProblems} from './link-findings.js';
import {findingsOf} from './mention-findings.js';
import {proveConservation} from './prove-conservation.js';
import {readJudged} from './read-judged.js';
import type {RegisterShelf} from './registers.js';
import type {FileReport, ReportedProblem} from './report.js';

/** Checks one file. Whatever is wrong with it stands in its report; nothing is thrown for it. */
export async function checkFile(
  file: string,
  shelf: RegisterShelf,
  schema?: Schema,
): Promise<FileReport> {
  const read = await readJudged(file, {schema, named: shelf.named});
  if (!read.ok) return refused(file, read.problem);
  const {document, judgement} = read;
  const expected = judgement.text ?? document.canonicalText;
  const {losses, ...showing} = proveConservation(document, expected);
  const deadEnds = new DeadEnds(document.tree);
  const {problems, ...figures} = findingsOf(document, await shelf.registersOf(document), deadEnds);
  const links = await linkProblems(document, deadEnds, shelf);
  const all: ReportedProblem[] = [...judgement.invalid, ...document.warnings.map(asWarning)].map(
    reported,
  );
  all.push(...problems, ...links, ...losses.map(asError));
  if (judgement.text === undefined) all.push(asWarning({message: notJudged, line: 1, column: 1}));
  all.sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    file,
    ok: all.every(({severity}) => severity !== 'error'),
    problems: all,
    characters: codePointLength(document.canonicalText),
    ...showing,
    conserved: losses.length === 0,
    ...figures,
  };
}

const notJudged =
  'libxml2 could not read this file to its end, so that neither its text nor its validity is judged by a second parser.';

/** A file that cannot be read has no text, and none of it is kept. */
function refused(file: string, problem: ReportedProblem): FileReport {
  const nothing = {
    characters: 0,
    shown: 0,
    hidden: [],
    generic: {},
    conserved: false,
    mentions: 0,
    resolved: 0,
    dates: 0,
  };
  return {file, ok: false, problems: [reported(problem)], ...nothing, malformedDates: 0};
}

/** Only the four keys that were promised. */
function reported({severity, line, column, message}: ReportedProblem): ReportedProblem {
  return {severity, line, column, message};
}

type Placed = Pick<ReportedProblem, 'line' | 'column' | 'message'>;

const asWarning = ({line, column, message}: Placed): ReportedProblem => ({
  severity: 'warning',
  line,
  column,
  message,
});

const asError = (message: string): ReportedProblem => ({
  severity: 'error',
  line: 1,
  column: 1,
  message,
});

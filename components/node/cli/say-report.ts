import type {FileReport, ReportedProblem} from './report.js';

/** More of one file would bury the next, more of one kind the others; `--json` has them all. */
const mostProblems = 30;
const mostOfOneKind = 5;

/** A report for people: a verdict, the figures, then each problem with a place to click. */
export function sayReport(report: FileReport): string {
  const {file, ok, problems} = report;
  const errors = problems.filter(({severity}) => severity === 'error');
  const warnings = problems.filter(({severity}) => severity === 'warning');
  const lines = [`${ok ? '✓' : '✗'} ${file}: ${sayVerdict(errors.length, warnings.length)}`];
  if (report.characters > 0 || ok) {
    lines.push(`    ${sayFigures(report)}`, ...sayShowing(report).map((line) => `    ${line}`));
  }
  const shown = fewOfEachKind([...errors, ...warnings]).slice(0, mostProblems);
  for (const {severity, line, column, message} of shown) {
    lines.push(`    ${file}:${line}:${column}: ${severity}: ${message}`);
  }
  const more = problems.length - shown.length;
  if (more > 0) lines.push(`    … and ${figure(more)} more like these; --json lists them all`);
  return `${lines.join('\n')}\n`;
}

/** Messages that differ only in what they quote and count are of one kind. */
function fewOfEachKind(problems: readonly ReportedProblem[]): ReportedProblem[] {
  const told = new Map<string, number>();
  return problems.filter(({severity, message}) => {
    const kind = `${severity} ${message.replace(/“[^”]*”|"[^"]*"| \(\d+ times in this file\)|, \d+ times in this file|\d+/g, '')}`;
    const times = (told.get(kind) ?? 0) + 1;
    told.set(kind, times);
    return times <= mostOfOneKind;
  });
}

/** The last line of a run. */
export function saySummary(files: number, failed: number): string {
  const verdict = failed === 0 ? 'all in order' : `${failed} with errors`;
  return `${count(files, 'file')}, ${verdict}\n`;
}

function sayVerdict(errors: number, warnings: number): string {
  if (errors > 0) return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return warnings > 0 ? `in order, ${count(warnings, 'warning')}` : 'in order';
}

function sayFigures(report: FileReport): string {
  const {characters, shown, conserved, mentions, resolved, dates, malformedDates} = report;
  const hidden = characters - shown;
  const kept = conserved
    ? hidden === 0
      ? 'all shown'
      : `${figure(shown)} shown, ${figure(hidden)} hidden`
    : 'NOT all shown or listed';
  const bad = malformedDates > 0 ? ` (${malformedDates} malformed)` : '';
  return [
    `${count(characters, 'character')}, ${kept}`,
    `${resolved} of ${count(mentions, 'mention')} resolved`,
    `${count(dates, 'date')}${bad}`,
  ].join('; ');
}

/** What is out of view and why, and what was shown without a rule of its own. */
function sayShowing({hidden, generic}: FileReport): string[] {
  const lines = hidden.map(
    ({characters, stretches, reason}) =>
      `hidden: ${count(characters, 'character')} in ${count(stretches, 'place')}. ${reason.replace(/\.?$/, '.')}`,
  );
  const names = Object.entries(generic).map(([name, times]) => `${name} (${figure(times)})`);
  if (names.length > 0) lines.push(`shown by their content alone: ${names.join(', ')}`);
  return lines;
}

const figure = (number: number): string => number.toLocaleString('en');

function count(number: number, noun: string): string {
  return `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;
}

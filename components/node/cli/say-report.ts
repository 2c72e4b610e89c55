import type {FileReport} from './report.js';

/** More of one file would bury the next; `--json` has them all. */
const mostProblems = 30;

/** A report for people: a verdict, the figures, then each problem with a place to click. */
export function sayReport(report: FileReport): string {
  const {file, ok, problems} = report;
  const errors = problems.filter(({severity}) => severity === 'error');
  const warnings = problems.filter(({severity}) => severity === 'warning');
  const lines = [`${ok ? '✓' : '✗'} ${file}: ${sayVerdict(errors.length, warnings.length)}`];
  if (report.characters > 0 || ok) lines.push(`    ${sayFigures(report)}`);
  const shown = [...errors, ...warnings].slice(0, mostProblems);
  for (const {severity, line, column, message} of shown) {
    lines.push(`    ${file}:${line}:${column}: ${severity}: ${message}`);
  }
  const more = problems.length - shown.length;
  if (more > 0) lines.push(`    … and ${more} more; --json lists them all`);
  return `${lines.join('\n')}\n`;
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
  const {characters, conserved, mentions, resolved, dates, malformedDates} = report;
  const kept = conserved ? 'every one shown or listed' : 'NOT all shown or listed';
  const bad = malformedDates > 0 ? ` (${malformedDates} malformed)` : '';
  return [
    `${count(characters, 'character')}, ${kept}`,
    `${resolved} of ${count(mentions, 'mention')} resolved`,
    `${count(dates, 'date')}${bad}`,
  ].join('; ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

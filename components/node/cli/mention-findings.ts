import {EntityIndex} from '../../core/entities/entity-index.js';
import {idsOf} from '../../core/tei/read-document.js';
import type {Mention, Pointer, TeiDocument} from '../../core/tei/tei-document.js';
import {SourcePlaces} from '../../core/xml/source-places.js';
import {elementsWithin} from '../../core/xml/xml-tree.js';
import type {DeadEnds} from './dead-ends.js';
import type {RegistersOfDocument} from './registers.js';
import type {FileReport, ReportedProblem} from './report.js';

type Figures = Pick<FileReport, 'mentions' | 'resolved' | 'dates' | 'malformedDates'>;

/** What the references and dates of a document come to: figures, and a warning for each flaw. */
export function findingsOf(
  document: TeiDocument,
  {registers, missing}: RegistersOfDocument,
  deadEnds: DeadEnds,
): Figures & {readonly problems: readonly ReportedProblem[]} {
  const index = new EntityIndex(registers);
  const problems: ReportedProblem[] = [];
  const unresolved = new Map<string, Flaw & {readonly pointer: Pointer}>();
  const malformed = new Map<string, Flaw>();
  const absent = new Map<string, Mention>();
  const figures = {mentions: 0, resolved: 0, dates: 0, malformedDates: 0};
  const places = placesOf(document);
  const warn = (mention: Mention, message: string): void => {
    problems.push({severity: 'warning', ...places(mention), message});
  };

  for (const mention of document.mentions) {
    if (mention.kind === 'date') {
      figures.dates++;
      const flaws = mention.date?.malformed ?? [];
      if (flaws.length > 0) figures.malformedDates++;
      for (const {attribute, value, reason} of flaws) {
        const said = `The date ${attribute}="${value}" cannot be read: ${reason}`;
        malformed.set(said, again(malformed.get(said), mention));
      }
      continue;
    }
    figures.mentions++;
    const resolution = index.resolve(mention, document.file);
    if (resolution.entityIds.length > 0) figures.resolved++;
    const lost = new Set(resolution.unresolved);
    for (const pointer of mention.pointers) {
      const file = pointer.kind === 'document' ? pointer.file : '';
      if (missing.has(file)) absent.set(file, absent.get(file) ?? mention);
      else if (lost.has(pointer.raw)) {
        unresolved.set(pointer.raw, {...again(unresolved.get(pointer.raw), mention), pointer});
      }
    }
  }
  for (const [file, first] of absent) {
    warn(
      first,
      `Names here point into “${file}”: ${missing.get(file)}; they are shown as unresolved.`,
    );
  }
  for (const [raw, {first, times, pointer}] of unresolved) {
    const why = deadEnds.why(pointer);
    const because = why === '' ? '' : ` (${why})`;
    warn(
      first,
      `“${raw}” leads to no record${because}; it is shown as unresolved${sayTimes(times)}.`,
    );
  }
  for (const [said, {first, times}] of malformed) warn(first, `${said}${sayTimes(times)}.`);
  return {...figures, problems};
}

/** Where a flaw stands first, and how often. */
interface Flaw {
  readonly first: Mention;
  readonly times: number;
}

const again = (known: Flaw | undefined, mention: Mention): Flaw => ({
  first: known?.first ?? mention,
  times: (known?.times ?? 0) + 1,
});

const sayTimes = (times: number): string => (times > 1 ? ` (${times} times in this file)` : '');

/** Line and column of a mention's element; the elements are looked up when first asked for. */
function placesOf(document: TeiDocument): (mention: Mention) => {line: number; column: number} {
  const places = new SourcePlaces(document.tree.source);
  let starts: Map<string, number> | undefined;
  return ({id}) => {
    starts ??= startsOf(document);
    return places.placeOf(starts.get(id) ?? 0);
  };
}

function startsOf(document: TeiDocument): Map<string, number> {
  const starts = new Map<string, number>();
  for (const text of document.texts) {
    for (const element of elementsWithin(text)) {
      const id = idsOf(document, element).mention;
      if (id !== undefined && !starts.has(id)) starts.set(id, element.start);
    }
  }
  return starts;
}

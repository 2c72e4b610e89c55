import {EntityIndex} from '../../core/entities/entity-index.js';
import {idsOf} from '../../core/tei/read-tei.js';
import {SourcePlaces} from '../../core/tei/source-places.js';
import type {Mention, TeiDocument} from '../../core/tei/tei-document.js';
import {elementsWithin} from '../../core/xml/xml-tree.js';
import type {RegistersOfDocument} from './registers.js';
import type {FileReport, ReportedProblem} from './report.js';

type Figures = Pick<FileReport, 'mentions' | 'resolved' | 'dates' | 'malformedDates'>;

/** What the references and dates of a document come to: figures, and a warning for each flaw. */
export function findingsOf(
  document: TeiDocument,
  {registers, missing}: RegistersOfDocument,
): Figures & {readonly problems: readonly ReportedProblem[]} {
  const index = new EntityIndex(registers);
  const problems: ReportedProblem[] = [];
  const unresolved = new Map<string, {first: Mention; times: number}>();
  const absent = new Map<string, Mention>();
  const figures = {mentions: 0, resolved: 0, dates: 0, malformedDates: 0};
  const places = placesOf(document);
  const warn = (mention: Mention, message: string): void => {
    problems.push({severity: 'warning', ...places(mention), message});
  };

  for (const mention of document.mentions) {
    if (mention.kind === 'date') {
      figures.dates++;
      const malformed = mention.date?.malformed ?? [];
      if (malformed.length > 0) figures.malformedDates++;
      for (const {attribute, value, reason} of malformed) {
        warn(mention, `The date ${attribute}="${value}" cannot be read: ${reason}.`);
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
        const known = unresolved.get(pointer.raw) ?? {first: mention, times: 0};
        unresolved.set(pointer.raw, {first: known.first, times: known.times + 1});
      }
    }
  }
  for (const [file, first] of absent) {
    warn(
      first,
      `Names here point into “${file}”: ${missing.get(file)}; they are shown as unresolved.`,
    );
  }
  for (const [raw, {first, times}] of unresolved) {
    const often = times > 1 ? ` (${times} times in this file)` : '';
    warn(first, `“${raw}” leads to no record; it is shown as unresolved${often}.`);
  }
  return {...figures, problems};
}

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

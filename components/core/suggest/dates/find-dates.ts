import type {HistoricalDate} from '../../dates/historical-date.js';
import {readDate} from '../../dates/read-date.js';
import {sayDate} from '../../dates/say-date.js';
import type {SuggestedDate} from '../suggestion.js';
import type {TakenPlaces} from '../taken-places.js';
import {spanIn, type TextStream} from '../text-streams.js';
import type {DateSpec} from './date-spec.js';
import {parseDate} from './parse-date.js';
import {type AnchorDate, type Anchors, type Resolved, resolveDate} from './resolve-date.js';
import {Sticky} from './sticky.js';

/** Words with which a date can begin; a place without one of them costs no pattern. */
const begins =
  /(?<![\p{L}\p{N}])(?:\d|[XVI]+\b|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC|spring|summer|autumn|fall|winter|the|from|between|by|until|till|up|not?|circa|ca?\.|about|around|approx|roughly|today|yesterday|tomorrow|early|late|mid|beginning|start|end|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|latter|this|that|last|next|same|following|previous|day|one|an?|two|three|four|five|six|seven|eight|nine|ten|со?|во?|на|ко?|до|по|между|около|примерно|приблизительно|не|сего|эт|то[мг]|прошл|минувш|начал|середин|кон|перв|втор|вчера|завтра|после?завтра|позавчера|накануне|сегодня|через|спустя|од[нин]|дв[ае]|три|четыр|пят|шест|сем|восем|девят|десят|дн|день|недел|месяц|год|лет|янв|фев|мар|апр|ма[йяе]|ию[нл]|авг|сен|окт|ноя|дек|весн|осен|зим)/giu;

/** The dates of a document's streams, in order, each read against those before it. */
export function findDates(
  streams: readonly TextStream[],
  taken: TakenPlaces,
  document: AnchorDate | undefined,
  documentWord: string,
): SuggestedDate[] {
  const found: SuggestedDate[] = [];
  let last: AnchorDate | undefined;
  for (const stream of streams) {
    // A note tells its own story; the text goes on where it was.
    let told = last;
    for (const spec of datesIn(stream)) {
      const anchors: Anchors = {
        ...(document ? {document} : {}),
        ...(told ? {text: told} : {}),
      };
      const resolved = resolveDate(spec, anchors);
      if (resolved.date && !spec.first.approximate) told = resolved.date;
      const span = spanIn(stream, spec.start, spec.end);
      if (taken.isTaken('date', span)) continue;
      found.push({...span, ...suggested(spec, resolved, documentWord)});
    }
    if (stream.element !== 'note') last = told;
  }
  return found.sort((a, b) => a.start - b.start);
}

function datesIn(stream: TextStream): DateSpec[] {
  const sticky = new Sticky(stream.text);
  const specs: DateSpec[] = [];
  let after = 0;
  for (const {index} of stream.text.matchAll(begins)) {
    if (index < after) continue;
    const spec = parseDate(sticky, index);
    if (!spec) continue;
    specs.push(spec);
    after = spec.end;
  }
  return specs;
}

function suggested(
  spec: DateSpec,
  {value, against, date}: Resolved,
  documentWord: string,
): Omit<SuggestedDate, 'start' | 'end'> {
  const isTime = spec.first.time !== undefined && typeof spec.first.day === 'object';
  const plain = {kind: 'date', element: isTime ? 'time' : 'date'} as const;
  if (value === undefined) {
    const evidence = date
      ? 'The words give no day of the calendar, or a range that ends before it begins.'
      : 'The words say a date that depends on another, and there is none to read it against.';
    return {...plain, certainty: 0.3, evidence};
  }
  const certainty = spec.certainty * (against.length > 0 ? 0.85 : 1);
  return {
    ...plain,
    certainty: Math.round(certainty * 100) / 100,
    value,
    evidence: evidenceOf(spec, against, documentWord),
  };
}

function evidenceOf(spec: DateSpec, against: Resolved['against'], documentWord: string): string {
  const read = against.map(({anchor, from}) =>
    from === 'document'
      ? `the ${documentWord}’s date, ${wordsOf(anchor)}`
      : `the date told before it, ${wordsOf(anchor)}`,
  );
  if (read.length > 0) return `Read against ${read.join(' and ')}.`;
  if (spec.first.other) return 'The figures can be read as day and month or as month and day.';
  if (spec.first.approximate) return 'The words say that the date is approximate.';
  if (spec.relation === 'until') return 'The words give the date as a limit.';
  if (spec.first.part) return 'The limits of the part named are the reader’s, not the text’s.';
  return 'The date is written out.';
}

function wordsOf({year, month, day}: AnchorDate): string {
  const parts = [year, month, day].filter((part) => part !== undefined);
  const text = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return sayDate(readDate(new Map([['when', text]])));
}

/** What the header says of the document's date, as far as it is one year, month or day. */
export function anchorOf(date: HistoricalDate | undefined): AnchorDate | undefined {
  const {earliest, latest} = date ?? {};
  if (!earliest || !latest || earliest.year !== latest.year) return undefined;
  return {
    year: earliest.year,
    ...(earliest.month === latest.month ? {month: earliest.month} : {}),
    ...(earliest.month === latest.month && earliest.day === latest.day ? {day: earliest.day} : {}),
  };
}

/** A document without a date in its header is dated by a line of its own: `5 October 1945`. */
export function datelineOf(streams: readonly TextStream[]): AnchorDate | undefined {
  for (const stream of streams) {
    const [, label = ''] = /^\s*((?:date|дата)\s*:\s*)?/iu.exec(stream.text) ?? [];
    const from = stream.text.length - stream.text.trimStart().length + label.length;
    const spec = parseDate(new Sticky(stream.text), from);
    const rest = spec && stream.text.slice(spec.end).trim();
    if (!spec || !/^[.,;]?$/.test(rest ?? 'x')) continue;
    const {date} = resolveDate(spec, {});
    if (date?.day !== undefined) return date;
  }
  return undefined;
}

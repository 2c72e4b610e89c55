import {readDate} from '../../core/dates/read-date.js';
import {sayDate} from '../../core/dates/say-date.js';
import {sayDetails} from '../../core/dates/say-details.js';
import type {HeaderField} from '../../core/tei/tei-header.js';

const ends = ['when', 'notBefore', 'notAfter', 'from', 'to'];

/** The dating attributes of a field in words (TEI P5 13.4.1). */
export interface Dating {
  /** Empty where no attribute could be read. */
  readonly said: string;
  /** Whether an editor says how sure the date is. */
  readonly judged: boolean;
  /** Calendar, certainty, and what could not be read: a sentence each. */
  readonly details: readonly string[];
  /** The attributes that are told by this. */
  readonly names: ReadonlySet<string>;
  /** The value of HTML `time/@datetime`, where it has one. */
  readonly machine?: string;
}

/** Their `from` and `to` are leaves, pages or places in a file (P4 `xptr`), no dates. */
const undated = new Set('locus biblScope citedRange app arc span xptr xref'.split(' '));

/** Undefined where a field has no dating attributes. */
export function datingOf({element, attributes = {}}: HeaderField): Dating | undefined {
  if (undated.has(element)) return undefined;
  const stated = Object.keys(attributes).filter((name) =>
    ends.includes(name.replace(/-(?:iso|custom)$/, '')),
  );
  if (stated.length === 0) return undefined;
  const date = readDate(new Map(Object.entries(attributes)));
  const dated = date.precision !== 'none';
  const readable = stated.filter((name) => {
    if (name.endsWith('-custom')) return !dated;
    const plain = name.replace(/-iso$/, '');
    return (
      name === plain || attributes[plain] === undefined || attributes[plain] === attributes[name]
    );
  });
  const calendar = attributes.calendar === undefined ? 'datingMethod' : 'calendar';
  const names = [...readable, 'cert', 'evidence', 'precision', 'dur', 'dur-iso', calendar];
  const when = attributes.when;
  return {
    said: dated ? sayDate(date) : '',
    judged: date.certainty !== undefined,
    details: sayDetails(date),
    names: new Set(names),
    ...(when && /^\d{4}(?:-\d\d){0,2}$/.test(when) && {machine: when}),
  };
}

/** What the words of a field do not say already. */
export function sayBeside({said, judged}: Dating, wording: string): string {
  const word = judged && wording !== '' && said.endsWith(` ${wording}`);
  // `5 October 1945 (possibly)`, not the day a second time.
  if (word) return said.slice(0, -wording.length).trim();
  return wording.includes(said) ? '' : said;
}

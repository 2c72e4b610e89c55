import type {ArchivalReference, ReferencePart} from './archival-reference.js';
import {readLeaves, writeLeaves} from './leaves.js';
import {findRepository} from './repositories.js';
import {letterIn, numberIn, type Script} from './scripts.js';

export interface ReferenceStyle {
  /** The script of labels, suffixes and known archives; only Russian references change. */
  readonly script: Script;
  /**
   * `short` as articles print it; `gost` as GOST R 7.0.5-2008 does, with full stops and capitals;
   * `chicago` with the name of the archive in full. Only Russian references have the second.
   */
  readonly style: 'short' | 'gost' | 'chicago';
}

const LABELS: Readonly<Record<Script, Partial<Record<ReferencePart['level'], string>>>> = {
  latin: {fond: 'f.', opis: 'op.', delo: 'd.', papka: 'papka', leaf: 'l.', page: 'str.'},
  cyrillic: {fond: 'ф.', opis: 'оп.', delo: 'д.', papka: 'п.', leaf: 'л.', page: 'стр.'},
};

const capital = (label: string) => label.replace(/^./u, (first) => first.toUpperCase());

/** A unit of storage is a delo under its official name, and keeps it. */
function isUnit(label: string): boolean {
  return /^(?:ед|ed)/i.test(label);
}

function russianLabel(part: ReferencePart, several: boolean, {script, style}: ReferenceStyle) {
  const latin = script === 'latin';
  let label = LABELS[script][part.level] ?? part.label;
  if (part.level === 'delo' && isUnit(part.label)) label = latin ? 'ed. khr.' : 'ед. хр.';
  if (part.level === 'leaf' && several && style !== 'gost') label = latin ? 'll.' : 'лл.';
  return style === 'gost' ? capital(label) : label;
}

function russianPart(part: ReferencePart, style: ReferenceStyle): string {
  if (part.level === 'other') return part.value;
  const leaves = part.level === 'leaf' ? readLeaves(part.value) : [];
  const several = leaves.length > 1 || leaves.some(({from, to}) => from.leaf !== to.leaf);
  const value =
    leaves.length > 0
      ? writeLeaves(leaves, {
          verso: style.script === 'latin' ? 'ob.' : 'об.',
          dash: style.style === 'short' ? '-' : '–',
          letter: (letter) => letterIn(style.script, letter),
        })
      : numberIn(style.script, part.value);
  return `${russianLabel(part, several, style)} ${value}`;
}

function repositoryName(name: string, {script, style}: ReferenceStyle, russian: boolean): string {
  const known = findRepository(name);
  if (!known) return name;
  const cyrillic = script === 'cyrillic' && known.cyrillic !== undefined;
  // A western archive is printed under the name its reference chose, in every script.
  const short = cyrillic ? (known.cyrillic ?? name) : russian ? known.latin : name;
  if (style !== 'chicago') return short;
  const full = cyrillic ? known.ownName : known.englishName;
  return short === full ? full : `${full} (${short})`;
}

function formatRussian(reference: ArchivalReference, style: ReferenceStyle): string {
  const {repository, parts} = reference;
  const said = parts.map((part) => russianPart(part, style));
  const all = repository ? [repositoryName(repository, style, true), ...said] : said;
  if (style.style !== 'gost') return all.join(', ');
  return all.map((one) => (one.endsWith('.') ? one : `${one}.`)).join(' ');
}

const labelled = ({label, value}: ReferencePart) => (label === '' ? value : `${label} ${value}`);

function formatSlashed({parts}: ArchivalReference): string {
  const inShelfmark = (part: ReferencePart) => /^(?:series|piece|item|file)$/.test(part.level);
  const shelfmark = parts.filter(inShelfmark).map(({value}) => value);
  const rest = parts.filter((part) => !inShelfmark(part)).map(labelled);
  return [shelfmark.join('/'), ...rest].join(', ');
}

/**
 * Prints a reference. What `parseReference` understood it reads back from the result to the same
 * repository, parts and leaves, in either script; labels, dashes and spacing are the style's.
 * A reference of system `unknown` is printed as it was read.
 */
export function formatReference(reference: ArchivalReference, style: ReferenceStyle): string {
  const {system, repository, parts} = reference;
  if (system === 'unknown') return reference.verbatim;
  if (system === 'russian') return formatRussian(reference, style);
  const said = system === 'nara' ? parts.map(labelled).join(', ') : formatSlashed(reference);
  return repository ? `${repositoryName(repository, style, false)}, ${said}` : said;
}

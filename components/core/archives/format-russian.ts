import type {ArchivalReference, ReferencePart} from './archival-reference.js';
import {readLeaves, writeLeaves} from './leaves.js';
import {capital, closeWithStops, fullName, type ReferenceStyle} from './reference-style.js';
import {findRepository} from './repositories.js';
import {labelOfPart} from './russian-labels.js';
import {leafLetterIn, numberIn} from './scripts.js';

const BACK = {latin: 'ob.', cyrillic: 'об.'} as const;

function printPart(part: ReferencePart, {script, style}: ReferenceStyle): string {
  if (part.level === 'other') return part.value;
  const label = labelOfPart(part);
  const leaves = part.level === 'leaf' ? readLeaves(part.value) : [];
  const several = leaves.length > 1 || leaves.some(({from, to}) => from.leaf !== to.leaf);
  const plural = several && style !== 'gost' ? label?.several : undefined;
  const printed = (plural ?? label?.printed)?.[script] ?? part.label;
  const back = (label?.verso ?? BACK)[script];
  const value =
    leaves.length > 0
      ? writeLeaves(leaves, {
          verso: style === 'gost' ? ` ${back}` : back,
          dash: style === 'short' ? '-' : '–',
          letter: (letter) => leafLetterIn(script, letter),
        })
      : numberIn(script, part.value);
  return `${style === 'gost' ? capital(printed) : printed} ${value}`;
}

function printRepository(name: string, {script, style}: ReferenceStyle): string {
  const known = findRepository(name);
  if (!known) return name;
  const cyrillic = script === 'cyrillic' ? known.cyrillic : undefined;
  const short = cyrillic ?? known.latin;
  if (style !== 'chicago') return short;
  return fullName(short, cyrillic === undefined ? known.englishName : known.ownName);
}

/**
 * Prints a reference of the Russian order. The archives' own form is that of GOST R 7.0.5-2008 in
 * Cyrillic script, which the reading rooms of the country ask for.
 */
export function formatRussian(reference: ArchivalReference, asked: ReferenceStyle): string {
  const style: ReferenceStyle = asked.style === 'own' ? {script: 'cyrillic', style: 'gost'} : asked;
  const {repository, parts} = reference;
  const said = parts.map((part) => printPart(part, style));
  const all = repository ? [printRepository(repository, style), ...said] : said;
  return style.style === 'gost' ? closeWithStops(all) : all.join(', ');
}

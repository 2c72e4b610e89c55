import {msg} from '@lit/localize';
import type {ReferencePart} from './archival-reference.js';

/** The words for one level of an archive's arrangement. */
export interface LevelTerm {
  /** As references print it in Latin script: `f.`; empty when they print none. */
  readonly abbreviation: string;
  /** The archive's own term, transliterated where it is Russian: `fond`. */
  readonly term: string;
  /** The term in Russian, for the levels of Russian archives. */
  readonly russian?: string;
  /** What it is, in the reader's language. */
  readonly explanation: string;
}

type Words = Omit<LevelTerm, 'explanation'> & {readonly explain: () => string};

const TERMS: Readonly<Record<ReferencePart['level'], Words>> = {
  fond: {
    abbreviation: 'f.',
    term: 'fond',
    russian: 'фонд',
    explain: () => msg('fond: record group, all records of one creator'),
  },
  opis: {
    abbreviation: 'op.',
    term: 'opis',
    russian: 'опись',
    explain: () => msg('opis: inventory, the numbered list of a part of the fond'),
  },
  delo: {
    abbreviation: 'd.',
    term: 'delo',
    russian: 'дело',
    explain: () => msg('delo: file, the papers bound or kept together under one number'),
  },
  papka: {
    abbreviation: 'p.',
    term: 'papka',
    russian: 'папка',
    explain: () => msg('papka: folder, in which the foreign ministry’s archive keeps its files'),
  },
  leaf: {
    abbreviation: 'l.',
    term: 'list',
    russian: 'лист',
    explain: () => msg('list: leaf, counted through the file; its back is marked ob. (oborot)'),
  },
  page: {
    abbreviation: 'p.',
    term: 'page',
    russian: 'страница',
    explain: () => msg('page: one side of a leaf, with a number of its own'),
  },
  'record-group': {
    abbreviation: 'RG',
    term: 'record group',
    explain: () => msg('record group: all records of one agency'),
  },
  entry: {
    abbreviation: '',
    term: 'entry',
    explain: () => msg('entry: a series, by its number in the finding aid of the record group'),
  },
  series: {
    abbreviation: '',
    term: 'series',
    explain: () => msg('series: records of one kind, made or kept together by their creator'),
  },
  box: {
    abbreviation: '',
    term: 'box',
    explain: () => msg('box: the container on the shelf'),
  },
  folder: {
    abbreviation: '',
    term: 'folder',
    explain: () => msg('folder: the papers in one cover inside a box'),
  },
  file: {
    abbreviation: '',
    term: 'file',
    explain: () => msg('file: papers kept together as one matter'),
  },
  piece: {
    abbreviation: '',
    term: 'piece',
    explain: () => msg('piece: the unit a reader orders, a volume, file or box of a series'),
  },
  item: {
    abbreviation: '',
    term: 'item',
    explain: () => msg('item: a single document or registered paper'),
  },
  other: {
    abbreviation: '',
    term: '',
    explain: () => msg('a part of the reference as printed'),
  },
};

/** The terms for a level (ISAD(G) 3.1.4), with an explanation for readers who do not know them. */
export function levelTerm(level: ReferencePart['level']): LevelTerm {
  const {explain, ...words} = TERMS[level];
  return {...words, explanation: explain()};
}

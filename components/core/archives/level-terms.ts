import {msg} from '../words/msg.js';
import type {ReferenceLevel} from './archival-reference.js';

/** The words for one level of an archive's arrangement. */
export interface LevelTerm {
  /** As references print it in Latin script: `f.`; empty when they print none. */
  readonly abbreviation: string;
  /** The archive's own term, in Latin script: `fond`, `Bestand`. */
  readonly term: string;
  /** The term in the archive's own script, where that is another one. */
  readonly native?: {readonly term: string; readonly language: string};
  /** What it is, in the reader's language. */
  readonly explanation: string;
}

type Words = Omit<LevelTerm, 'explanation'> & {readonly explain: () => string};

const russian = (
  abbreviation: string,
  term: string,
  native: string,
  explain: () => string,
): Words => ({abbreviation, term, native: {term: native, language: 'ru'}, explain});

const chinese = (term: string, native: string, explain: () => string): Words => ({
  abbreviation: '',
  term,
  native: {term: native, language: 'zh'},
  explain,
});

const plain = (term: string, explain: () => string, abbreviation = ''): Words => ({
  abbreviation,
  term,
  explain,
});

const TERMS: Readonly<Record<ReferenceLevel, Words>> = {
  fond: russian('f.', 'fond', 'фонд', () => msg('fond: record group, all records of one creator')),
  opis: russian('op.', 'opis', 'опись', () =>
    msg('opis: inventory, the numbered list of a part of the fond'),
  ),
  delo: russian('d.', 'delo', 'дело', () =>
    msg('delo: file, the papers bound or kept together under one number'),
  ),
  papka: russian('p.', 'papka', 'папка', () =>
    msg('papka: folder, in which the foreign ministry’s archive keeps its files'),
  ),
  leaf: russian('l.', 'list', 'лист', () =>
    msg('list: leaf, counted through the file; its back is marked ob. (oborot)'),
  ),
  page: plain('page', () => msg('page: one side of a leaf, with a number of its own'), 'p.'),
  volume: plain('volume', () => msg('volume: one of several that make up the file')),
  collection: plain('collection', () => msg('collection: all records of one office or owner')),
  department: plain('department', () => msg('department: the office the records come from')),
  'record-group': plain('record group', () => msg('record group: all records of one agency'), 'RG'),
  entry: plain('entry', () =>
    msg('entry: a series, by its number in the finding aid of the record group'),
  ),
  series: plain('series', () =>
    msg('series: records of one kind, made or kept together by their creator'),
  ),
  'decimal-file': plain('decimal file', () =>
    msg('decimal file: the number of a subject, and behind the stroke that of the paper'),
  ),
  box: plain('box', () => msg('box: the container on the shelf')),
  folder: plain('folder', () => msg('folder: the papers in one cover inside a box')),
  file: plain('file', () => msg('file: papers kept together as one matter')),
  piece: plain('piece', () =>
    msg('piece: the unit a reader orders, a volume, file or box of a series'),
  ),
  item: plain('item', () => msg('item: a single document or registered paper')),
  bestand: plain('Bestand', () => msg('Bestand: holding, the records of one office')),
  'sous-serie': plain('sous-série', () =>
    msg('sous-série: a division of the archive’s scheme of classes'),
  ),
  article: plain('article', () =>
    msg('article: the unit a reader orders, a carton, bundle or register'),
  ),
  quanzong: chinese('quanzong', '全宗', () => msg('quanzong: all records of one creator')),
  xilie: chinese('xilie', '系列', () => msg('xilie: series, records of one kind')),
  juan: chinese('juan', '卷', () => msg('juan: file, papers kept under one number')),
  jian: chinese('jian', '件', () => msg('jian: a single document of the file')),
  accession: plain('accession number', () =>
    msg('accession number: given when the archive took the file in'),
  ),
  'catalogue-number': plain('catalogue number', () =>
    msg('catalogue number: the key of the description in the archive’s catalogue'),
  ),
  microfilm: plain('microfilm', () => msg('microfilm: the film publication of the papers')),
  roll: plain('roll', () => msg('roll: one film of the publication')),
  frame: plain('frame', () => msg('frame: one picture of the film')),
  other: plain('', () => msg('a part of the reference as printed')),
};

/** The terms for a level, with an explanation for readers who do not know them. */
export function levelTerm(level: ReferenceLevel): LevelTerm {
  const {explain, ...words} = TERMS[level];
  return {...words, explanation: explain()};
}

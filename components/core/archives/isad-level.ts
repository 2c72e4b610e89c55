import {msg} from '../words/msg.js';
import type {ReferencePart} from './archival-reference.js';

/** The levels of description of ISAD(G) 3.1.4 and its appendix A-1, as far as references name them. */
export type IsadLevel = 'fonds' | 'sub-fonds' | 'series' | 'file' | 'item';

type Levels = Partial<Record<ReferencePart['level'], IsadLevel>>;

// An opis lists a part of a fond, as a series does. Papka, box, article and roll are containers, a
// leaf is a place within a file: ISAD(G) describes neither, so they have no level.
const LEVELS: Levels = {
  fond: 'fonds',
  collection: 'fonds',
  'record-group': 'fonds',
  bestand: 'fonds',
  quanzong: 'fonds',
  department: 'sub-fonds',
  'sous-serie': 'sub-fonds',
  opis: 'series',
  entry: 'series',
  series: 'series',
  xilie: 'series',
  delo: 'file',
  folder: 'file',
  file: 'file',
  piece: 'file',
  juan: 'file',
  item: 'item',
  jian: 'item',
};

/**
 * The level of ISAD(G) that a part of a reference stands for; undefined for a container, a leaf,
 * a number of a catalogue and words outside the grammar.
 */
export function isadLevel({level, value}: ReferencePart): IsadLevel | undefined {
  // `861.00` is the file on a subject, `861.00/123` the paper numbered 123 in it.
  if (level === 'decimal-file') return value.includes('/') ? 'item' : 'file';
  return LEVELS[level];
}

/** A level in the reader's language. */
export function isadWords(level: IsadLevel): string {
  const words: Readonly<Record<IsadLevel, () => string>> = {
    fonds: () => msg('fonds'),
    'sub-fonds': () => msg('sub-fonds'),
    series: () => msg('series'),
    file: () => msg('file'),
    item: () => msg('item'),
  };
  return words[level]();
}

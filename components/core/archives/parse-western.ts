import type {ArchivalReference, ReferencePart} from './archival-reference.js';
import {leadingLeaves, readLeaves} from './leaves.js';
import {findRepository} from './repositories.js';

type Parsed = Omit<ArchivalReference, 'verbatim'>;

const part = (level: ReferencePart['level'], value: string, label = ''): ReferencePart => ({
  level,
  value,
  label,
});

// Departments whose code alone tells The National Archives of the UK; with the archive named, any.
const TNA_CODES = new Set(
  'ADM AIR AVIA BT CAB CO CRIM DEFE DO FCO FO GFM HO HS HW KV MEPO MUN PREM SP T WO'.split(' '),
);
const TNA = /^(?:(.+?)[,:]?\s+)?([A-Z]{1,4})\s+(\d+)\/(\d+)(?:\/([\w ./()-]*\w))?(?:,\s*(.+))?$/;
const BARCH =
  /^(.+?),?\s+([A-Z]{1,5}\s+\d+(?:\s[IVX]+)?)\s?\/\s?(\d+[a-z]?(?:-\d+)?)(?:,\s*(.+))?$/;
const FOLIO = /^(fols?\.|ff?\.|Bl\.|pp?\.|S\.)\s*(?=\d)/;
const NARA_LABEL =
  /^(Record Group|RG|R\.G\.|Entry|Series|Box|Folder|File|Item|Pages?|pp?\.)(?::|\s|$)\s*(.+)$/i;
const NARA_LEVELS: Readonly<Record<string, ReferencePart['level']>> = {
  'record group': 'record-group',
  rg: 'record-group',
  'r.g.': 'record-group',
  entry: 'entry',
  series: 'series',
  box: 'box',
  folder: 'folder',
  file: 'file',
  item: 'item',
};

function readFolio(text: string | undefined): readonly ReferencePart[] {
  if (text === undefined) return [];
  const label = FOLIO.exec(text)?.[0] ?? '';
  const list = label === '' ? '' : leadingLeaves(text.slice(label.length));
  if (list === '' || label.length + list.length < text.length) return [part('other', text)];
  const level = /^[pS]/.test(label) ? 'page' : 'leaf';
  return [part(level, list, label.trim())];
}

function withLeaves(reference: Omit<Parsed, 'leaves'>): Parsed {
  const leaves = reference.parts.filter(({level}) => level === 'leaf');
  return {...reference, leaves: leaves.flatMap(({value}) => readLeaves(value))};
}

/** The abbreviation where `Full name (TNA)` gives both; else the name as printed. */
function nameOf(repository: string): string {
  const known = /\(([^()]+)\)$/.exec(repository)?.[1];
  return known && findRepository(known) ? known : repository;
}

/** `FO 371/12345/F123`, with or without The National Archives before it. */
export function parseTna(text: string): Parsed | undefined {
  const [, repository, code = '', series = '', piece = '', item, rest] = TNA.exec(text) ?? [];
  const named = repository !== undefined && findRepository(repository)?.latin === 'TNA';
  if (code === '' || !(named || (repository === undefined && TNA_CODES.has(code)))) {
    return undefined;
  }
  return withLeaves({
    system: 'tna',
    ...(repository !== undefined && {repository: nameOf(repository)}),
    parts: [
      part('series', `${code} ${series}`),
      part('piece', piece),
      ...(item === undefined ? [] : [part('item', item)]),
      ...readFolio(rest),
    ],
  });
}

/** `BArch R 58/276, fol. 12`: holding, file, leaf. */
export function parseBundesarchiv(text: string): Parsed | undefined {
  const [, repository = '', holding = '', file = '', rest] = BARCH.exec(text) ?? [];
  if (!(findRepository(repository)?.latin === 'BArch' || /^BArch[- ]/.test(repository))) {
    return undefined;
  }
  return withLeaves({
    system: 'bundesarchiv',
    repository: nameOf(repository),
    parts: [part('series', holding), part('file', file), ...readFolio(rest)],
  });
}

function readNaraSegment(segment: string): ReferencePart {
  const [, label = '', value = ''] = NARA_LABEL.exec(segment) ?? [];
  if (label === '') return part('other', segment);
  return part(NARA_LEVELS[label.toLowerCase()] ?? 'page', value, label);
}

/** `NARA, RG 59, Entry 1, Box 2, Folder 3`, in this order or, as Chicago has it, the reverse. */
export function parseNara(text: string): Parsed | undefined {
  const segments = text.split(/\s*[,;]\s*/).filter(Boolean);
  const all = segments.map(readNaraSegment);
  if (!all.some(({level}) => level === 'record-group')) return undefined;
  const isArchive = ({level, value}: ReferencePart) =>
    level === 'other' && findRepository(value)?.latin === 'NARA';
  const at = all.findIndex(isArchive);
  const repository = all[at]?.value;
  return withLeaves({
    system: 'nara',
    ...(repository !== undefined && {repository: nameOf(repository)}),
    parts: all.filter((_, index) => index !== at),
  });
}

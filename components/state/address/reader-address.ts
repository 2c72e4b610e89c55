import {domId} from '../../core/tei/dom-id.js';
import {mentionKinds} from '../../core/tei/every-kind.js';
import {wellFormed} from '../../core/tei/file-paths.js';
import type {MentionKind} from '../../core/tei/tei-document.js';
import {type AddressValues, joinList, joinPairs, splitList, splitPairs} from './address-values.js';

/** All that a shared link brings back of a reader. */
export interface ReaderAddress {
  /** Ids of the open documents, first to last; none twice, none empty. */
  readonly panes: readonly string[];
  /** Kinds of mention that are not underlined, in the order of `mentionKinds`. */
  readonly quiet: readonly MentionKind[];
  /** Of several mentions of one entity in a paragraph, only the first is underlined. */
  readonly sparse: boolean;
  readonly reading: 'diplomatic' | 'normalised';
  /** By document, the witness whose text is read. */
  readonly witnesses: readonly (readonly [document: string, witness: string])[];
  /** Id of the entity that is followed through every pane. */
  readonly trace?: string;
  /** Texts are read in parallel, and how. */
  readonly parallel?: ParallelAddress;
  /** Words that are looked for in an open document. */
  readonly find?: {readonly document: string; readonly words: string};
}

/** How texts are read in parallel. */
export interface ParallelAddress {
  /** Passages that belong together begin at one height. */
  readonly rows: boolean;
  /** Words that only one version has are marked. */
  readonly differences: boolean;
  /** Which versions of one file, counted from 0; none for the first two. */
  readonly versions: readonly number[];
}

/** Names of the parameters, in the order in which they are written. */
export const readerNames: readonly string[] = [
  'with',
  'panes',
  'hide',
  'density',
  'reading',
  'witness',
  'trace',
  'parallel',
  'versions',
  'find',
  'in',
];

/** What holds while the address says nothing. */
export interface ReaderDefaults {
  /** The documents the page itself asks for. */
  readonly panes: readonly string[];
  readonly reading: 'diplomatic' | 'normalised';
}

/** No page shows more, and each is asked for. */
const mostPanes = 3;
const mostVersions = 3;
/** Of more words nobody is told that they cannot be chosen. */
const mostSaid = 5;

/** What of a state differs from what the page shows by itself. */
export function writeReaderAddress(state: ReaderAddress, page: ReaderDefaults): AddressValues {
  const {quiet, sparse, reading, witnesses, trace, parallel, find} = state;
  const values = new Map<string, string>(panesValue(state.panes, page.panes));
  if (quiet.length > 0) {
    values.set('hide', quiet.length === mentionKinds.length ? 'all' : joinList(quiet));
  }
  if (sparse) values.set('density', 'sparse');
  if (reading !== page.reading) values.set('reading', reading);
  if (witnesses.length > 0) values.set('witness', joinPairs(witnesses));
  if (trace !== undefined) values.set('trace', trace);
  if (parallel) {
    const ways = (['rows', 'differences'] as const).filter((way) => parallel[way]);
    values.set('parallel', ways.join(',') || 'on');
    if (parallel.versions.length > 0) values.set('versions', parallel.versions.join(','));
  }
  if (find) {
    values.set('find', find.words);
    if (find.document !== state.panes[0]) values.set('in', find.document);
  }
  return values;
}

/** Names what stands beside the page's own document, or else all that is open. */
function panesValue(panes: readonly string[], own: readonly string[]): [string, string][] {
  if (panes.length === own.length && panes.every((id, at) => id === own[at])) return [];
  const isBeside = panes[0] !== undefined && panes[0] === own[0];
  return [isBeside ? ['with', joinList(panes.slice(1))] : ['panes', joinList(panes)]];
}

/** Any values give a state: what is malformed in them is as if it were not there. */
export function readReaderAddress(values: AddressValues, page: ReaderDefaults): ReaderAddress {
  const panes = readPanes(values, page.panes);
  const reading = values.get('reading');
  const trace = values.get('trace');
  const words = values.get('find');
  const [first] = panes;
  const document = values.get('in') ?? first;
  const parallel = readParallel(values);
  return {
    panes,
    quiet: readQuiet(values.get('hide')),
    sparse: values.get('density') === 'sparse',
    reading: reading === 'diplomatic' || reading === 'normalised' ? reading : page.reading,
    witnesses: [...new Map(splitPairs(values.get('witness')))],
    ...(trace ? {trace} : {}),
    ...(parallel ? {parallel} : {}),
    ...(words && document !== undefined && panes.includes(document)
      ? {find: {document, words}}
      : {}),
  };
}

/** Words of an address that are none of those that can stand where they do. */
export function unknownIn(values: AddressValues): readonly string[] {
  const allowed: readonly (readonly [name: string, words: readonly string[]])[] = [
    ['hide', ['all', ...mentionKinds]],
    ['density', ['sparse']],
    ['reading', ['diplomatic', 'normalised']],
    ['parallel', ['on', 'rows', 'differences']],
  ];
  const unknown = allowed.flatMap(([name, words]) =>
    splitList(values.get(name)).filter((word) => !words.includes(word)),
  );
  return [...new Set(unknown)].slice(0, mostSaid);
}

/** The documents an address asks for. */
export function readPanes(values: AddressValues, own: readonly string[]): readonly string[] {
  const all = values.get('panes');
  const beside = values.get('with');
  if (all === undefined && beside === undefined) return own;
  const ids = all === undefined ? [...own.slice(0, 1), ...splitList(beside)] : splitList(all);
  return [...new Set(ids)].slice(0, mostPanes);
}

function readQuiet(value: string | undefined): readonly MentionKind[] {
  if (value === 'all') return mentionKinds;
  const named = splitList(value);
  return mentionKinds.filter((kind) => named.includes(kind));
}

function readParallel(values: AddressValues): ParallelAddress | undefined {
  const ways = splitList(values.get('parallel'));
  const [rows, differences] = [ways.includes('rows'), ways.includes('differences')];
  if (!rows && !differences && !ways.includes('on')) return undefined;
  const versions = splitList(values.get('versions'))
    .filter((number) => /^\d{1,3}$/.test(number))
    .map(Number);
  const chosen = [...new Set(versions)].slice(0, mostVersions);
  return {rows, differences, versions: chosen.length > 1 ? chosen : []};
}

/** A passage as a fragment of the page's address. */
export function writePassage(document: string, passage: string): string {
  return `#${encodeURI(wellFormed(domId(document, passage))).replaceAll('#', '%23')}`;
}

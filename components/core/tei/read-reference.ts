import type {ArchivalReference, ReferencePart} from '../archives/archival-reference.js';
import {parseReference} from '../archives/parse-reference.js';
import {findRepository} from '../archives/repositories.js';
import type {ManuscriptRecord} from './tei-header.js';

const russianLevels = ['fond', 'opis', 'delo', 'papka', 'leaf'] as const;
type RussianLevel = (typeof russianLevels)[number];
const labels: Readonly<Record<RussianLevel, string>> = {
  fond: 'f.',
  opis: 'op.',
  delo: 'd.',
  papka: 'papka',
  leaf: 'll.',
};

/** What the elements of an `msIdentifier` say beside its shelfmark. */
interface Stated {
  readonly repository?: string;
  readonly collections: ManuscriptRecord['collections'];
  /** `62-63`, from `locus/@from` and `@to`. */
  readonly leaves?: string;
}

/**
 * The reference of a manuscript: the shelfmark as core/archives reads it, with what
 * `collection type="fond|opis|delo" n="…"` says put in its place. An encoder's `@n` outweighs the
 * reading of the shelfmark; `verbatim` stays as printed.
 */
export function readReference(
  shelfmark: string | undefined,
  stated: Stated,
): ArchivalReference | undefined {
  const read = shelfmark === undefined ? undefined : readShelfmark(shelfmark, stated.repository);
  const numbers = statedNumbers(stated);
  if (numbers.size === 0 || (read && read.system !== 'russian' && read.system !== 'unknown')) {
    return read;
  }
  const kept = read?.system === 'russian' ? read : readRemainder(shelfmark, numbers);
  const parts = mergeParts(kept?.parts ?? [], numbers);
  const repository = kept?.repository ?? stated.repository;
  const printed = parts.map(({label, value}) => (label ? `${label} ${value}` : value));
  return {
    verbatim: shelfmark ?? [repository, ...printed].filter(Boolean).join(', '),
    system: 'russian',
    ...(repository && {repository}),
    parts,
    leaves: kept && kept.leaves.length > 0 ? kept.leaves : leavesOf(numbers.get('leaf')),
  };
}

/**
 * A shelfmark in the light of the repository stated beside it: `F7 12345` is one of the Archives
 * nationales only there, and no code tells an archive that another one is named against.
 */
function readShelfmark(shelfmark: string, repository: string | undefined): ArchivalReference {
  const alone = parseReference(shelfmark);
  if (!repository || alone.repository !== undefined) return alone;
  if (alone.system === 'russian') return {...alone, repository};
  const within = parseReference(`${repository}, ${shelfmark}`);
  if (within.system !== 'unknown') return {...within, verbatim: shelfmark};
  const isElsewhere = alone.system === 'french' || findRepository(repository) !== undefined;
  if (alone.system === 'unknown' || !isElsewhere) return alone;
  return {verbatim: shelfmark, system: 'unknown', parts: [], leaves: []};
}

/** A shelfmark that begins below the fond, `d. 37, l. 5`, is read behind the levels stated above. */
function readRemainder(
  shelfmark: string | undefined,
  numbers: ReadonlyMap<RussianLevel, string>,
): ArchivalReference | undefined {
  if (shelfmark === undefined) return undefined;
  const above = [...numbers]
    .filter(([level]) => level === 'fond' || level === 'opis')
    .map(([level, value]) => `${labels[level]} ${value}, `);
  const read = parseReference(above.join('') + shelfmark);
  const understood = read.parts.every(({level}) => level !== 'other');
  return read.system === 'russian' && understood ? read : undefined;
}

function statedNumbers({collections, leaves}: Stated): ReadonlyMap<RussianLevel, string> {
  const numbers = new Map<RussianLevel, string>();
  for (const {type, n} of collections) {
    const level = russianLevels.find((one) => one === type);
    if (level && n) numbers.set(level, n);
  }
  // Leaves alone make no Russian reference: every library has them.
  if (leaves && numbers.size > 0) numbers.set('leaf', leaves);
  return numbers;
}

function mergeParts(
  read: readonly ReferencePart[],
  numbers: ReadonlyMap<RussianLevel, string>,
): ReferencePart[] {
  const parts: ReferencePart[] = read.map((part) => {
    const level = russianLevels.find((one) => one === part.level);
    const stated = level === undefined || level === 'leaf' ? undefined : numbers.get(level);
    return stated === undefined ? part : {...part, value: stated};
  });
  const order: readonly string[] = russianLevels;
  const rank = (level: string) => order.indexOf(level);
  for (const [level, value] of numbers) {
    if (parts.some((part) => part.level === level)) continue;
    const after = parts.findIndex((part) => rank(part.level) > rank(level));
    parts.splice(after === -1 ? parts.length : after, 0, {level, value, label: labels[level]});
  }
  return parts;
}

function leavesOf(value: string | undefined): ArchivalReference['leaves'] {
  return value === undefined ? [] : parseReference(`f. 1, op. 1, d. 1, ll. ${value}`).leaves;
}

import type {ParsedReference, ReferencePart, ReferenceSystem} from './archival-reference.js';
import {readLeaves} from './leaves.js';
import {findRepository, shortName} from './repositories.js';
import type {Repository} from './repository.js';

/** A text parted at the code of a holding: `TNA, ` and `FO 371/1` and `, f. 3`. */
export interface Coded {
  readonly before: string;
  /** The groups of the code's expression, `''` for one that matched nothing. */
  readonly groups: readonly string[];
  readonly after: string;
}

/** A code stands by itself, not within a longer number or word. */
export const CODE_BEGINS = '(?<![\\p{L}\\p{N}/.-])';
export const CODE_ENDS = '(?![\\p{L}\\p{N}/-])';

/** Parts a text at the first place where the code stands; undefined where it stands nowhere. */
export function findCode(text: string, code: RegExp): Coded | undefined {
  const found = code.exec(text);
  if (!found) return undefined;
  const before = text
    .slice(0, found.index)
    .replace(/^[\s,;.:，；：]+|(?<![\s,;:，；：])[\s,;:，；：]+$/g, '');
  return {
    // GOST closes a name with a full stop; before a comma it is that of an abbreviation.
    before: /\.\s$/.test(text.slice(0, found.index)) ? before.replace(/\.$/, '') : before,
    groups: [...found].slice(1).map((group) => group ?? ''),
    after: text.slice(found.index + found[0].length),
  };
}

export const part = (level: ReferencePart['level'], value: string, label = ''): ReferencePart => ({
  level,
  value,
  label,
});

/** The archive of a coded reference, before its code or, as notes have it, after it. */
export interface Holder {
  readonly name?: string;
  readonly known?: Repository | undefined;
  readonly parts: readonly ReferencePart[];
}

/** Finds the archive before the code, or else among the parts behind it. */
export function holderOf(before: string, behind: readonly ReferencePart[]): Holder {
  if (before !== '') {
    // Figures before the code are another reference, not the name of an archive.
    const known = /\d/.test(before) ? undefined : findRepository(before);
    return {name: shortName(before), known, parts: behind};
  }
  const at = behind.findIndex(
    ({level, value}) => level === 'other' && findRepository(value) !== undefined,
  );
  const name = behind[at]?.value;
  if (name === undefined) return {parts: behind};
  const parts = behind.filter((_, index) => index !== at);
  return {name: shortName(name), known: findRepository(name), parts};
}

/** Puts a reference together; its leaves are those of its parts. */
export function referenceOf(
  system: ReferenceSystem,
  repository: string | undefined,
  parts: readonly ReferencePart[],
): ParsedReference {
  const leaves = parts.filter(({level}) => level === 'leaf');
  return {
    system,
    ...(repository !== undefined && {repository}),
    parts,
    leaves: leaves.flatMap(({value}) => readLeaves(value)),
  };
}

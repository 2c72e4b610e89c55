/** Where a table begins: the hash of its first page, and how many levels of pages lead to entries. */
export interface TableRoot {
  readonly hash: string;
  /** 0: the root holds the entries themselves. */
  readonly depth: number;
}

/** A page on the way to others, as it is before it is packed. */
export interface Way {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A table that was written, with the pages that lead to the others. */
export interface WrittenTable extends TableRoot {
  /** By levels from the root down, as far as those of a level are few. */
  readonly ways: readonly (readonly Way[])[];
}

/** Bytes of the pages of one level that may be kept together. */
const fewBytes = 32_768;

export function sizeOf(pages: readonly Way[]): number {
  let size = 0;
  for (const {content} of pages) size += content.length;
  return size;
}

export const isFew = (pages: readonly Way[]): boolean => sizeOf(pages) <= fewBytes;

/** Of levels from the root down those before the first that has too many pages. */
export function fewOf(levels: readonly (readonly Way[])[]): (readonly Way[])[] {
  const tooLong = levels.findIndex((pages) => !isFew(pages));
  return tooLong === -1 ? [...levels] : levels.slice(0, tooLong);
}

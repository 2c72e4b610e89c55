import {standsAt} from '../../natives/stands-at.js';

/** A string that goes into a source. Taking all of them out gives the source back. */
export interface Insertion {
  /** Offset in the source before anything is inserted, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  /**
   * Whose it is: the id of an annotation, or the key of a shared part (the `respStmt` of a
   * reviewer, the `change` of a run, an empty list) that stays as long as any annotation needs it.
   */
  readonly owner: string;
}

/** A string that stands in a source. */
export interface Inserted {
  /** Offset in the source that holds it, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly owner: string;
}

/** The source with the insertions in it; those at one offset come in the order of the list. */
export function insertAll(source: string, insertions: readonly Insertion[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const {at, text} of inOrder(insertions)) {
    pieces.push(source.slice(from, at), text);
    from = at;
  }
  pieces.push(source.slice(from));
  return pieces.join('');
}

/** The same insertions by where they stand once all of them are in. */
export function afterInserting(insertions: readonly Insertion[]): Inserted[] {
  let grown = 0;
  return inOrder(insertions).map(({at, text, owner}) => {
    const inserted = {at: at + grown, text, owner};
    grown += text.length;
    return inserted;
  });
}

/** The source without strings that stand in it, or undefined where one of them does not. */
export function removeAll(source: string, inserted: readonly Inserted[]): string | undefined {
  const pieces: string[] = [];
  let from = 0;
  for (const {at, text} of inOrder(inserted)) {
    if (at < from || !standsAt(source, text, at)) return undefined;
    pieces.push(source.slice(from, at));
    from = at + text.length;
  }
  pieces.push(source.slice(from));
  return pieces.join('');
}

/**
 * The same strings by where they stand once others are in.
 *
 * @param inserted by where they stand after; those at the place of a string come before it
 */
export function shiftByInserting(
  strings: readonly Inserted[],
  inserted: readonly Inserted[],
): Inserted[] {
  const ordered = inOrder(inserted);
  let next = 0;
  let grown = 0;
  return inOrder(strings).map((each) => {
    for (; (ordered[next]?.at ?? Number.POSITIVE_INFINITY) <= each.at + grown; next++) {
      grown += ordered[next]?.text.length ?? 0;
    }
    return {...each, at: each.at + grown};
  });
}

/** The same strings by where they stand once others, that stood among them, are out. */
export function shiftByRemoving(
  strings: readonly Inserted[],
  removed: readonly Inserted[],
): Inserted[] {
  const ordered = inOrder(removed);
  let next = 0;
  let shrunk = 0;
  return inOrder(strings).map((each) => {
    for (; (ordered[next]?.at ?? Number.POSITIVE_INFINITY) < each.at; next++) {
      shrunk += ordered[next]?.text.length ?? 0;
    }
    return {...each, at: each.at - shrunk};
  });
}

function inOrder<Each extends {readonly at: number}>(list: readonly Each[]): Each[] {
  return [...list].sort((a, b) => a.at - b.at);
}

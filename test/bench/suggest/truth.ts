import type {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {foldWord} from '../../../components/core/suggest/fold-word.js';
import type {Mention, Span, TeiDocument} from '../../../components/core/tei/tei-document.js';

/** A name or date that somebody tagged by hand. */
export interface Truth extends Span {
  readonly mention: Mention;
  readonly entityIds: readonly string[];
  /** Inside a longer name: found or not, it is no fault. */
  readonly nested: boolean;
  /** Whether the authority file has the words as a name of the entity. */
  readonly inAuthority: boolean;
}

const within = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;
const fold = (text: string): string =>
  text
    .split(/[\s-]+/)
    .map(foldWord)
    .join(' ');

/**
 * What is tagged in a text, outside the notes of its editors, which tag nothing. A description
 * (`rs`) counts as a name only where the authority file has it as one.
 */
export function truthOf(document: TeiDocument, index: EntityIndex): Truth[] {
  const read = document.mentions
    .filter((mention) => !isInNote(mention, document))
    .map((mention) => {
      const {entityIds} = index.resolve(mention, document.file);
      const words = fold(mention.form);
      const names = entityIds.flatMap((id) => index.get(id)?.names ?? []);
      const inAuthority = names.some(({text}) => {
        const name = fold(text);
        return name === words || name === `the ${words}` || `the ${name}` === words;
      });
      return {start: mention.start, end: mention.end, mention, entityIds, inAuthority};
    });
  const counted = read.filter(({mention, inAuthority}) => mention.element !== 'rs' || inAuthority);
  return counted.map((truth) => ({
    ...truth,
    nested:
      truth.mention.kind !== 'date' &&
      counted.some(
        (other) => other !== truth && other.mention.kind !== 'date' && within(truth, other),
      ),
  }));
}

export function isInNote(span: Span, {notes}: TeiDocument): boolean {
  return notes.some((note) => note.type === 'editorial' && within(span, note));
}

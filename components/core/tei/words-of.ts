import {traverse} from '../xml/traverse.js';
import type {XmlElement} from '../xml/xml-tree.js';
import {teiName} from './elements.js';
import {shownMember} from './shown-member.js';
import {continuesWord, isBreak, WordsInLine} from './words-in-line.js';

/** What stands among the words without being of them: notes, running heads, remarks for programs. */
const asides = new Set('note noteGrp fw index certainty precision respons'.split(' '));

/**
 * The words of an element as a label: what is read in the line, without notes and without the
 * other members of a `choice` or `app`; breaks part words unless they say that the word goes on;
 * white space folded, ends trimmed.
 *
 * @param enough after so many characters elements are passed over: for who wants no long label.
 * @param isOwn whether an element in it is of the same text.
 */
export function wordsOf(
  element: XmlElement,
  enough = Number.POSITIVE_INFINITY,
  isOwn?: (inner: XmlElement) => boolean,
): string {
  return wordsOfParts([{element, goesOn: false}], enough, isOwn);
}

/** A part of a name in several parts, and whether the word at its end goes on in the next one. */
export interface NamePart {
  readonly element: XmlElement;
  readonly goesOn: boolean;
}

/** The words of a name that is tagged in several parts, as one label. */
export function wordsOfParts(
  parts: readonly NamePart[],
  enough = Number.POSITIVE_INFINITY,
  isOwn = (_: XmlElement): boolean => true,
): string {
  const words = new WordsInLine();
  for (const {element, goesOn} of parts) {
    addWords(words, element, enough, isOwn);
    words.breakLine(goesOn);
  }
  return words.label;
}

function addWords(
  words: WordsInLine,
  element: XmlElement,
  enough: number,
  isOwn: (inner: XmlElement) => boolean,
): void {
  traverse(element, {
    enter: (inner) => {
      if (inner === element) return true;
      if (words.length > enough || asides.has(teiName(inner)) || !isOwn(inner)) return false;
      if (isBreak(inner)) words.breakLine(continuesWord(inner));
      const shown = inner.parent && shownMember(inner.parent, 'diplomatic');
      return shown === undefined || shown === inner;
    },
    leave: () => undefined,
    text: ({value}) => words.add(value),
  });
}

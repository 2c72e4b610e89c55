import {traverse} from '../xml/traverse.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {teiName} from './elements.js';
import {shownMember} from './shown-member.js';

const breaks = new Set(['lb', 'pb', 'cb', 'gb', 'milestone']);

/** A break inside a word is marked so, follows a hyphen, or stands in a script without spaces. */
const opensMidWord = /[-‐­⸗\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * The words of an element as a label: what is read in the line, without notes and without the
 * other members of a `choice` or `app`; breaks part words; white space folded, ends trimmed.
 *
 * @param enough after so many characters elements are passed over: for who wants no long label.
 */
export function wordsOf(element: XmlElement, enough = Number.POSITIVE_INFINITY): string {
  let words = '';
  traverse(element, {
    enter: (inner) => {
      if (inner === element) return true;
      if (words.length > enough) return false;
      const name = teiName(inner);
      if (name === 'note') return false;
      if (breaks.has(name) && attributeOf(inner, 'break') !== 'no' && !opensMidWord.test(words)) {
        words += ' ';
      }
      const shown = inner.parent && shownMember(inner.parent, 'diplomatic');
      return shown === undefined || shown === inner;
    },
    leave: () => undefined,
    text: ({value}) => {
      words += value;
    },
  });
  return words.replace(/[ \t\r\n]+/g, ' ').trim();
}

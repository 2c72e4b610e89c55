import {traverse} from '../../xml/traverse.js';
import {attributeOf, type XmlElement} from '../../xml/xml-tree.js';
import {teiName} from '../elements.js';
import {shownMember} from '../shown-member.js';
import {continuesWord, isBreak} from '../words-in-line.js';
import {wordsOf} from '../words-of.js';
import type {WordingPart} from './alternation.js';
import {witnessesOf} from './readings.js';

/** What a scribe or an editor did to words inside a wording. */
const marks = new Set('del add unclear supplied surplus secl'.split(' '));

/** What stands for words that are not there. */
const gaps = new Set('gap space lacunaStart lacunaEnd witStart witEnd'.split(' '));

const notes = new Set(['note', 'witDetail']);

/** Attributes that say what a gap is. */
const ofGaps = [
  'reason',
  'extent',
  'quantity',
  'unit',
  'atLeast',
  'atMost',
  'precision',
  'wit',
] as const;

/**
 * A wording cut where something was done to its words, with the gaps, notes and further readings
 * inside it. Undefined where it is words alone.
 *
 * @param enough after so many UTF-16 units the rest is passed over
 */
export function readParts(wording: XmlElement, enough: number): readonly WordingPart[] | undefined {
  const parts: WordingPart[] = [];
  const open: XmlElement[] = [];
  let length = 0;
  const say = (part: WordingPart): void => {
    length += part.text.length;
    parts.push({...part, text: part.text.replace(/[ \t\r\n]+/g, ' ')});
  };
  traverse(wording, {
    enter: (element) => {
      if (element === wording) return true;
      const name = teiName(element);
      if (length > enough) return false;
      const shown = element.parent && shownMember(element.parent, 'diplomatic');
      if (notes.has(name) || (shown !== undefined && shown !== element)) {
        const text = wordsOf(element, enough);
        const witnesses = witnessesOf(element);
        say({element: name, text, ...(witnesses.length > 0 ? {witnesses} : {})});
        return false;
      }
      if (gaps.has(name))
        say({element: name, text: wordsOf(element, enough), details: said(element)});
      else if (isBreak(element) && !continuesWord(element)) say({text: ' '});
      if (gaps.has(name)) return false;
      if (marks.has(name)) open.push(element);
      return true;
    },
    leave: (element) => {
      if (open.at(-1) === element) open.pop();
    },
    text: ({value}) => {
      const mark = open.at(-1);
      if (length <= enough && value !== '')
        say(mark ? {element: teiName(mark), text: value} : {text: value});
    },
  });
  return parts.some(({element}) => element !== undefined) ? parts : undefined;
}

function said(gap: XmlElement): Record<string, string> {
  const pairs = ofGaps.map((name) => [name, attributeOf(gap, name)?.trim()] as const);
  return Object.fromEntries(
    pairs.filter((pair): pair is [(typeof ofGaps)[number], string] => Boolean(pair[1])),
  );
}

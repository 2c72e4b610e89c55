import {msg, str} from '../words/msg.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {wordsOf} from './words-of.js';

/** How a passage is named to a reader; `count` is its running number among its like, from 1. */
export function passageLabel(element: XmlElement, count: number): string {
  const n = attributeOf(element, 'n') ?? numberOf(attributeOf(element, 'xml:id')) ?? String(count);
  switch (element.localName) {
    case 'p':
    case 'ab':
      return paragraphLabel(element, n);
    case 'l':
    case 'line':
      return msg(str`l. ${[...textParts(element), n].join('.')}`);
    case 'head':
      return shorten(wordsOf(element)) || msg(str`heading ${n}`);
    case 'lg':
      return msg(str`stanza ${n}`);
    case 'stage':
      return msg(str`stage direction ${n}`);
    case 'opener':
    case 'salute':
      return msg('opening of the letter');
    case 'closer':
    case 'signed':
      return msg('close of the letter');
    case 'dateline':
      return msg('dateline');
    case 'postscript':
      return msg('postscript');
    case 'item':
      return msg(str`item ${n}`);
    case 'cell':
      return msg(str`cell ${n}`);
    default:
      return `${element.localName} ${n}`;
  }
}

/**
 * The numbers of the parts a passage stands in, from book to section: by them texts of antiquity are
 * cited (TEI P5 3.11, CTS), whatever the number of their paragraphs.
 */
function textParts(element: XmlElement): string[] {
  const parts: string[] = [];
  let at = element.parent;
  for (let above = 0; at && above < mostAbove; above++, at = at.parent) {
    const n = attributeOf(at, 'type') === 'textpart' ? attributeOf(at, 'n')?.trim() : undefined;
    if (n) parts.unshift(n);
  }
  return parts;
}

/** No work is cited by what lies so many levels above its passages; each of them asks. */
const mostAbove = 32;

function paragraphLabel(element: XmlElement, n: string): string {
  const parts = textParts(element);
  const own = attributeOf(element, 'n')?.trim();
  return parts.length > 0 ? [...parts, ...(own ? [own] : [])].join('.') : `¶ ${n}`;
}

/** Editors number by id: `p3` is the third paragraph, `w1` one of another series. */
function numberOf(xmlId: string | undefined): string | undefined {
  const [, series, number] = /^([a-z])\.?(\d+)$/.exec(xmlId ?? '') ?? [];
  if (series === undefined || number === undefined) return undefined;
  return series === 'p' || series === 'n' ? number : `${series}${number}`;
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}

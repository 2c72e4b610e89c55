import {msg, str} from '@lit/localize';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {safeAddress} from '../allow-list.js';
import type {Plan, Rule} from '../plan.js';
import type {Generated} from '../sink.js';

/** A page break: its number, linked to the page's image where there is one. */
function pageBreak(element: XmlElement): Plan {
  const n = attributeOf(element, 'n');
  const words = n ? msg(str`page ${n}`) : msg('page break');
  const image = imageAddress(element);
  const text = n ?? '‖';
  const number: Generated = image
    ? {tag: 'a', attributes: {href: image, title: msg(str`Image of ${words}`)}, text}
    : {tag: 'span', attributes: {title: words}, text};
  return {
    tag: 'span',
    attributes: {role: 'doc-pagebreak', 'aria-label': words, 'data-break': brokenWord(element)},
    lead: [number],
  };
}

/** `@facs` as an address; prose and `#id` pointers are not one. */
function imageAddress(element: XmlElement): string | undefined {
  const facs = (attributeOf(element, 'facs') ?? '').trim();
  if (!/^https?:\/\/\S+$/.test(facs)) return undefined;
  return safeAddress(facs);
}

function brokenWord(element: XmlElement): string | undefined {
  return attributeOf(element, 'break') === 'no' ? 'no' : undefined;
}

function lineBreak(element: XmlElement): Plan {
  if (opensItsBlock(element)) return {tag: 'span', attributes: {'data-first': true}};
  return {tag: 'span', lead: [{tag: 'br'}]};
}

/** A break before the first word of a block would show as an empty line. */
function opensItsBlock(element: XmlElement): boolean {
  for (const sibling of element.parent?.children ?? []) {
    if (sibling === element) return true;
    if (sibling.kind === 'text' && sibling.value.trim() !== '') return false;
    if (sibling.kind === 'element' && sibling.localName !== 'pb') return false;
  }
  return false;
}

function labelledBreak(word: (n: string) => string): Rule {
  return (element) => ({
    tag: 'span',
    lead: [{tag: 'span', text: word(attributeOf(element, 'n') ?? '').trim()}],
  });
}

function milestone(element: XmlElement): Plan {
  const unit = attributeOf(element, 'unit') ?? '';
  const n = attributeOf(element, 'n') ?? '';
  const text = `${unit} ${n}`.trim();
  return {tag: 'span', lead: text ? [{tag: 'span', text}] : []};
}

function handShift(element: XmlElement): Plan {
  const hand = (attributeOf(element, 'new') ?? attributeOf(element, 'scribe') ?? '').replace(
    /^#/,
    '',
  );
  const text = hand ? msg(str`hand: ${hand}`) : msg('another hand');
  return {tag: 'span', lead: [{tag: 'span', text}]};
}

export const breakRules: Readonly<Record<string, Rule>> = {
  pb: pageBreak,
  lb: lineBreak,
  cb: labelledBreak((n) => msg(str`column ${n}`)),
  gb: labelledBreak((n) => msg(str`gathering ${n}`)),
  milestone,
  handShift,
  fw: () => ({
    tag: 'span',
    attributes: {title: msg('Running head, catchword or page number of the source')},
  }),
};

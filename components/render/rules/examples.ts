import {msg} from '../../core/words/msg.js';
import type {XmlElement, XmlNode} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';
import type {Generated} from '../sink.js';

/** Quoted markup: its text is the source's own, its tags are shown as what they are. */
export const example: Rule = (element): Plan => {
  if (element.localName === 'egXML') return {tag: 'div'};
  const empty = element.children.length === 0;
  const written = element.attributes.map(({name, value}) => ` ${name}="${value}"`).join('');
  return {
    tag: 'code',
    lead: [tagOf(`<${element.name}${written}${empty ? '/' : ''}>`)],
    trail: empty ? [] : [tagOf(`</${element.name}>`)],
  };
};

function tagOf(text: string): Generated {
  return {tag: 'span', text};
}

/**
 * SVG, notated music and other guests keep their text and nothing else: their names mean other
 * things, and what they call a note belongs in no margin.
 */
export const guest: Rule = (): Plan => ({tag: 'span', attributes: {'data-tei': undefined}});

/** Whether an element only repeats a heading for a table of contents, as the Chinese canon has it (`cb:mulu`). */
export function isContentsEntry({localName, parent}: XmlElement): boolean {
  return localName === 'mulu' && parent?.children.some(isHeading) === true;
}

function isHeading(node: XmlNode): boolean {
  return node.kind === 'element' && /^j?head$/.test(node.localName);
}

export const contentsEntry: Rule = (): Plan => ({
  tag: 'span',
  hides: () => ({
    code: 'contents-entry',
    reason: msg('The heading beside it, for a table of contents'),
  }),
});

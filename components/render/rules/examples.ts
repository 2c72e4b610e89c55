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

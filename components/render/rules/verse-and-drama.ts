import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';
import {blockOrPhrase, ownDirection} from './structure.js';

const block: Rule = () => ({tag: 'div'});

/** A verse line; the later parts of a split line are set in, every fifth number is shown. */
function line(element: XmlElement): Plan {
  const n = attributeOf(element, 'n');
  const numbered = n !== undefined && /^\d+$/.test(n) && Number(n) % 5 === 0;
  return {
    tag: 'div',
    attributes: {'data-part': attributeOf(element, 'part'), ...ownDirection(element)},
    lead: numbered
      ? [{tag: 'span', attributes: {class: 'line-number', 'aria-hidden': 'true'}, text: n}]
      : [],
  };
}

export const verseAndDramaRules: Readonly<Record<string, Rule>> = {
  lg: block,
  l: line,
  sp: block,
  spGrp: block,
  speaker: blockOrPhrase,
  stage: blockOrPhrase,
  role: () => ({tag: 'span'}),
  roleDesc: () => ({tag: 'span'}),
  set: block,
  prologue: block,
  epilogue: block,
};

import {msg, str} from '@lit/localize';
import {witnessesOf} from '../../core/tei/variants/readings.js';
import {attributeOf, closest, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Rule} from '../plan.js';

const isReading = (element: XmlElement): boolean => /^(lem|rdg)$/.test(element.localName);

/** Where a witness begins, ends or breaks off (TEI P5 12.1.5), in words; its reading may name it. */
function limit(words: (sigla: string) => string): Rule {
  return (element, scene) => {
    const of = attributeOf(element, 'wit') ? element : closest(element, isReading);
    const named = of ? witnessesOf(of) : [];
    const text = words(named.map((id) => scene.siglum(id)).join(' '));
    return {tag: 'span', lead: [{tag: 'span', text: `[${text.trim()}]`}]};
  };
}

export const witnessLimitRules: Readonly<Record<string, Rule>> = {
  witStart: limit((sigla) => msg(str`${sigla} begins`)),
  witEnd: limit((sigla) => msg(str`${sigla} ends`)),
  lacunaStart: limit((sigla) => msg(str`gap in ${sigla} begins`)),
  lacunaEnd: limit((sigla) => msg(str`gap in ${sigla} ends`)),
};

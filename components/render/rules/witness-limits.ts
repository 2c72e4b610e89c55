import {teiName} from '../../core/tei/elements.js';
import {witnessesOf} from '../../core/tei/variants/readings.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, closest, type XmlElement} from '../../core/xml/xml-tree.js';
import type {GapPiece} from '../gap-pieces.js';
import type {Hiding, Plan, Rule, Scene} from '../plan.js';
import type {Generated} from '../sink.js';
import {sayLimit} from './say-limit.js';
import {each} from './structure.js';
import {madeCard} from './variant-signs.js';

const isReading = (element: XmlElement): boolean => /^(lem|rdg)$/.test(element.localName);

/**
 * Where a witness begins, ends or breaks off (TEI P5 12.1.5), in words; its reading may name it.
 * While that witness is read, the notice of its gap says it.
 */
const limit: Rule = (element, scene) => {
  if (scene.lacking.limits.has(element)) return {tag: 'span'};
  const of = attributeOf(element, 'wit') ? element : closest(element, isReading);
  const named = of ? witnessesOf(of) : [];
  const words = sayLimit(teiName(element), named.map((id) => scene.siglum(id)).join(' '));
  return {tag: 'span', lead: [{tag: 'span', text: `[${words}]`}]};
};

/** What stands once in the place of words that the witness lacks; it opens the card of who says so. */
export function noticeOf({gap}: GapPiece, tag: 'div' | 'span', scene: Scene): Generated {
  const siglum = scene.witness?.siglum ?? '';
  const words = {
    lacuna: () => msg('[lacuna]'),
    before: () => msg(str`[before ${siglum} begins]`),
    after: () => msg(str`[after ${siglum} ends]`),
  };
  const title = msg(str`Left out: words of the text that ${siglum} does not have`);
  const card = gap.owner === undefined ? {} : madeCard(gap.owner);
  const said = {tag: 'span', attributes: {...card, title}, text: words[gap.kind]()};
  return {tag, attributes: {class: 'witness-gap'}, children: [said]};
}

export function hidingOf({gap: {owner}}: GapPiece): Hiding {
  return {
    code: 'witness-gap',
    reason: msg('Words that the witness read here does not have'),
    ...(owner === undefined ? {} : {owner}),
  };
}

/** Tags that hold words: a notice between the rows of a table would fall out of it. */
const holdsWords =
  /^(article|section|div|blockquote|aside|p|h\d|span|td|th|li|dt|dd|time|cite|em|i|b|del|ins|sup|sub|a)$/;

export function mayStandIn({tag, inner, attributes}: Plan): boolean {
  const role = attributes?.role;
  if (inner !== undefined || !holdsWords.test(tag)) return false;
  return typeof role !== 'string' || !/^(list|table|row|rowgroup)$/.test(role);
}

export const witnessLimitRules: Readonly<Record<string, Rule>> = each(
  'witStart witEnd lacunaStart lacunaEnd',
  limit,
);

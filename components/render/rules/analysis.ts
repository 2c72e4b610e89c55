import {teiName} from '../../core/tei/elements.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Hiding, Plan, Rule} from '../plan.js';
import {partNamed} from './source-document.js';
import {each} from './structure.js';

/** Nothing of the element is text of the source: its words are listed, with the reason, not shown. */
function apart(code: string, reason: () => string): Rule {
  return () => {
    const hiding: Hiding = {code, reason: reason()};
    return {tag: 'span', hides: () => hiding};
  };
}

const relationHidden = (): Hiding => ({
  code: 'relation',
  reason: msg('A relation between parts of the text, no part of it'),
});

/** Whether relations are few enough to be said, and stand where a line of their own is expected. */
function isSaid(element: XmlElement): boolean {
  const home = element.parent;
  return home !== undefined && childElements(home).length <= mostSaid && standsAlone(element);
}

/**
 * A relation between parts of the text: out of running text a line says which parts they are, so
 * that its place is not blank. What it says in words is listed.
 */
function relation(join: string): Rule {
  return (element, scene) => {
    const plan = {tag: 'span', hides: relationHidden};
    const parts = (attributeOf(element, 'target') ?? '').split(/\s+/).filter(Boolean);
    if (parts.length === 0 || !isSaid(element)) return plan;
    const children = parts
      .slice(0, mostSaid)
      .flatMap((pointer, at) => [
        ...(at === 0 ? [] : [{tag: 'span', text: join}]),
        partNamed(pointer, scene),
      ]);
    return {...plan, tag: 'div', lead: [{tag: 'span', attributes: {class: 'relation'}, children}]};
  };
}

/** Several relations: the lines of a few, or nothing of many. */
function group(element: XmlElement): Plan {
  const lines = standsAlone(element) && childElements(element).length <= mostSaid;
  if (!lines) return {tag: 'span', hides: relationHidden};
  return {
    tag: 'div',
    hides: (child) =>
      child.kind === 'element' && relations.has(teiName(child)) ? undefined : relationHidden(),
  };
}

const relations = new Set('link linkGrp join joinGrp alt altGrp when'.split(' '));

/** More than these are for programs. */
const mostSaid = 24;

/** A point in time: when it is, or how long after another. */
function point(element: XmlElement): Plan {
  const line = element.parent;
  const said = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  const unit = said('unit') || (line && attributeOf(line, 'unit')) || '';
  const after = said('since').replace(/^#/, '');
  const interval = [said('interval'), said('interval') === '' ? '' : unit]
    .filter(Boolean)
    .join(' ');
  const since = interval && after ? msg(str`${interval} after ${after}`) : interval;
  const when = said('absolute') || since;
  if (when === '' || !isSaid(element)) return {tag: 'span', hides: relationHidden};
  const id = said('xml:id');
  const text = id === '' ? when : `${id}: ${when}`;
  const lead = [{tag: 'span', attributes: {class: 'relation'}, text}];
  return {tag: 'div', lead, hides: relationHidden};
}

/** Elements that point from one part of a text to another, or say something about it (TEI P5 17, 18). */
export const analysisRules: Readonly<Record<string, Rule>> = {
  index: apart('index-term', () => msg('A term for the index, no part of the running text')),
  ...each(
    'interp interpGrp span spanGrp',
    apart('interpretation', () => msg('An interpretation of the text, no part of it')),
  ),
  ...each('link join', relation(' + ')),
  alt: relation(' | '),
  when: point,
  ...each('linkGrp joinGrp altGrp timeline', group),
  ...each(
    'certainty precision respons',
    apart('certainty', () => msg('How sure the encoding is, and whose it is; no part of the text')),
  ),
  standOff: apart('stand-off', () => msg('Annotation kept apart from the text it is about')),
  xenoData: apart('foreign-data', () => msg('Data in another format, kept apart from the text')),
};

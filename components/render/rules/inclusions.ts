import {inclusionPointer, isFallback} from '../../core/tei/inclusions.js';
import {inclusionsOf} from '../../core/tei/read-inclusions.js';
import {msg, str} from '../../core/words/msg.js';
import type {XmlElement} from '../../core/xml/xml-tree.js';
import type {Hiding, Plan, Rule, Scene} from '../plan.js';
import {safeAddress} from '../safe-address.js';
import {blockOrPhrase} from './structure.js';

/**
 * A part that stands in another file is not merged into this text: its place is shown, with a link
 * where the other file is a document of the collection. The fallback is read where it is not found.
 */
export const inclusion: Rule = (element, scene): Plan => {
  const {tag} = blockOrPhrase(element, scene);
  if (isFallback(element)) return {tag};
  const outcome = inclusionsOf(scene.document.tree)?.byElement.get(element)?.outcome;
  const {raw} = inclusionPointer(element);
  const words = msg(str`Included from ${raw}`);
  const {id, href} = linkOf(element, scene);
  // Compiled data may know the document although this page has not read it.
  const found = outcome?.ok || href !== undefined;
  if (!found) {
    const reason = outcome && !outcome.ok ? outcome.reason : '';
    const title = msg(str`“${raw}” is not included: ${reason}`);
    return {
      tag,
      attributes: {'data-link': id, 'data-state': 'unresolved', title},
      lead: [{tag: 'span', text: words}],
    };
  }
  const shown =
    href === undefined
      ? {tag: 'span', text: words}
      : {tag: 'a', attributes: {'data-link': id, href}, text: words};
  return {
    tag,
    lead: [shown],
    hides: (child) => (child.kind === 'element' && isFallback(child) ? notNeeded() : undefined),
  };
};

function linkOf(element: XmlElement, scene: Scene): {id?: string; href?: string} {
  const {link: id} = scene.ids(element);
  const link = id === undefined ? undefined : scene.link(id);
  const address = link && scene.options.href?.(link);
  const href = address === undefined ? undefined : safeAddress(address);
  return {...(id === undefined ? {} : {id}), ...(href === undefined ? {} : {href})};
}

function notNeeded(): Hiding {
  return {
    code: 'inclusion-fallback',
    reason: msg('Read only where the part that stands in another file is not found'),
  };
}

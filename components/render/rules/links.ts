import {elementById} from '../../core/tei/elements-by-id.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, childElement, closest, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {safeAddress} from '../safe-address.js';
import type {Generated} from '../sink.js';
import {transposed} from './source-document.js';

/** A link leads where the collection says; one that leads nowhere is shown as such, with its words. */
function reference(element: XmlElement, scene: Scene): Plan {
  const parts = transposed(element, scene);
  if (parts) return {tag: 'span', lead: parts};
  const id = scene.ids(element).link;
  const link = id ? scene.link(id) : undefined;
  const written = attributeOf(element, 'target') ?? attributeOf(element, 'cRef') ?? '';
  if (!link || closest(element, (above) => above.localName === 'ref')) return {tag: 'span'};
  const href = scene.options.href?.(link);
  const address = href === undefined ? undefined : safeAddress(href);
  if (address === undefined) {
    return {
      tag: 'span',
      attributes: {
        'data-link': link.id,
        'data-state': 'unresolved',
        title: sayDeadEnd(link.pointer.raw, scene),
      },
      ...(isEmpty(element) ? {lead: whereTo(written)} : {}),
    };
  }
  const attributes = {'data-link': link.id, href: address};
  if (!isEmpty(element)) return {tag: 'a', attributes};
  const note = scene.note(written.trim().replace(/^#/, ''));
  return {
    tag: 'a',
    attributes: {...attributes, class: note && 'note-marker'},
    lead: whereTo(note?.label || headingAt(written, scene) || written),
  };
}

/** A division is called by its heading, however its id reads. */
function headingAt(pointer: string, scene: Scene): string {
  const target = elementById(scene.document.tree, pointer.trim());
  const head = target && childElement(target, 'head');
  return head ? wordsOf(head) : '';
}

/** A link to the header or to a register beside the text leads somewhere, only not to a passage. */
function sayDeadEnd(raw: string, scene: Scene): string {
  return elementById(scene.document.tree, raw)
    ? msg(str`This link leads to a part of the file that is no part of its text: ${raw}`)
    : msg(str`This link leads nowhere: ${raw}`);
}

/** `ptr`, and a `ref` without words, show where they lead: all of it, as in "Gen 1:1". */
function whereTo(words: string): Generated[] {
  return [{tag: 'span', text: words.trim().replace(/(^|(?<!\s)\s+)#/g, '$1')}];
}

const isEmpty = ({children}: XmlElement): boolean =>
  !children.some((child) => child.kind !== 'comment');

export const linkRules: Readonly<Record<string, Rule>> = {
  ref: reference,
  ptr: reference,
};

import {attributeOf, elementsWithin, type XmlElement, type XmlTree} from '../xml/xml-tree.js';
import {recordElements, teiName} from './elements.js';
import {elementById} from './elements-by-id.js';
import {isMention} from './parts-of-text.js';
import {type PointerContext, readPointers} from './pointers.js';
import type {Pointer} from './tei-document.js';

/**
 * Who speaks where a `speaker` stands, by `sp/@who` (TEI P5 7.2.2): pointers to records of another file,
 * or of this one before the speech, for a text is shown while its end is still to come. A role of
 * the cast list is no record; a name within a speaker points by itself.
 *
 * @returns none where the speaker is words only
 */
export function speakerPointers(
  element: XmlElement,
  tree: XmlTree,
  context: PointerContext,
): readonly Pointer[] {
  const speech = element.parent;
  if (teiName(element) !== 'speaker' || !speech || teiName(speech) !== 'sp') return [];
  const who = attributeOf(speech, 'who')?.trim();
  if (!who) return [];
  for (const inner of elementsWithin(element)) if (isMention(inner)) return [];
  const pointers = readPointers(who, 'ref', context);
  return pointers.every((pointer) => leadsToRecord(pointer, element, tree)) ? pointers : [];
}

function leadsToRecord(pointer: Pointer, speaker: XmlElement, tree: XmlTree): boolean {
  if (pointer.kind !== 'document' || pointer.file !== '') return pointer.kind !== 'key';
  const record = elementById(tree, `#${pointer.fragment ?? ''}`);
  return (
    record !== undefined && recordElements.has(teiName(record)) && record.start < speaker.start
  );
}

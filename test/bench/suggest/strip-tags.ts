import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {elementsWithin} from '../../../components/core/xml/xml-tree.js';

const naming = new Set(['persName', 'placeName', 'orgName', 'name', 'rs', 'date']);

/** The source of a document without its inline names and dates; its text stays as it is. */
export function withoutNames({texts, tree}: TeiDocument): string {
  const tags: [from: number, to: number][] = [];
  for (const text of texts) {
    for (const element of elementsWithin(text)) {
      if (!naming.has(element.localName)) continue;
      tags.push([element.start, element.startTagEnd]);
      if (element.endTagStart < element.end) tags.push([element.endTagStart, element.end]);
    }
  }
  tags.sort(([a], [b]) => a - b);
  let source = '';
  let at = 0;
  for (const [from, to] of tags) {
    source += tree.source.slice(at, from);
    at = to;
  }
  return source + tree.source.slice(at);
}

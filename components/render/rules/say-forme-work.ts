import {msg} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {sayPlace} from './say-place.js';

/** What a printer or scribe put around the text of a page (`fw`, TEI P5 12.6), in words. */
export function sayFormeWork(element: XmlElement): string {
  const type = attributeOf(element, 'type')?.trim() ?? '';
  const place = attributeOf(element, 'place')?.trim() ?? '';
  return [sayType(type), sayPlace(place)].filter(Boolean).join(', ');
}

function sayType(type: string): string {
  const bare = type.toLowerCase().replace(/[^a-z]/g, '');
  if (bare === '') return msg('Running head, catchword or page number of the source');
  if (/^(head|header|runninghead|runningtitle|running)$/.test(bare)) return msg('Running head');
  if (/^(foot|footer|runningfoot)$/.test(bare)) return msg('Running foot');
  if (/^(pagenum|pageno|pagenumber|page|pag|folnum|foliation|folio)$/.test(bare)) {
    return msg('Page number of the source');
  }
  if (/^(catch|catchword|cw|kustode)$/.test(bare)) return msg('Catchword');
  if (/^(sig|signature)$/.test(bare)) return msg('Signature of the gathering');
  if (/^(linenum|line)$/.test(bare)) return msg('Line number of the source');
  return type;
}

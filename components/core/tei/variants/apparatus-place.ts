import {attributeOf, closest, firstWithin, type XmlElement} from '../../xml/xml-tree.js';
import {divisions, teiName} from '../elements.js';
import type {AlternationPlace} from './alternation.js';

/**
 * How an apparatus entry is tied to its words (TEI P5 12.2). What `variantEncoding/@method` says
 * decides where the entry itself leaves it open.
 */
export function apparatusPlace(app: XmlElement): AlternationPlace {
  const tied = attributeOf(app, 'from') ?? attributeOf(app, 'to');
  const located = tied ?? attributeOf(app, 'loc');
  if (standsInList(app)) return 'apart';
  const home = app.parent && teiName(app.parent);
  if (located !== undefined && home && (divisions.has(home) || home === 'list')) return 'apart';
  const method = methodOf(app);
  if (method === 'parallel-segmentation') return 'in-line';
  if (tied !== undefined) return 'attached';
  return located !== undefined && method === 'location-referenced' ? 'attached' : 'in-line';
}

function standsInList(app: XmlElement): boolean {
  const list = closest(app, (above) => {
    const name = teiName(above);
    if (name === 'listApp' || name === 'standOff') return true;
    return (
      divisions.has(name) && /^(apparatus|app[-_ ]?crit)/i.test(attributeOf(above, 'type') ?? '')
    );
  });
  return list !== undefined;
}

/** Asked of each entry of a document, answered once. */
const methods = new WeakMap<XmlElement, string>();

function methodOf(app: XmlElement): string {
  const document = closest(app, (above) => /^TEI(\.2)?$/.test(above.localName));
  if (!document) return '';
  const known = methods.get(document);
  if (known !== undefined) return known;
  const header = document.children.find(
    (child): child is XmlElement => child.kind === 'element' && child.localName === 'teiHeader',
  );
  const said = header && firstWithin(header, 'variantEncoding');
  const method = (said && attributeOf(said, 'method')) ?? '';
  methods.set(document, method);
  return method;
}

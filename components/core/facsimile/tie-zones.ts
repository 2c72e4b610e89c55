import {teiName} from '../tei/elements.js';
import {idsOf} from '../tei/read-document.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {wordsOf} from '../tei/words-of.js';
import {attributeOf, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import {type FacsContext, readFacs} from './facs-pointers.js';
import type {PageZone} from './facsimile.js';
import type {Surface} from './read-surfaces.js';
import type {FacsWarnings} from './warnings.js';

type Tie = Pick<PageZone, 'part' | 'label'>;

/** Long enough to know a line by, short enough to hear. */
const labelLength = 60;

/**
 * Which parts of the text stand in which zones and surfaces: by `@facs` of a block, line or word,
 * by `zone/@start`, or because a `sourceDoc` has its text in the zones themselves (TEI P5 12.2).
 */
export function tieZones(
  document: TeiDocument,
  surfaces: readonly Surface[],
  context: FacsContext,
  warnings: FacsWarnings,
): {
  readonly zones: ReadonlyMap<XmlElement, Tie>;
  readonly surfaces: ReadonlyMap<XmlElement, string>;
  /** The zones that elements of the text are written in. */
  readonly elements: ReadonlyMap<XmlElement, readonly XmlElement[]>;
} {
  const zones = new Map<XmlElement, Tie>();
  const anchors = new Map<XmlElement, string>();
  const zoneElements = new Set(surfaces.flatMap((each) => each.zones.map(({element}) => element)));
  const pages = new Set(surfaces.map(({element}) => element));
  const elements = new Map<XmlElement, XmlElement[]>();
  const tie = (zone: XmlElement, element: XmlElement): void => {
    const known = elements.get(element);
    if (!known) elements.set(element, [zone]);
    else if (!known.includes(zone)) known.push(zone);
    if (!zones.has(zone)) zones.set(zone, tieOf(document, element));
  };
  for (const text of document.texts) {
    for (const element of elementsWithin(text)) {
      if (zoneElements.has(element)) tie(element, element);
      if (pages.has(element)) anchors.set(element, partOf(document, element) ?? '');
      const facs = attributeOf(element, 'facs');
      if (facs === undefined || teiName(element) === 'pb') continue;
      const reading = readFacs(facs, element, context);
      if (reading.fault) warnings.add(reading.fault, element, reading.words ?? '');
      for (const target of reading.elements) {
        if (zoneElements.has(target)) tie(target, element);
        else if (pages.has(target) && !anchors.has(target)) {
          anchors.set(target, partOf(document, element) ?? '');
        }
      }
    }
  }
  for (const zone of zoneElements) {
    const start = (attributeOf(zone, 'start') ?? '').trim();
    const element = start.startsWith('#') ? context.byId.get(start.slice(1)) : undefined;
    if (element) tie(zone, element);
  }
  return {zones, surfaces: new Map([...anchors].filter(([, part]) => part !== '')), elements};
}

function tieOf(document: TeiDocument, element: XmlElement): Tie {
  const part = partOf(document, element);
  const words = element.children.length > 0 ? wordsOf(element, labelLength) : '';
  const cut = words.length > labelLength ? `${words.slice(0, labelLength).trimEnd()}…` : words;
  const label = cut || attributeOf(element, 'n')?.trim();
  return {...(part ? {part} : {}), ...(label ? {label} : {})};
}

/** The id an element has on the page, else that of what it stands in. */
function partOf(document: TeiDocument, element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const {passage, mention, note, anchor, link} = idsOf(document, at);
    const part = passage ?? mention ?? note ?? anchor ?? link;
    if (part !== undefined) return part;
  }
  return undefined;
}

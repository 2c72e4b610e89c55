import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {
  type HeaderContext,
  local,
  outermost,
  personal,
  readHeaderDate,
  readName,
} from './header-values.js';
import {readPointers} from './pointers.js';
import type {CorrespondenceAction, TeiHeader} from './tei-header.js';

/** The steps of a correspondence, `correspAction` (TEI P5 2.4.6), in the order of the header. */
export function readCorrespondence(
  header: XmlElement,
  context: HeaderContext,
): CorrespondenceAction[] {
  return [...elementsWithin(header)]
    .filter(({localName}) => localName === 'correspAction')
    .map((action) => {
      const read = (names: readonly string[]) =>
        outermost(action, names)
          .map((name) => readName(name, context))
          .filter((name) => name !== undefined);
      // A step told in prose only (`<correspAction><p>`) is one name, its wording.
      const prose = childElements(action, 'p', 'note', 'ab').map(labelOf).filter(Boolean).join(' ');
      const names = read(personal);
      const places = read(local);
      const dates = outermost(action, ['date']).map(readHeaderDate);
      const told = names.length + places.length + dates.length === 0 && prose !== '';
      return {
        type: attributeOf(action, 'type') ?? '',
        names: told ? [{text: prose, pointers: []}] : names,
        places,
        dates,
      };
    })
    .filter(({names, places, dates}) => names.length + places.length + dates.length > 0);
}

/**
 * What a letter stands beside: the `ref`s, `ptr`s and notes of `correspContext`. `type` is `@type`
 * with `@subtype` after it: `withinCollection next_letter`.
 */
export function readCorrespondenceContext(
  header: XmlElement,
  context: HeaderContext,
): TeiHeader['correspondenceContext'] {
  return [...elementsWithin(header)]
    .filter(({localName}) => localName === 'correspContext')
    .flatMap((element) => childElements(element))
    .map((element) => {
      const [pointer] = readPointers(attributeOf(element, 'target') ?? '', 'ref', context);
      const type = [attributeOf(element, 'type'), attributeOf(element, 'subtype')]
        .filter(Boolean)
        .join(' ');
      const label = labelOf(element) || pointer?.raw || '';
      return {label, ...(pointer && {pointer}), ...(type && {type})};
    })
    .filter(({label}) => label !== '');
}

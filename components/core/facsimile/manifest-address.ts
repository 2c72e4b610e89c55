import {teiName} from '../tei/elements.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {imageAt, webAddress} from './image-address.js';

/** Where editors name the manifest of a whole facsimile, best first. */
const onFacsimile = ['facs', 'sameAs', 'source', 'corresp'] as const;

/**
 * The address of the IIIF Presentation manifest a document names: on its `facsimile`, or as an
 * `idno`, `ref`, `ptr` or `graphic` whose `@type` says so. An image or image service is none.
 */
export function manifestOf(root: XmlElement, base: string): string | undefined {
  let typed: string | undefined;
  for (const element of elementsWithin(root)) {
    const name = teiName(element);
    if (name === 'facsimile' || name === 'sourceDoc') {
      const found = ofFacsimile(element, base);
      if (found) return found;
    }
    typed ??= ofTyped(element, name, base);
  }
  return typed;
}

function ofFacsimile(facsimile: XmlElement, base: string): string | undefined {
  for (const name of onFacsimile) {
    const written = attributeOf(facsimile, name)?.trim() ?? '';
    if (written === '' || /\s/.test(written) || !/[/.]/.test(written)) continue;
    const address = webAddress(written, base);
    const certain = name === 'facs' || name === 'sameAs' || namesManifest(written);
    if (address && certain && !isImage(address)) return address;
  }
  const linked = childElements(facsimile, 'graphic', 'ptr', 'ref');
  for (const element of linked) {
    const written = attributeOf(element, 'url') ?? attributeOf(element, 'target') ?? '';
    const address = namesManifest(written) ? webAddress(written, base) : undefined;
    if (address) return address;
  }
  return undefined;
}

function ofTyped(element: XmlElement, name: string, base: string): string | undefined {
  if (!/^(idno|ref|ptr|graphic)$/.test(name)) return undefined;
  const type = `${attributeOf(element, 'type') ?? ''} ${attributeOf(element, 'subtype') ?? ''}`;
  if (!/iiif|manifest/i.test(type)) return undefined;
  const written =
    attributeOf(element, 'target') ?? attributeOf(element, 'url') ?? labelOf(element).trim();
  if (!/^https?:\/\/\S+$/i.test(written)) return undefined;
  const address = webAddress(written, base);
  return address && !isImage(address) ? address : undefined;
}

function namesManifest(address: string): boolean {
  return /(?:^|[/_.-])manifest(?:\.json)?\/?$/i.test(address.trim().replace(/[?#].*$/s, ''));
}

/** A picture, or a service of one; anything else named for a whole facsimile is its manifest. */
function isImage(address: string): boolean {
  const image = imageAt(address);
  if (image?.kind === 'service') return true;
  return image !== undefined && /\.[a-z0-9]{3,4}$/i.test(address.replace(/[?#].*$/s, ''));
}

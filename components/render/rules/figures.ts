import {baseOf, fileOf, imageAt, webAddress} from '../../core/facsimile/image-address.js';
import {teiName} from '../../core/tei/elements.js';
import {decodePath} from '../../core/tei/file-paths.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg, str} from '../../core/words/msg.js';
import {
  attributeOf,
  childElements,
  closest,
  textsWithin,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {safeAddress} from '../safe-address.js';
import type {Generated} from '../sink.js';

const figure: Rule = (element, scene) => ({tag: isBlock(element, scene) ? 'figure' : 'span'});

function isBlock(element: XmlElement, scene: Scene): boolean {
  return standsAlone(element) || scene.holdsBlocks(element);
}

/** The words of a figure: its caption where they are that, else a line or phrase in it. */
function figureWords(element: XmlElement, scene: Scene): Plan {
  if (isFigureCaption(element, scene)) return {tag: 'figcaption'};
  return {tag: isBlock(element, scene) ? 'div' : 'span'};
}

/**
 * Whether this is the caption HTML knows: the heading, else the caption, else the description of
 * a figure, where it is the first or last thing in it (HTML 4.4.12).
 */
export function isFigureCaption(element: XmlElement, scene: Scene): boolean {
  const home = element.parent;
  if (!home || teiName(home) !== 'figure' || !isBlock(home, scene)) return false;
  const inside = home.children.filter(
    (child) => child.kind === 'element' || (child.kind === 'text' && child.value.trim() !== ''),
  );
  const ends = [inside[0], inside.at(-1)];
  for (const name of ['head', 'caption', 'figDesc']) {
    const found = childElements(home, name).find((each) => ends.includes(each));
    if (found) return found === element;
  }
  return false;
}

/** A picture is linked, and loaded only where the page asked for pictures. */
function graphic(element: XmlElement, scene: Scene): Plan {
  const written = attributeOf(element, 'url') ?? '';
  const url = addressOf(element, scene);
  const name = decodePath(written.trim().split('/').at(-1) ?? '') || msg('image');
  const words: Generated = {tag: 'span', text: msg(str`Image: ${name}`)};
  if (url === undefined) return {tag: 'span', lead: written.trim() === '' ? [] : [words]};
  const described = childElements(element, 'desc').map((each) => wordsOf(each, 300));
  const alt = described.find(Boolean) ?? msg(str`Image: ${name}`);
  const image: Generated = {tag: 'img', attributes: {src: url, alt, loading: 'lazy'}};
  return linked(element, url, scene.options.images ? image : words);
}

/** Sound and film are linked and never loaded: only who follows the link hears them. */
function media(element: XmlElement, scene: Scene): Plan {
  const written = attributeOf(element, 'url') ?? '';
  const type = attributeOf(element, 'mimeType') ?? '';
  if (/^image\//i.test(type)) return graphic(element, scene);
  const name = decodePath(written.trim().split('/').at(-1) ?? '') || type;
  const text = /^audio\//i.test(type)
    ? msg(str`Sound: ${name}`)
    : /^video\//i.test(type)
      ? msg(str`Film: ${name}`)
      : msg(str`Recording: ${name}`);
  const url = addressOf(element, scene);
  const words: Generated = {tag: 'span', text};
  return url === undefined ? {tag: 'span', lead: [words]} : linked(element, url, words);
}

/** No link in a link: in a `ref` the picture belongs to that. */
function linked(element: XmlElement, href: string, shown: Generated): Plan {
  const inLink = closest(element, (above) => above.localName === 'ref') !== undefined;
  return {
    tag: 'span',
    lead: [inLink ? shown : {tag: 'a', attributes: {href}, children: [shown]}],
  };
}

/** `@url` from where the document is; a IIIF image service as the whole image. */
function addressOf(element: XmlElement, scene: Scene): string | undefined {
  const base = baseOf(element, scene.options.base ?? scene.document.file);
  const url = webAddress((attributeOf(element, 'url') ?? '').replace(/ /g, '%20'), base);
  if (url === undefined) return undefined;
  const image = imageAt(url);
  return safeAddress(image ? fileOf(image) : url);
}

/** Base64 is no text to read: it is kept out of view, and said to be there with its kind and size. */
function binaryObject(element: XmlElement): Plan {
  const type = attributeOf(element, 'mimeType')?.trim() || msg('unknown kind');
  let characters = 0;
  for (const {value} of textsWithin(element)) characters += value.replace(/\s/g, '').length;
  // Four characters of base64 hold three bytes (RFC 4648).
  const kilobytes = Math.max(1, Math.round((characters * 3) / 4 / 1000));
  return {
    tag: 'span',
    lead: [{tag: 'span', text: msg(str`[Embedded file, ${type}, ${kilobytes} kB]`)}],
    hides: () => ({
      code: 'binary-data',
      reason: msg('The bytes of an embedded file are not text to be read.'),
    }),
  };
}

export const figureRules: Readonly<Record<string, Rule>> = {
  figure,
  figDesc: figureWords,
  caption: figureWords,
  graphic,
  media,
  binaryObject,
};

import {resolvePath} from '../tei/file-paths.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import type {ImageSource} from './facsimile.js';

const imageEnding = /\.(?:jpe?g|jpe|png|gif|webp|avif|svg|tiff?|bmp|jp2|jpx)$/i;
const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * An address as a page can load it: `http(s)`, or relative and resolved against `base`. Any other
 * scheme, and control characters, which browsers strip before they read one, give undefined.
 */
export function webAddress(written: string, base: string): string | undefined {
  const trimmed = written.trim();
  for (const character of trimmed) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return undefined;
  }
  if (trimmed === '') return undefined;
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  if (scheme.test(trimmed)) return /^https?:\/\/[^/]/i.test(trimmed) ? trimmed : undefined;
  // Slashes of a query are no folders.
  const query = trimmed.search(/[?#]/);
  const path = query === -1 ? trimmed : trimmed.slice(0, query);
  const from = base.replace(/[?#].*$/s, '');
  const resolved = resolvePath(path, from);
  // A folder stays one: what `@xml:base` names is itself resolved against.
  const folder = path.endsWith('/') && !resolved.endsWith('/') ? '/' : '';
  // Without a base the dot of `./a:b.png` is all that keeps it from looking like a scheme.
  const dot = !scheme.test(from) && scheme.test(resolved) ? './' : '';
  return `${dot}${resolved}${folder}${query === -1 ? '' : trimmed.slice(query)}`;
}

/** The address that relative ones below an element start from: `@xml:base` of all above it. */
export function baseOf(element: XmlElement, documentBase: string): string {
  const bases: string[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const own = attributeOf(at, 'xml:base');
    if (own !== undefined) bases.push(own);
  }
  return bases.reduceRight((base, own) => webAddress(own, base) ?? base, documentBase);
}

/** Whether a word is written as an address is; `1894_AS_00012` or `f.12r` names a page, no file. */
export function isAddress(word: string): boolean {
  return scheme.test(word) || /[/?]/.test(word) || endsAsImage(word);
}

/** Whether a path ends in the name of an image format. */
export function endsAsImage(path: string): boolean {
  return imageEnding.test(path.replace(/[?#].*$/s, ''));
}

/**
 * The image at a web address: a IIIF image service where the address is one of its requests (IIIF
 * Image API 1–3, section 2), else a file. Undefined for what is no image: a manifest, a canvas.
 */
export function imageAt(url: string): ImageSource | undefined {
  const path = url.replace(/[?#].*$/s, '');
  if (path.endsWith('/info.json')) {
    return {kind: 'service', service: path.slice(0, -'/info.json'.length)};
  }
  const service = serviceOfRequest(path);
  if (service !== undefined) return {kind: 'service', service, url};
  const last = path.split('/').at(-1) ?? '';
  if (/\.(?:json|jsonld|xml|html?)$/i.test(path) || last === 'manifest') return undefined;
  return path.includes('/canvas/') && !imageEnding.test(path) ? undefined : {kind: 'file', url};
}

/** `{service}/{region}/{size}/{rotation}/{quality}.{format}` for the whole of an image. */
function serviceOfRequest(path: string): string | undefined {
  const segments = path.split('/');
  const [region, size, rotation, quality] = segments.slice(-4);
  const wellFormed =
    segments.length > 4 &&
    region === 'full' &&
    /^\^?(?:max|full|pct:[\d.]{1,12}|!?\d{0,9},\d{0,9})$/.test(size ?? '') &&
    /^!?[\d.]{1,12}$/.test(rotation ?? '') &&
    /^(?:default|native|colou?r|gr[ae]y|bitonal)(?:\.[a-z0-9]{2,5})?$/i.test(quality ?? '');
  return wellFormed ? segments.slice(0, -4).join('/') : undefined;
}

/** The whole image as one file: for a link, and where a service does not answer. */
export function fileOf(image: ImageSource): string {
  return image.kind === 'file'
    ? image.url
    : (image.url ?? `${image.service}/full/max/0/default.jpg`);
}

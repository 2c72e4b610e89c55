import type {ImageSource} from '../../core/facsimile/facsimile.js';
import {fileOf} from '../../core/facsimile/image-address.js';
import {type ImageService, readImageService} from '../../core/facsimile/image-service.js';
import {safeAddress} from '../../render/safe-address.js';
import {type FetchedJson, fetchJson} from './fetch-json.js';

/** Something a viewer can be given to open: an image, or what an `info.json` says of a service. */
export type TileSource = Readonly<Record<string, unknown>>;

/**
 * What may be opened for an image, best first: the tiles of a service that answers, then the whole
 * image as a file. Addresses that are not of the web give nothing.
 */
export async function* tileSourcesOf(
  image: ImageSource,
  signal: AbortSignal,
): AsyncGenerator<TileSource> {
  if (image.kind === 'service') {
    const address = safeAddress(`${image.service}/info.json`);
    const info = address === undefined ? undefined : await infoAt(address, signal);
    const service = info?.ok ? readImageService(info.json, image.service) : undefined;
    if (service) yield tilesOf(service);
  }
  const url = safeAddress(fileOf(image));
  if (url !== undefined) yield wholeImage(url);
}

/** Whoever turned the page meanwhile waits for no answer. */
async function infoAt(address: string, signal: AbortSignal): Promise<FetchedJson | undefined> {
  try {
    return await fetchJson(address, {signal});
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** Without a pyramid of its own, which would need to read the pixels of another site's image. */
function wholeImage(url: string): TileSource {
  return {type: 'image', url, buildPyramid: false, crossOriginPolicy: false};
}

/** The checked service as the `info.json` it would write, all else left out. */
function tilesOf({version, service, width, height, level, ...rest}: ImageService): TileSource {
  return {
    '@context': `http://iiif.io/api/image/${version}/context.json`,
    '@id': service,
    ...(version > 1 ? {protocol: 'http://iiif.io/api/image'} : {}),
    width,
    height,
    profile: profileOf(version, level),
    preferredFormats: [rest.format],
    ...(rest.tiles.length > 0 ? {tiles: rest.tiles} : {}),
    ...(rest.sizes.length > 0 ? {sizes: rest.sizes} : {}),
  };
}

function profileOf(version: 1 | 2 | 3, level: number): string | readonly string[] {
  if (version === 3) return `level${level}`;
  if (version === 2) return [`http://iiif.io/api/image/2/level${level}.json`];
  return `http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level${level}`;
}

import {fieldsOf, listOf, pixelsOf, stringOf} from './json-fields.js';

/** What an image server says it can do (IIIF Image API 1–3, `info.json`), checked. */
export interface ImageService {
  readonly version: 1 | 2 | 3;
  /** The address before `/info.json` that was asked; what the answer calls itself is not trusted. */
  readonly service: string;
  readonly width: number;
  readonly height: number;
  /** Level 0 serves only what `sizes` and `tiles` list. */
  readonly level: 0 | 1 | 2;
  readonly tiles: readonly {
    readonly width: number;
    readonly height: number;
    readonly scaleFactors: readonly number[];
  }[];
  readonly sizes: readonly {readonly width: number; readonly height: number}[];
  /** Ending of the files to ask for. */
  readonly format: 'jpg' | 'png' | 'webp' | 'gif';
}

/**
 * Reads a parsed `info.json`. Anything else, and sizes that are none, give undefined.
 *
 * @param service the address the JSON was fetched from, without `/info.json`
 */
export function readImageService(json: unknown, service: string): ImageService | undefined {
  const info = fieldsOf(json);
  const [width, height] = [pixelsOf(info.width), pixelsOf(info.height)];
  if (width === undefined || height === undefined) return undefined;
  const version = versionOf(info['@context'], info);
  return {
    version,
    service,
    width,
    height,
    level: levelOf(info.profile),
    tiles: tilesOf(info),
    sizes: listOf(info.sizes)
      .slice(0, 40)
      .flatMap((each) => {
        const size = fieldsOf(each);
        const [across, down] = [pixelsOf(size.width), pixelsOf(size.height)];
        return across && down ? [{width: across, height: down}] : [];
      }),
    format: formatOf(info.preferredFormats),
  };
}

function versionOf(context: unknown, info: Readonly<Record<string, unknown>>): 1 | 2 | 3 {
  const contexts = listOf(context).filter((each) => typeof each === 'string');
  if (contexts.some((each) => each.includes('/image/3/'))) return 3;
  if (contexts.some((each) => each.includes('/image/2/'))) return 2;
  if (info.type === 'ImageService3') return 3;
  return info.protocol === 'http://iiif.io/api/image' ? 2 : 1;
}

/** `level1`, an address that ends so, or a list that begins with one. */
function levelOf(profile: unknown): 0 | 1 | 2 {
  for (const each of listOf(profile)) {
    const level = typeof each === 'string' ? /level([012])\b/.exec(each)?.[1] : undefined;
    if (level !== undefined) return level === '0' ? 0 : level === '1' ? 1 : 2;
  }
  return 1;
}

function tilesOf(info: Readonly<Record<string, unknown>>): ImageService['tiles'] {
  const width = pixelsOf(info.tile_width);
  // Version 1 has one size of tile, and its factors beside it.
  const written = width
    ? [{width, height: info.tile_height, scaleFactors: info.scale_factors}]
    : listOf(info.tiles);
  return written.slice(0, 20).flatMap((each) => {
    const tile = fieldsOf(each);
    const across = pixelsOf(tile.width);
    const factors = listOf(tile.scaleFactors).flatMap((factor) => pixelsOf(factor) ?? []);
    const scaleFactors = factors.filter((factor) => factor <= 65_536).slice(0, 40);
    if (across === undefined || scaleFactors.length === 0) return [];
    return [{width: across, height: pixelsOf(tile.height) ?? across, scaleFactors}];
  });
}

function formatOf(preferred: unknown): ImageService['format'] {
  for (const each of listOf(preferred)) {
    const format = stringOf(each);
    if (format === 'jpg' || format === 'png' || format === 'webp' || format === 'gif') {
      return format;
    }
  }
  return 'jpg';
}

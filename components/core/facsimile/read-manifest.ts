import type {ImageSource} from './facsimile.js';
import {imageAt} from './image-address.js';
import {
  addressIn,
  fieldsOf,
  type JsonFields,
  labelIn,
  listOf,
  pixelsOf,
  stringOf,
  typeOf,
} from './json-fields.js';

/** One view of an object in a IIIF manifest. */
export interface Canvas {
  readonly id: string;
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  readonly images: readonly ImageSource[];
}

export type ManifestResult =
  | {readonly ok: true; readonly title: string; readonly canvases: readonly Canvas[]}
  | {readonly ok: false; readonly problem: 'no-manifest' | 'collection' | 'no-canvases'};

/** More views than any object has; a hostile manifest ends here. */
const mostCanvases = 20_000;

/**
 * Reads a parsed IIIF Presentation manifest, version 2 or 3: the canvases in order, each with the
 * images painted on it. What is not as the specification has it is passed over.
 */
export function readManifest(json: unknown): ManifestResult {
  const manifest = fieldsOf(json);
  const type = typeOf(manifest);
  if (type === 'Collection') return {ok: false, problem: 'collection'};
  if (type !== 'Manifest') return {ok: false, problem: 'no-manifest'};
  const [sequence] = listOf(manifest.sequences);
  const written = sequence ? listOf(fieldsOf(sequence).canvases) : listOf(manifest.items);
  const canvases = written.slice(0, mostCanvases).flatMap((each) => readCanvas(fieldsOf(each)));
  if (canvases.length === 0) return {ok: false, problem: 'no-canvases'};
  return {ok: true, title: labelIn(manifest.label), canvases};
}

function readCanvas(canvas: JsonFields): Canvas[] {
  const id = addressIn(canvas);
  if (id === undefined) return [];
  const [width, height] = [pixelsOf(canvas.width), pixelsOf(canvas.height)];
  // Version 2 hangs annotations on the canvas, version 3 pages of annotations.
  const painted = [
    ...listOf(canvas.images).map((each) => fieldsOf(each).resource),
    ...listOf(canvas.items)
      .flatMap((page) => listOf(fieldsOf(page).items))
      .map(fieldsOf)
      .filter(({motivation}) => listOf(motivation).some((each) => each === 'painting'))
      .flatMap(({body}) => listOf(body)),
  ];
  return [
    {
      id,
      label: labelIn(canvas.label),
      ...(width && height ? {width, height} : {}),
      images: painted.slice(0, 20).flatMap(choices).flatMap(readResource),
    },
  ];
}

/** Of several pictures in the place of one the default comes first (`oa:Choice`, `Choice`). */
function choices(resource: unknown): readonly unknown[] {
  const fields = fieldsOf(resource);
  if (typeOf(fields) !== 'Choice') return [resource];
  return [...listOf(fields.default), ...listOf(fields.item), ...listOf(fields.items)].slice(0, 20);
}

function readResource(resource: unknown): ImageSource[] {
  const fields = fieldsOf(resource);
  const [width, height] = [pixelsOf(fields.width), pixelsOf(fields.height)];
  const size = width && height ? {width, height} : {};
  const url = addressIn(fields);
  const service = listOf(fields.service).map(fieldsOf).find(servesImages);
  const address = service && addressIn(service);
  if (address) {
    return [{kind: 'service', service: address.replace(/\/$/, ''), ...(url ? {url} : {}), ...size}];
  }
  const image = url === undefined ? undefined : imageAt(url);
  return image ? [{...image, ...size}] : [];
}

/** An image server says so by type, profile or context; others offer search or sign-in. */
function servesImages(service: JsonFields): boolean {
  if (/^ImageService[1-3]$/.test(typeOf(service))) return true;
  const words = [...listOf(service.profile), ...listOf(service['@context'])].map(stringOf);
  return words.some((word) => word !== undefined && /image(?:-api)?\/|^level[012]$/.test(word));
}

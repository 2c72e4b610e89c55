import type {TeiWarning} from '../tei/tei-document.js';

/** The page images of a document (TEI P5 chapter 12). Plain data: it survives JSON. */
export interface Facsimile {
  /** In reading order; pages without an image stand among them, so that a manifest can be matched. */
  readonly pages: readonly PageImage[];
  /** Address of a IIIF Presentation manifest that the document names. */
  readonly manifest?: string;
  readonly warnings: readonly TeiWarning[];
}

/** One page, leaf side or opening, as one image shows it. */
export interface PageImage {
  /** Unique among the pages: `@xml:id` of the surface or page break, else a made-up one. */
  readonly id: string;
  /** `pb/@n`, `surface/@n`, else a running number in words: what a reader calls the page. */
  readonly label: string;
  /** What the source says of the page in words: prose in `@facs`, a description of the image. */
  readonly title?: string;
  /** Parts of the text where the page begins: its page breaks, several for an opening. */
  readonly anchors: readonly string[];
  /** The image, best first; further ones serve when it cannot be loaded. */
  readonly images: readonly ImageSource[];
  /** Addresses given for the page that are no images: a canvas of a manifest may bear one. */
  readonly canvases: readonly string[];
  /** The coordinate space of the zones, spread over the whole image; without one they are pixels. */
  readonly frame?: Box;
  readonly zones: readonly PageZone[];
}

/** Where an image is: a file, or a service that cuts it into tiles (IIIF Image API). */
export type ImageSource =
  | {
      readonly kind: 'file';
      readonly url: string;
      /** In pixels, where the source says it. */
      readonly width?: number;
      readonly height?: number;
    }
  | {
      readonly kind: 'service';
      /** The address before `/info.json`. */
      readonly service: string;
      /** The whole image as one file, where the source gives it. */
      readonly url?: string;
      readonly width?: number;
      readonly height?: number;
    };

/** A part of a page image that holds a block, a line or a word. */
export interface PageZone {
  /** Its `@xml:id` where usable, else a made-up one. */
  readonly id: string;
  readonly box: Box;
  /** Corners of a zone that is no rectangle. */
  readonly points?: readonly Point[];
  /** The part of the text written there. */
  readonly part?: string;
  /** The first words of it, or the number of the line. */
  readonly label?: string;
}

/** In the units of the page's frame; `x` grows to the right, `y` downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** Whether there is anything to look at: a pane for images is worth opening. */
export function hasImages({pages, manifest}: Facsimile): boolean {
  return manifest !== undefined || pages.some(({images}) => images.length > 0);
}

/** The page with an id, an anchor in the text, or a label; in this order, the first of several. */
export function findPage(pages: readonly PageImage[], name: string): PageImage | undefined {
  if (name === '') return undefined;
  return (
    pages.find(({id}) => id === name) ??
    pages.find(({anchors}) => anchors.includes(name)) ??
    pages.find(({label}) => label === name)
  );
}

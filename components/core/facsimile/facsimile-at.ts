import type {Facsimile, ImageSource, PageImage} from './facsimile.js';
import {webAddress} from './image-address.js';

/**
 * Page images with their addresses resolved against the address of the document they belong to.
 * What is no address of the web is left out; resolving twice changes nothing.
 */
export function facsimileAt({manifest, ...rest}: Facsimile, address: string): Facsimile {
  const list = manifest === undefined ? undefined : webAddress(manifest, address);
  return {
    ...rest,
    ...(list === undefined ? {} : {manifest: list}),
    pages: rest.pages.map((page) => pageFrom(page, address)),
  };
}

function pageFrom(page: PageImage, address: string): PageImage {
  return {
    ...page,
    images: page.images.flatMap((image) => imageFrom(image, address) ?? []),
    canvases: page.canvases.flatMap((canvas) => webAddress(canvas, address) ?? []),
  };
}

function imageFrom(image: ImageSource, address: string): ImageSource | undefined {
  if (image.kind === 'file') {
    const url = webAddress(image.url, address);
    return url === undefined ? undefined : {...image, url};
  }
  const {url: whole, ...service} = image;
  const root = webAddress(service.service, address);
  const url = whole === undefined ? undefined : webAddress(whole, address);
  return root === undefined
    ? undefined
    : {...service, service: root, ...(url === undefined ? {} : {url})};
}

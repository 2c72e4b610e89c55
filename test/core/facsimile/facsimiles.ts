import type {Facsimile, PageImage} from '../../../components/core/facsimile/facsimile.js';
import {readFacsimile} from '../../../components/core/facsimile/read-facsimile.js';
import {teiFile} from '../tei/documents.js';

/** The page images of a document with the given facsimile, body, and things in its header. */
export function facsimile(
  parts: {readonly facsimile?: string; readonly body?: string; readonly header?: string},
  base = 'https://e.org/letters/a.xml',
): Facsimile {
  const {facsimile: images = '', body = '', header = ''} = parts;
  const document = teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>${images}<text><body>${body}</body></text></TEI>`,
  );
  return readFacsimile(document, base);
}

/** Where the first image of a page is. */
export function imageOf(page: PageImage | undefined): string | undefined {
  const [image] = page?.images ?? [];
  return image?.kind === 'service' ? image.service : image?.url;
}

/** Pages as label, anchors and image, to compare at a glance. */
export function outline({pages}: Facsimile): readonly string[] {
  return pages.map((page) =>
    [page.label, page.anchors.join('+') || '-', imageOf(page) ?? '-'].join(' | '),
  );
}

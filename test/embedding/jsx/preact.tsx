/** @jsxImportSource preact */
import type {} from 'lectern/types/preact';

export const shown = (
  <lectern-text
    src="letter.xml"
    heading-level={3}
    images
    onlectern-document-ready={({documentId}) => documentId.trim()}
  />
);
// @ts-expect-error -- there is no such attribute
export const refused = <lectern-date whenever="1931" />;

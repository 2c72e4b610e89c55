/** @jsxImportSource solid-js */
import type {} from 'lectern/types/solid';

export const shown = (
  <lectern-text
    src="letter.xml"
    prop:headingLevel={3}
    on:lectern-document-ready={({documentId}) => documentId.trim()}
  />
);
// @ts-expect-error -- there is no such attribute
export const refused = <lectern-date whenever="1931" />;

import type {} from 'lectern/types/react';

// The types have to refuse what no element has: a wrong value, a wrong event, an attribute nobody reads.
export const refused = [
  // @ts-expect-error -- the level is a number
  <lectern-text key="1" heading-level={true} />,
  // @ts-expect-error -- a document that is ready has no address
  <lectern-text key="2" onlectern-document-ready={(event) => event.address} />,
  // @ts-expect-error -- there is no such attribute
  <lectern-date key="3" whenever="1931" />,
];

'use client';

import type {NavigateEvent} from 'lectern';
import type {} from 'lectern/types/react';
import {useEffect, useState} from 'react';

export function Letter() {
  const [ready, setReady] = useState('');
  const [asked, setAsked] = useState('');
  const [, setAwake] = useState(false);
  useEffect(() => {
    // React 19 hears events of elements from its first update on, not from when it takes over what a
    // server wrote (its issue 35446).
    setAwake(true);
    // Not before: until then the page is to be what the server wrote.
    void import('lectern/define-reading');
  }, []);
  const follow = (event: NavigateEvent): void => {
    event.preventDefault();
    setAsked(`${event.address.document} ${event.address.passage}`);
  };
  return (
    <main>
      <lectern-text
        src="letter.xml"
        heading-level={3}
        images
        reading="normalised"
        onlectern-document-ready={({documentId}) => setReady(documentId)}
      />
      <lectern-date when="1931-11-02" className="plain" />
      <lectern-link href="#there" document="letter" passage="p1" onlectern-navigate={follow}>
        the lamps
      </lectern-link>
      <output id="ready">{ready}</output>
      <output id="asked">{asked}</output>
    </main>
  );
}

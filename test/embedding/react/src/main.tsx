import 'lectern/lectern-date/define';
import 'lectern/lectern-link/define';
import 'lectern/lectern-text/define';
import type {NavigateEvent} from 'lectern';
import type {} from 'lectern/types/react';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';

function Page() {
  const [ready, setReady] = useState('');
  const [asked, setAsked] = useState('');
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

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);

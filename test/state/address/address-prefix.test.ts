import {expect, fixture, html} from '@open-wc/testing';
import {addressPrefix} from '../../../components/state/address/address-prefix.js';

describe('what stands before the names of parameters', () => {
  it('tells elements of a kind apart, and a map from a search that has places too', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <lectern-map url-state></lectern-map><lectern-map id="old" url-state></lectern-map>
      </div>`,
    );
    const prefixes = (): string[] => [...page.children].map(addressPrefix);
    expect(prefixes()).to.eql(['', 'old.']);
    const search = document.createElement('lectern-search');
    page.append(search);
    expect(prefixes(), 'nothing of it is in the address').to.eql(['', 'old.', '']);
    search.toggleAttribute('url-state', true);
    expect(prefixes()).to.eql(['map.', 'map.old.', '']);
  });
});

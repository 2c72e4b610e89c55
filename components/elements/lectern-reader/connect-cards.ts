import {CardHost} from '../../state/card-host.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {exportParts} from '../../styles/nested-parts.js';

interface ReaderWithCards extends HTMLElement {
  readonly store: ReaderStore;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Gives a reader the one card of all its panes, which is fetched when one is asked for. */
export function connectCards(reader: ReaderWithCards, signal: AbortSignal): void {
  new CardHost(reader, {
    store: reader.store,
    prepareCard: () => import('../lectern-card/lectern-card-define.js'),
    loadCard: async () => {
      await import('../lectern-card/lectern-card-define.js');
      const card = document.createElement('lectern-card');
      card.setAttribute('exportparts', exportParts('card'));
      reader.renderRoot.append(card);
      return card;
    },
  }).connect(signal);
}

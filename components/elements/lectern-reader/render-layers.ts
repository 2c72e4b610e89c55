import {html, nothing, type TemplateResult} from 'lit';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {MentionKind} from '../../core/tei/tei-document.js';
import {msg} from '../../core/words/msg.js';
import {readerKeys} from '../reader-keys.js';
import {placeBelow} from './place-below.js';

/** What is underlined in the panes. */
export interface Layers {
  readonly index: CollectionIndex | undefined;
  readonly panes: readonly string[];
  readonly quiet: ReadonlySet<MentionKind>;
  readonly quieten: (kinds: ReadonlySet<MentionKind>) => void;
  /** Of several mentions of one entity in a paragraph, only the first is underlined. */
  readonly sparse: boolean;
  readonly thin: (sparse: boolean) => void;
}

/** A button and, below it, the kinds of mention there are, to be underlined or not. */
export function renderLayers({
  index,
  panes,
  quiet,
  quieten,
  sparse,
  thin,
}: Layers): TemplateResult | typeof nothing {
  const present = new Set(
    panes.flatMap((id) => index?.document(id)?.mentions.map(({kind}) => kind) ?? []),
  );
  const words: readonly (readonly [MentionKind, string])[] = [
    ['person', msg('Persons')],
    ['place', msg('Places')],
    ['organisation', msg('Organisations')],
    ['event', msg('Events')],
    ['term', msg('Terms')],
    ['date', msg('Dates')],
  ];
  const shown = words.filter(([kind]) => present.has(kind));
  if (shown.length === 0) return nothing;
  return html`<button
      type="button"
      class="layers-button"
      popovertarget="layers"
      aria-keyshortcuts=${readerKeys.clean}
      title=${msg('What is underlined; the key c gives a clean page')}
    >
      ${msg('Underline')}
    </button>
    <fieldset id="layers" class="layers" popover @toggle=${placeBelow}>
      <legend>${msg('Underline')}</legend>
      ${shown.map(
        ([kind, label]) => html`<label class="layer" data-kind=${kind}
          ><input
            type="checkbox"
            .checked=${!quiet.has(kind)}
            @change=${() => {
              const next = new Set(quiet);
              if (!next.delete(kind)) next.add(kind);
              quieten(next);
            }}
          /><span>${label}</span></label
        >`,
      )}
      <label title=${msg('Of several mentions of the same in a paragraph only the first is underlined')}
        ><input
          type="checkbox"
          .checked=${sparse}
          @change=${() => thin(!sparse)}
        /><span>${msg('only the first in a paragraph')}</span></label
      >
    </fieldset>`;
}

import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {Addresses} from '../../state/addresses.js';
import type {LecternRecord} from '../lectern-record/lectern-record.js';

/**
 * What the page came with beside the texts: heads, archival records, lists of names, each marked
 * with the document it is part of (`data-part-of`) and with what it is (`data-part`).
 */
export class PrerenderedParts {
  readonly #reader: HTMLElement;

  constructor(reader: HTMLElement) {
    this.#reader = reader;
  }

  /** Puts each part into its slot of the pane that shows its document; the others stay unseen. */
  arrange(panes: readonly string[]): void {
    for (const part of this.#reader.querySelectorAll<HTMLElement>(':scope > [data-part-of]')) {
      const at = panes.indexOf(part.dataset.partOf ?? '');
      const slot = `${part.dataset.part}-${at}`;
      if (at === -1) part.removeAttribute('slot');
      else if (part.slot !== slot) part.slot = slot;
    }
  }

  hasRecord(documentId: string): boolean {
    return this.#recordOf(documentId) !== undefined;
  }

  /** The record elements take up what they show as plain HTML. */
  fillRecords(panes: readonly string[], index: CollectionIndex, addresses: Addresses): void {
    for (const id of panes) {
      const element = this.#recordOf(id);
      const document = index.document(id);
      if (!element || !document) continue;
      element.header = document.header;
      element.citations = document.citations ?? [];
      element.url = permalinkOf(id, addresses);
    }
  }

  #recordOf(documentId: string): LecternRecord | undefined {
    const selector = `:scope > [data-part="record"][data-part-of="${CSS.escape(documentId)}"] > lectern-record`;
    return this.#reader.querySelector<LecternRecord>(selector) ?? undefined;
  }
}

/** The whole address of a document, for its citation; empty where the page is a file on a disk. */
export function permalinkOf(documentId: string, addresses: Addresses): string {
  const {href, protocol} = new URL(addresses.passage({document: documentId}), document.baseURI);
  return /^https?:$/.test(protocol) ? href : '';
}

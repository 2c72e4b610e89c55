import type {LecternEmbed} from '../lectern-embed/lectern-embed.js';
import type {EmbeddedReader} from './make-embed-offer.js';

/** Brings the dialog that says how to embed a document when it is first asked for. */
export class EmbedOnDemand {
  readonly #reader: EmbeddedReader;
  #dialog: Promise<LecternEmbed> | undefined;

  constructor(reader: EmbeddedReader) {
    this.#reader = reader;
  }

  /** Shows what there is of a document, or of what is selected in it. */
  async show(documentId: string): Promise<void> {
    // Before anything takes the focus, and the selection with it.
    const selection = getSelection();
    const selected =
      selection?.isCollapsed === false ? selection.getRangeAt(0).cloneRange() : undefined;
    const {makeEmbedOffer} = await import('./make-embed-offer.js');
    const offer = makeEmbedOffer(this.#reader, documentId, selected);
    if (!offer) return;
    this.#dialog ??= this.#bring();
    const dialog = await this.#dialog;
    dialog.offer = offer;
    await dialog.show();
  }

  async #bring(): Promise<LecternEmbed> {
    await import('../lectern-embed/lectern-embed-define.js');
    const dialog = document.createElement('lectern-embed');
    this.#reader.renderRoot.append(dialog);
    return dialog;
  }
}

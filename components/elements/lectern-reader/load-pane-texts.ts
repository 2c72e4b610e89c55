import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {loadDocument} from '../../state/load-document.js';
import type {ReaderStore} from '../../state/reader-store.js';

interface Missing {
  readonly panes: readonly string[];
  /** The address of a file of the collection. */
  readonly addressOf: (file: string) => string;
  /** Whether what stands prerendered in a pane is what is to be read there. */
  readonly isThere: (documentId: string) => boolean;
  readonly fail: (documentId: string, problem: XmlProblem) => void;
}

/** Fetches the XML of panes that have neither the prerendered nor a parsed text to show. */
export async function loadPaneTexts(store: ReaderStore, missing: Missing): Promise<void> {
  for (const id of missing.panes) {
    const record = store.state.index?.document(id);
    if (!record || missing.isThere(id) || store.state.texts.has(id)) continue;
    const loaded = await loadDocument(missing.addressOf(record.file), {file: record.file});
    if (loaded.ok) {
      // Under the collection's id, which is not the file's own where two files share one.
      const texts = new Map(store.state.texts).set(id, {...loaded.document, id});
      store.update({texts});
    } else {
      missing.fail(id, loaded.problem);
    }
  }
}

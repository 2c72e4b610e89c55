import type {MentionKind} from '../../core/tei/tei-document.js';
import type {LecternText} from '../lectern-text/lectern-text.js';

interface Arrangement {
  readonly reading: 'diplomatic' | 'normalised';
  /** By document, the witness whose readings are shown. */
  readonly witnesses: ReadonlyMap<string, string>;
  readonly quiet: ReadonlySet<MentionKind>;
}

/**
 * The texts in the light DOM of a reader, one a pane. Prerendered ones are kept when their pane is
 * closed, so that opening it again costs nothing.
 */
export class PaneTexts {
  readonly #reader: HTMLElement;

  constructor(reader: HTMLElement) {
    this.#reader = reader;
  }

  /** Puts the text of each document into the slot of its pane. */
  arrange(panes: readonly string[], {reading, witnesses, quiet}: Arrangement): void {
    const wanted = new Set(panes);
    for (const text of this.#texts) {
      if (!wanted.has(text.documentId)) text.removeAttribute('slot');
      text.hidden = !wanted.has(text.documentId);
    }
    for (const [at, id] of panes.entries()) {
      const text = this.find(id) ?? this.#create(id);
      const slot = `pane-${at}`;
      if (text.slot !== slot) text.slot = slot;
      text.reading = reading;
      text.witness = witnesses.get(id) ?? '';
      text.headingLevel = panes.length === 1 ? 1 : 2;
      if (quiet.size > 0) text.dataset.quiet = [...quiet].join(' ');
      else delete text.dataset.quiet;
    }
  }

  find(documentId: string): LecternText | undefined {
    return this.#texts.find((text) => text.documentId === documentId);
  }

  /** Shows a passage as soon as its text is on the page. */
  async reveal(documentId: string, part: string): Promise<void> {
    if (await this.find(documentId)?.bringIntoView(part)) return;
    await this.#ready(documentId);
    await this.find(documentId)?.bringIntoView(part);
  }

  #ready(documentId: string): Promise<void> {
    return new Promise((done) => {
      const listen = (event: HTMLElementEventMap['lectern-document-ready']): void => {
        if (event.documentId !== documentId) return;
        this.#reader.removeEventListener('lectern-document-ready', listen);
        requestAnimationFrame(() => done());
      };
      this.#reader.addEventListener('lectern-document-ready', listen);
    });
  }

  get #texts(): LecternText[] {
    return [...this.#reader.querySelectorAll<LecternText>(':scope > lectern-text')];
  }

  #create(documentId: string): LecternText {
    const text = document.createElement('lectern-text');
    text.documentId = documentId;
    this.#reader.append(text);
    return text;
  }
}

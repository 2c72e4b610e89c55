import type {CitedPassage} from '../../core/citations/cite-passage.js';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import {msg, str} from '../../core/words/msg.js';
import {copyText} from '../copy-text.js';
import type {Keeping} from './keeping.js';
import type {SelectedText} from './selected-text.js';

/**
 * What is carried away of a passage: its words with the reference, a link, an entry; or its words with
 * the reference in a style of CSL, by the style's id.
 */
export type Carried =
  | 'reference'
  | 'link'
  | (typeof carriedFormats)[number]
  | {readonly style: string};

/** The formats of reference managers, by their proper names. */
export const carriedFormats = ['BibTeX', 'RIS', 'CSL-JSON'] as const;

/** Carries selected passages away: on the clipboard, with all that cites them. */
export class Carrying {
  readonly #keeping: Keeping;
  #prepared:
    | {readonly selected: SelectedText; readonly passage: Promise<CitedPassage | undefined>}
    | undefined;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /**
   * Makes the citation of what is selected beforehand: a browser lets a page write to the clipboard
   * for no more than some seconds after a key or a button.
   */
  prepare(selected: SelectedText): Promise<CitedPassage | undefined> {
    if (this.#prepared?.selected !== selected) {
      const passage = this.#cite(selected);
      this.#prepared = {selected, passage};
      // Whoever asks for it is told.
      passage.catch(() => undefined);
    }
    return this.#prepared.passage;
  }

  async #cite(selected: SelectedText): Promise<CitedPassage | undefined> {
    const {citeSelected} = await import('./cite-selected.js');
    return citeSelected(selected, {
      store: this.#keeping.store,
      textSha256: (id) => this.#keeping.textSha256(id),
    });
  }

  /** Puts it on the clipboard; a sentence says what became of it. */
  async copy(
    selected: SelectedText,
    carried: Carried,
    root: HTMLElement | DocumentFragment,
  ): Promise<string> {
    const passage = await this.prepare(selected).catch(() => undefined);
    if (!passage) return msg('This passage cannot be cited: it is not on the page any more.');
    if (carried === 'reference') {
      const [{asRichText}, {copyRichText}] = await Promise.all([
        import('./cite-selected.js'),
        import('../copy-rich-text.js'),
      ]);
      const copied = await copyRichText(asRichText(passage), root);
      return copied ? msg('Copied with its reference.') : refused();
    }
    if (typeof carried === 'object')
      return this.#copyStyled(passage, selected, carried.style, root);
    if (carried === 'link') {
      if (!passage.permalink) return msg('This page has no address that others could open.');
      return (await copyText(passage.permalink, root)) ? msg('Link copied.') : refused();
    }
    const entry = await entryOf(passage, carried);
    return (await copyText(entry, root)) ? msg(str`${carried} copied.`) : refused();
  }

  /** The styles of CSL that the document of a passage can be cited in. */
  stylesOf({text}: SelectedText): readonly RenderedStyle[] {
    return this.#keeping.store.state.index?.document(text.documentId)?.citations ?? [];
  }

  async #copyStyled(
    passage: CitedPassage,
    selected: SelectedText,
    id: string,
    root: HTMLElement | DocumentFragment,
  ): Promise<string> {
    const style = this.stylesOf(selected).find((each) => each.id === id);
    if (!style) return refused();
    const [{asStyledText}, {copyRichText}] = await Promise.all([
      import('./cite-styled.js'),
      import('../copy-rich-text.js'),
    ]);
    const copied = await copyRichText(asStyledText(passage, style), root);
    return copied ? msg('Copied with its reference.') : refused();
  }
}

async function entryOf(
  passage: CitedPassage,
  format: (typeof carriedFormats)[number],
): Promise<string> {
  const [{entryOfPassage}, {citationFormats}] = await Promise.all([
    import('../../core/citations/cite-passage.js'),
    import('../../core/citations/citation-formats.js'),
  ]);
  const {header, options} = entryOfPassage(passage);
  return citationFormats.find(({name}) => name === format)?.write(header, options) ?? '';
}

function refused(): string {
  return msg('Not copied: this page may not use the clipboard');
}

import type {ListedDocument} from '../../../core/collection/entity-list/entity-row.js';
import {msg} from '../../../core/words/msg.js';
import {renderTitles} from '../../render-titles.js';
import {openDialog} from '../trace/open-dialog.js';

export interface BesideOffer {
  readonly root: HTMLElement | DocumentFragment;
  /** The documents there are; undefined where their titles could not be had. */
  readonly documents: Promise<readonly ListedDocument[] | undefined>;
  readonly hrefOf: (document: ListedDocument) => string;
  readonly open: (document: ListedDocument) => void;
}

/** Lets somebody find a document by its title, of very many, to read it beside what is open. */
export function chooseBeside({root, documents, hrefOf, open}: BesideOffer): void {
  let typed = '';
  let listed: readonly ListedDocument[] | undefined;
  const choose = (event: Event, document: ListedDocument, close: () => void): void => {
    event.preventDefault();
    close();
    open(document);
  };
  const draw = openDialog(root, msg('Read beside'), (close) =>
    renderTitles({
      typed,
      documents: listed,
      type: (words) => {
        typed = words;
        draw?.();
      },
      hrefOf,
      choose: (event, document) => choose(event, document, close),
    }),
  );
  void documents.then((found) => {
    listed = found ?? [];
    draw?.();
  });
}

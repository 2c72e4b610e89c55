import {html, type TemplateResult} from 'lit';
import type {ListedDocument} from '../../../core/collection/entity-list/entity-row.js';
import {msg} from '../../../core/words/msg.js';
import {renderTitles} from '../../render-titles.js';
import {openDialog} from '../trace/open-dialog.js';

export interface BesideOffer {
  readonly root: HTMLElement | DocumentFragment;
  /** The documents there are; undefined where their titles could not be had, this time. */
  readonly list: () => Promise<readonly ListedDocument[] | undefined>;
  readonly hrefOf: (document: ListedDocument) => string;
  readonly open: (document: ListedDocument) => void;
}

/** Lets somebody find a document by its title, of very many, to read it beside what is open. */
export function chooseBeside({root, list, hrefOf, open}: BesideOffer): void {
  let typed = '';
  let listed: readonly ListedDocument[] | undefined;
  let failed = false;
  const choose = (event: Event, document: ListedDocument, close: () => void): void => {
    event.preventDefault();
    close();
    open(document);
  };
  const draw = openDialog(root, msg('Read beside'), (close) => {
    const titles = renderTitles({
      typed,
      documents: listed,
      failed,
      type: (words) => {
        typed = words;
        draw?.();
      },
      hrefOf,
      choose: (event, document) => choose(event, document, close),
    });
    return failed ? html`${titles}${renderFailure(fetchTitles)}` : titles;
  });
  const fetchTitles = async (): Promise<void> => {
    failed = false;
    draw?.();
    listed = await list();
    failed = listed === undefined;
    draw?.();
  };
  void fetchTitles();
}

function renderFailure(again: () => Promise<void>): TemplateResult {
  return html`<div role="alert">
    <p>${msg('The titles of the documents could not be fetched.')}</p>
    <button type="button" @click=${() => void again()}>${msg('Try again')}</button>
  </div>`;
}

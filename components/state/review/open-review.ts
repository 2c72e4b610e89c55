import {msg} from '../../core/words/msg.js';
import type {DecisionStore} from '../journal/decision-store.js';
import {openDecisions, openOwnAnnotations} from '../journal/open-stores.js';
import {type DeskClient, openDesk} from './desk-client.js';
import type {DeskOrder} from './desk-work.js';
import {ReviewSession} from './review-session.js';

/** What a review is of, as an element's attributes have it: addresses, lists parted by white space. */
export interface ReviewAddresses {
  readonly text: string;
  /** Absolute IRI by which annotations call the text; empty: its address. */
  readonly source: string;
  readonly annotations: string;
  readonly authority: string;
  /** Path under which decisions are kept; empty: made from the address of the text. */
  readonly path: string;
  /** The site's root. */
  readonly root: string;
  /** What relative addresses start from. */
  readonly base: string;
}

export type OpenedReview =
  | {
      readonly ok: true;
      readonly session: ReviewSession;
      readonly store: DecisionStore;
      readonly desk: DeskClient;
      /** What the session is to be opened with. */
      readonly order: DeskOrder;
    }
  | {readonly ok: false; readonly message: string};

/** Finds where decisions are kept, and lays a desk; the session is not opened yet. */
export async function openReview(
  {text, source, annotations, authority, path, root, base}: ReviewAddresses,
  reviewer: () => string,
): Promise<OpenedReview> {
  const address = (relative: string): string => new URL(relative, base).href;
  const list = (value: string): string[] => [
    ...new Set(value.split(/\s+/).filter(Boolean).map(address)),
  ];
  const textAddress = address(text);
  let session: ReviewSession | undefined;
  const opened = await openDecisions({
    path: path || pathOf(textAddress),
    base: address(root || '.'),
    versionNow: (id) => session?.items.rows.get(id)?.version,
  });
  if (!opened.ok) return opened;
  const {store} = opened;
  // Those made while reading, in this browser or behind the server: newer than any published file.
  const own = await openOwnAnnotations({
    path: path || pathOf(textAddress),
    base: address(root || '.'),
  });
  const served = own.ok ? own.store.address : undefined;
  const made = own.ok && served === undefined ? await own.store.list() : [];
  const desk = openDesk();
  session = new ReviewSession(desk, store, () => reviewer() || store.reviewer || msg('Reviewer'));
  return {
    ok: true,
    session,
    store,
    desk,
    order: {
      text: textAddress,
      source: source || textAddress,
      annotations: list(annotations),
      own: made.map(({annotation}) => annotation),
      ...(served === undefined ? {} : {served}),
      authority: list(authority),
    },
  };
}

/** Decisions on a text that lies nowhere in particular are kept under its address. */
function pathOf(text: string): string {
  const {host, pathname} = new URL(text);
  return `${host}${pathname}`.replace(/\.xml$/, '');
}

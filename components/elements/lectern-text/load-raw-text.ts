import type {LoadedCollection} from '../../state/load-collection.js';
import type {Loaded} from '../../state/loaded.js';
import {loadRaw} from '../../state/raw/load-raw.js';
import type {RawBeginning} from '../../state/raw/raw-order.js';
import type {RawStart} from '../../state/raw/start-raw.js';
import type {ReaderStore} from '../../state/reader-store.js';
import type {LoadRequest} from '../../state/source-load.js';
import {BeginningOnPage} from './beginning-on-page.js';
import {drawingOf, type RawHost, RawText} from './raw-text.js';
import type {TextOnPage} from './text-on-page.js';

export interface RawTextOptions {
  readonly src: string;
  /** Addresses of authority files. */
  readonly authority: readonly string[];
  readonly start: RawStart;
  /** The text's own store. */
  readonly store: ReaderStore;
  readonly page: TextOnPage;
  readonly request: LoadRequest;
}

/**
 * Loads a raw text. The beginning of a long one is on the page before the rest has come; what the
 * whole file shows otherwise is replaced where it stands, so that who reads already is not disturbed.
 * A short one is read on the page, with its authority files as one collection.
 */
export async function loadRawText(
  host: RawHost,
  {src, start, store, page, request}: RawTextOptions,
): Promise<Loaded<LoadedCollection | RawText>> {
  const {signal, fresh} = request;
  const drawing = drawingOf(host);
  const beginning = new BeginningOnPage(host, () => page.begin());
  // Who asks for a file again goes on reading what is there until it has come.
  const stays = fresh && page.standing === 'text';
  let isSettled = false;
  try {
    const result = await loadRaw(src, {
      start,
      drawing,
      signal,
      ...(stays
        ? {}
        : {
            onBeginning: async (begun: RawBeginning) => {
              await beginning.show(begun);
              start.shown?.();
            },
          }),
    });
    if (!result.ok) return result;
    if ('small' in result) {
      const {readCollection} = await import('../../state/load-collection.js');
      const files = [{ok: true, file: src, ...result.small} as const, ...(await start.authority)];
      return await readCollection([src], files);
    }
    const {source} = result;
    await beginning.settle(source);
    if (signal.aborted) {
      source.close();
      throw signal.reason;
    }
    isSettled = true;
    const value = new RawText(host, {source, drawing, store, page});
    return {ok: true, value, problems: source.problems};
  } finally {
    start.shown?.();
    beginning.stop();
    if (!isSettled && beginning.isOnPage) page.clear();
  }
}

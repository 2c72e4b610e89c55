import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {type LoadedCollection, loadCollection} from '../../state/load-collection.js';
import {loadRaw} from '../../state/raw/load-raw.js';
import type {RawProgress} from '../../state/raw/raw-body.js';
import {RawEdition} from '../../state/raw/raw-edition.js';
import type {RawDrawing} from '../../state/raw/raw-order.js';
import type {RawSource} from '../../state/raw/raw-source.js';
import type {RawStart} from '../../state/raw/start-raw.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {BeginningOnPage} from './beginning-on-page.js';

export interface RawTextOptions {
  readonly src: string;
  readonly start: RawStart;
  /** Addresses of authority files. */
  readonly authority: readonly string[];
  readonly drawing: RawDrawing;
  /** The text's own store. */
  readonly store: ReaderStore;
  readonly signal: AbortSignal;
  /** The first words are on the page. */
  readonly begun: () => void;
  readonly progress: (progress: RawProgress) => void;
}

export type RawTextResult =
  /** A small text has no source: it is in the store, whole. */
  | {readonly ok: true; readonly source: RawSource | undefined}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Loads a raw text into a store. The beginning of a long one is on the page before the rest has
 * come; what the whole file shows otherwise is replaced where it stands, so that who reads already
 * is not disturbed.
 */
export async function loadRawText(
  host: HTMLElement & {documentId: string},
  options: RawTextOptions,
): Promise<RawTextResult> {
  const {src, store, authority, drawing, signal} = options;
  const beginning = new BeginningOnPage(host, options.begun);
  try {
    const result = await loadRaw(src, {
      start: options.start,
      authority,
      drawing,
      signal,
      onBeginning: (begun) => void beginning.show(begun),
      onProgress: options.progress,
    });
    if (!result.ok) return result;
    if ('source' in result) {
      const {source} = result;
      await beginning.settle(source);
      const edition = new RawEdition(source, store);
      store.update({...nothing, edition, panes: [source.document.id]});
      return {ok: true, source};
    }
    const loaded = await loadCollection([{file: src, ...result.small}], {authority, signal});
    return signal.aborted ? {ok: true, source: undefined} : putWhole(host, store, loaded);
  } finally {
    beginning.stop();
  }
}

function putWhole(
  host: {documentId: string},
  store: ReaderStore,
  {index, texts, failures}: LoadedCollection,
): RawTextResult {
  const [problem] = failures;
  const document = texts.values().next().value;
  if (!document) return problem ? {ok: false, problem} : {ok: true, source: undefined};
  host.documentId = document.id;
  store.update({...nothing, index, texts, panes: [document.id]});
  return {ok: true, source: undefined};
}

/** A store that knows no text. */
const nothing = {
  index: undefined,
  edition: undefined,
  texts: new Map<string, TeiDocument>(),
  partial: new Set<string>(),
};

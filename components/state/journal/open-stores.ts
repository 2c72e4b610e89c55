import type {VersionNow} from '../../core/annotations/decision-ledger.js';
import {BrowserDatabase} from './browser-database.js';
import type {DecisionStore} from './decision-store.js';
import {LocalAnnotations} from './local-annotations.js';
import {LocalDecisions} from './local-decisions.js';
import type {OwnAnnotations} from './own-annotations.js';
import {ServerAnnotations} from './server-annotations.js';
import {ServerDecisions} from './server-decisions.js';
import {ServerLine} from './server-line.js';

export interface StoreAddress {
  /** The text's path without ending: `altay/osman-batur`. */
  readonly path: string;
  /** The address of the site's root. */
  readonly base: string | URL;
}

/** A store, or one sentence why nothing can be kept. */
export type OpenedStore<Store> =
  | {readonly ok: true; readonly store: Store}
  | {readonly ok: false; readonly message: string};

/**
 * Opens the decisions on a text: files, where the site is served by `lectern serve` or `npm start`;
 * else this browser.
 *
 * @param options.versionNow versions of the annotations the page shows, by which a browser tells that
 *   one has changed since it was seen; a server looks into its files
 */
export async function openDecisions(
  options: StoreAddress & {readonly versionNow?: (annotation: string) => VersionNow},
): Promise<OpenedStore<DecisionStore>> {
  const {path, versionNow} = options;
  return open<DecisionStore>(
    options,
    (line) => new ServerDecisions(line, path),
    (database) => new LocalDecisions(database, path, versionNow),
  );
}

/** A container of a W3C annotation server, as an alternative place for annotations. */
export interface AnnotationContainer {
  /** Address of the container, `/` at its end. */
  readonly container: string;
  /** Absolute IRI of the text. */
  readonly source: string;
}

/**
 * Opens the annotations that are made in the reader: in the same place as decisions, or in a
 * container of an annotation server where one is named.
 */
export async function openOwnAnnotations(
  address: StoreAddress & {readonly elsewhere?: AnnotationContainer},
): Promise<OpenedStore<OwnAnnotations>> {
  const {elsewhere} = address;
  if (elsewhere) {
    const [{ProtocolStore}, {ContainerAnnotations}] = await Promise.all([
      import('../../core/annotations/exchange/protocol/protocol-store.js'),
      import('./container-annotations.js'),
    ]);
    const container = new URL(elsewhere.container, document.baseURI).href;
    const store = new ProtocolStore({container, fetch: (...request) => fetch(...request)});
    return {ok: true, store: new ContainerAnnotations(store, elsewhere.source)};
  }
  return open<OwnAnnotations>(
    address,
    (line) => new ServerAnnotations(line, address.path),
    (database) => new LocalAnnotations(database, address.path),
  );
}

/** The database of a site in this browser: one for all that a page keeps. */
export function databaseOf(root: URL): BrowserDatabase {
  const database = databases.get(root.href) ?? new BrowserDatabase(root);
  databases.set(root.href, database);
  return database;
}

type Place = Awaited<ReturnType<typeof ServerLine.find>>;

/** One way to a server, and one database, for all stores of a page. */
const places = new Map<string, Promise<Place>>();
const databases = new Map<string, BrowserDatabase>();

async function open<Store>(
  {base}: StoreAddress,
  onServer: (line: ServerLine) => Store,
  inBrowser: (database: BrowserDatabase) => Store,
): Promise<OpenedStore<Store>> {
  const root = new URL('.', new URL(base, document.baseURI));
  const asked = places.get(root.href) ?? ServerLine.find(root);
  places.set(root.href, asked);
  const place = await asked;
  // Whoever has the folder may end: the next one to ask is told anew.
  if (place.found === 'blocked') places.delete(root.href);
  if (place.found === 'blocked') return {ok: false, message: place.message};
  if (place.found) return {ok: true, store: onServer(place.line)};
  const database = databaseOf(root);
  try {
    await database.open();
    return {ok: true, store: inBrowser(database)};
  } catch (error) {
    return {ok: false, message: error instanceof Error ? error.message : String(error)};
  }
}

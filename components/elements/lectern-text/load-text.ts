import type {LoadedCollection} from '../../state/late-load.js';
import type {Loaded} from '../../state/loaded.js';
import {takeEarly} from '../../state/raw/early-raw.js';
import {startRaw} from '../../state/raw/start-raw.js';
import type {RawTextOptions} from './load-raw-text.js';
import type {RawHost, RawText} from './raw-text.js';

type TextOptions = Omit<RawTextOptions, 'start'>;

/** Loads what `src` names; what reads it is fetched while the file is on its way. */
export async function loadText(
  host: RawHost,
  options: TextOptions,
): Promise<Loaded<LoadedCollection | RawText>> {
  const {src, authority, request} = options;
  const start = takeEarly(host, src, authority, request) ?? startRaw(src, authority, request);
  const {loadRawText} = await import('./load-raw-text.js');
  request.signal.throwIfAborted();
  return loadRawText(host, {...options, start});
}

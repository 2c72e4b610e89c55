import {type FetchedFile, fetchFiles, optionsForEach} from '../fetch-files.js';
import {type OpenedSource, openSource} from '../open-source.js';
import type {LoadRequest} from '../source-load.js';
import type * as screens from './first-screen.js';

/** A raw text that is asked for, with what draws its first screen. */
export interface RawStart {
  readonly opened: Promise<OpenedSource>;
  /** The authority files that its pointers lead to. */
  readonly authority: Promise<readonly FetchedFile[]>;
  /** Undefined where it cannot be had: the text then comes whole. */
  readonly firstScreen: Promise<typeof screens | undefined>;
  /** Told when its beginning is on the page, or it is done with: others may have their turn. */
  readonly shown?: () => void;
}

/**
 * Asks for a raw text and for what draws it: both are on their way while the code that uses them
 * still is.
 *
 * @param authority addresses of authority files
 */
export function startRaw(
  src: string,
  authority: readonly string[],
  request: LoadRequest,
): RawStart {
  const optionsOf = optionsForEach([src, ...authority], request);
  const opened = openSource(src, optionsOf(src));
  const consulted = fetchFiles([...new Set(authority)], optionsOf);
  // Who waits for them hears of it; an abort before that concerns nobody.
  opened.catch(() => undefined);
  consulted.catch(() => undefined);
  const firstScreen = import('./first-screen.js').catch(() => undefined);
  return {opened, authority: consulted, firstScreen};
}

import type {SiteOptions} from '../pages/site-options.js';
import type {BuildCache} from './build-cache.js';
import type {SeenFile} from './seen-file.js';
import type {Workers} from './workers.js';

/** What all steps of one build share. */
export interface BuildSession {
  readonly cache: BuildCache;
  readonly workers: Workers;
  /** By where a file lies. */
  readonly seen: Map<string, SeenFile>;
  /** When the build began, in milliseconds. */
  readonly now: number;
  /** Where the site is written. */
  readonly out: string;
  /** Where the page's template lies. */
  readonly template: string;
  /** The template itself. */
  readonly templateText: string;
  readonly options: SiteOptions;
  /** Where the styles of CSL lie that documents are cited in; none where no site asks for any. */
  readonly citations?: string;
  readonly progress?: BuildProgress;
}

/** Is told how far a build is. */
export interface BuildProgress {
  /** A build begins that goes through so many bytes of sources twice. */
  begin(bytes: number): void;
  /** @param isKnown whether nothing had to be done for it */
  advance(bytes: number, isKnown: boolean): void;
}

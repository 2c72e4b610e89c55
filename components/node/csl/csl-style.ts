import type {CslStyleFile} from './read-csl-file.js';

/** A style to render references in. */
export interface CslStyle extends CslStyleFile {
  /** By its name, or that of its file without ending. */
  readonly id: string;
  /** As it was asked for. */
  readonly asked: string;
}

/** All that rendering takes, as data that goes to the threads of a build. */
export interface CslSetting {
  readonly styles: readonly CslStyle[];
  /** CSL's words by the tag of their language, `ru-RU`, beside those of citation-js. */
  readonly words: Readonly<Record<string, string>>;
  /** Of the site, BCP 47; a style that is made for one language is said in that. */
  readonly language: string;
}

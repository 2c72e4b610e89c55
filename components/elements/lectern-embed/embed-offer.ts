import {elementSnippet, frameSnippet, quotationSnippet} from '../../render/embed-snippets.js';

/** What of a document can be put into another page; every address is a whole one. */
export interface EmbedOffer {
  readonly title: string;
  /** BCP 47, of the text. */
  readonly lang?: string | undefined;
  /** The page on which the document is read. */
  readonly reading: string;
  /** Its page for frames, and the script that lets the frame grow. */
  readonly frame?: string | undefined;
  readonly frameScript?: string | undefined;
  /** The TEI file and its authority files. */
  readonly source: string;
  readonly authority: readonly string[];
  /** The one-file bundle; without its address the snippet says where to get it. */
  readonly script?: string | undefined;
  /** Subresource Integrity of the bundle, where the build knows it. */
  readonly integrity?: string | undefined;
  /** The reference in words. */
  readonly citation: string;
  /** The text as it stands on the page, without what is lit or chosen in it. */
  readonly html?: (() => string) | undefined;
  readonly passage?: EmbedPassage | undefined;
}

/** A passage that was chosen in the text. */
export interface EmbedPassage {
  /** The end of an address that lands on it, with `#`. */
  readonly fragment: string;
  readonly words: string;
}

/** What the reader of the dialog has chosen. */
export interface EmbedChoice {
  readonly passage: boolean;
  readonly withText: boolean;
}

/** Beside the host's page, where nobody has said where it lies. */
const bundle = 'lectern.min.js';

export function elementOf(offer: EmbedOffer, {withText}: EmbedChoice): string {
  const {script = bundle, integrity, source, authority, html} = offer;
  return elementSnippet({
    script,
    integrity,
    src: source,
    authority,
    html: withText ? html?.() : undefined,
  });
}

export function frameOf(offer: EmbedOffer, choice: EmbedChoice): string {
  const src = frameAddress(offer, choice);
  return frameSnippet({src, title: offer.title, script: offer.frameScript});
}

export function frameAddress({frame = '', passage}: EmbedOffer, choice: EmbedChoice): string {
  return choice.passage && passage ? `${frame}${passage.fragment}` : frame;
}

export function quotationOf(
  {reading, citation, passage, lang}: EmbedOffer,
  choice: EmbedChoice,
): string {
  const chosen = choice.passage ? passage : undefined;
  const href = `${reading}${chosen?.fragment ?? ''}`;
  return quotationSnippet({href, citation, quote: chosen?.words, lang});
}

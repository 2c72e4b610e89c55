/** What pages are told of the site that no source says. */
export interface SiteOptions {
  /**
   * The site's whole address, with `/` at its end, where it is known: without it there is no
   * oEmbed, which needs one.
   */
  readonly url?: string | undefined;
  /** Of the words that no source says, BCP 47; English where it is not said. */
  readonly locale?: string;
  /** The one-file bundle, for those who embed a document with it. */
  readonly script?: BundleScript | undefined;
}

export interface BundleScript {
  /** A whole address, or one from the site's root. */
  readonly href: string;
  /** Its Subresource Integrity (`sha384-…`), as the build of the bundle gives it. */
  readonly integrity?: string;
}

/** @returns undefined for what is no whole address; one that ends with `/`: else its last name would be cut off by a relative one */
export function readSiteUrl(written: string): string | undefined {
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) return undefined;
  return new URL(`${written.replace(/[?#].*$/, '').replace(/\/*$/, '')}/`).href;
}

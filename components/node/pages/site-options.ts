/** What pages are told of the site that no source says. */
export interface SiteOptions {
  /** The site's whole address, with `/` at its end, where it is known. */
  readonly url?: URL | undefined;
  /** The one-file bundle, for those who embed a document with it. */
  readonly script?: BundleScript | undefined;
}

export interface BundleScript {
  /** A whole address, or one from the site's root. */
  readonly href: string;
  /** Its Subresource Integrity (`sha384-…`), as the build of the bundle gives it. */
  readonly integrity?: string;
}

/** What pages are told of the site that no source says. */
export interface SiteOptions {
  /**
   * The site's whole address, with `/` at its end, where it is known: without it there is no
   * oEmbed, which needs one.
   */
  readonly url?: string | undefined;
  /** The one-file bundle, for those who embed a document with it. */
  readonly script?: BundleScript | undefined;
  /**
   * Address of the index of OpenSearch or Elasticsearch that pages search, whole or from the site's
   * root (`/search/letters`); `{collection}` stands for a collection's folder. Without it they search
   * the files that are built.
   */
  readonly searchServer?: string | undefined;
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

/** Whether pages could ask there: a whole address, or a path from the root of the site's server. */
export function isServerAddress(written: string): boolean {
  if (/^\/(?!\/)/.test(written)) return true;
  return URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);
}

/** Where the words of a collection are looked for: beside its manifest, or on a server. */
export function searchPlace(
  {searchServer}: SiteOptions,
  folder: string,
): {readonly files: string} | {readonly server: string} {
  if (searchServer === undefined) return {files: 'search/'};
  return {server: searchServer.replaceAll('{collection}', encodeURIComponent(folder))};
}

import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

/** Scripts and styles of an offline edition, as the package has them. */
export interface OfflineScript {
  /** Unpacks the other one. */
  readonly boot: string;
  /** Compressed (RFC 1951), as it lies in the edition. */
  readonly edition: Uint8Array;
  /** How the page looks, and the texts on it. */
  readonly styles: string;
}

/** The edition's own script, one for each language of the interface. */
export function editionFile(locale: string): string {
  return locale === 'en' ? 'edition.deflate' : `edition.${locale}.deflate`;
}

/** From `dist/offline`: three folders up from the build, and from the source beside it. */
export async function readOfflineScript(locale = 'en'): Promise<OfflineScript | undefined> {
  for (const up of ['../../../', '../../../dist/']) {
    const pathOf = (name: string): string =>
      fileURLToPath(new URL(`${up}offline/${name}`, import.meta.url));
    try {
      const [boot, edition, styles] = await Promise.all([
        readFile(pathOf('boot.js'), 'utf8'),
        readFile(pathOf(editionFile(locale))),
        readFile(pathOf('edition.css'), 'utf8'),
      ]);
      return {boot, edition, styles};
    } catch {
      // Not here; the next place may have it.
    }
  }
  return undefined;
}

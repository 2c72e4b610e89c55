import {decodePlain, readPlainInSteps} from './read-plain.js';
import type {XmlResult} from './read-xml.js';

interface ReadOnPageOptions {
  /** The file's path or address, for problems. */
  readonly file: string;
  /** The `charset` of a Content-Type, if there was one. */
  readonly charset?: string | undefined;
  /** Awaited between steps, so that a page can see to its reader. */
  readonly pause?: () => Promise<void>;
}

/** UTF-16 units that are read in some ten milliseconds by a page that has just been opened. */
const usualStep = 131_072;

/**
 * Decodes and reads a document as `decodeXml` and `readXml` do, with the same result. What only other
 * encodings, document type declarations and problems need is fetched for the files that have them;
 * those are read from the start.
 */
export async function readOnPage(
  bytes: Uint8Array,
  {file, charset, pause = () => Promise.resolve()}: ReadOnPageOptions,
): Promise<XmlResult> {
  const source = decodePlain(bytes, charset);
  await pause();
  if (source !== undefined) {
    const steps = readPlainInSteps(source, file, usualStep);
    for (;;) {
      const {done, value} = steps.next();
      if (done && value && !value.hasWarnings) return {ok: true, tree: value.tree};
      if (done) break;
      await pause();
    }
  }
  const [{decodeXml}, {readXmlInSteps}] = await Promise.all([
    import('./decode-xml.js'),
    import('./read-xml.js'),
  ]);
  const decoded = decodeXml(bytes, file, charset);
  await pause();
  return decoded.ok ? readXmlInSteps(decoded.source, file, pause) : decoded;
}

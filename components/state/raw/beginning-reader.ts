import type {XmlTree} from '../../core/xml/xml-tree.js';

/** Reads the first bytes of a file; every answer is undefined where something is amiss. */
export interface BeginningReader {
  /** Whole characters only. */
  decode(bytes: Uint8Array, charset: string | undefined): string | undefined;
  /** Where the declarations of a file end, in UTF-16 units. */
  contentStart(source: string): number | undefined;
  read(source: string, file: string): XmlTree | undefined;
}

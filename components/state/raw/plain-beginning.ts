import {decodePlain, mayBePlain, readPlain} from '../../core/xml/read-plain.js';
import {xmlDeclarationEnd} from '../../core/xml/xml-declaration.js';
import type {BeginningReader} from './beginning-reader.js';

/** Reads beginnings in UTF-8 without a document type declaration, as most are. */
export const plainBeginning: BeginningReader = {
  decode: (bytes, charset) => decodePlain(bytes, charset, true),
  contentStart: (source) => (mayBePlain(source) ? xmlDeclarationEnd(source) : undefined),
  read: (source, file) => readPlain(source, file)?.tree,
};

/** Whether `plainBeginning` can read what begins so. */
export function isPlainBeginning(bytes: Uint8Array, charset: string | undefined): boolean {
  const source = plainBeginning.decode(bytes, charset);
  return source !== undefined && plainBeginning.contentStart(source) !== undefined;
}

import {decodeBeginning} from '../../core/xml/decode-xml.js';
import {readProlog} from '../../core/xml/read-prolog.js';
import {readXml} from '../../core/xml/read-xml.js';
import type {BeginningReader} from './beginning-reader.js';

/** Reads beginnings in any encoding, with the declarations they make. */
export const anyBeginning: BeginningReader = {
  decode: decodeBeginning,
  contentStart: (source) => {
    const prolog = readProlog(source);
    return prolog.ok ? (prolog.body.doctype?.end ?? prolog.body.declarationEnd) : undefined;
  },
  read: (source, file) => {
    const read = readXml(source, {file});
    return read.ok ? read.tree : undefined;
  },
};

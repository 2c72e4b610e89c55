import {decodeXml} from '../../core/xml/decode-xml.js';
import {fastXmlEngine} from '../../core/xml/fast-xml-engine.js';
import {readXml} from '../../core/xml/read-xml.js';
import type {XmlElement} from '../../core/xml/xml-tree.js';
import {unzip, zipStored} from './zip-archive.js';

export type DocxPackage =
  | {
      readonly ok: true;
      /** Roots of its XML parts by their paths, such as `word/document.xml`. */
      readonly parts: ReadonlyMap<string, XmlElement>;
      /** The same parts, checked and in UTF-8, without pictures, as an archive that is not packed. */
      readonly checked: Buffer;
    }
  | {readonly ok: false; readonly message: string};

/** So much XML is unpacked; the longest novels have some ten megabytes. */
const LIMITS = {bytes: 100 * 1024 * 1024, files: 4096};
const DEEPEST = 400;

/** What old Word files, and new ones with a password, begin with (MS-CFB 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Opens a DOCX (ECMA-376 part 2) and checks all its XML before any other program sees it: sizes,
 * well-formedness, depth, and that no part declares entities, which Word never does.
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const fail = (message: string): DocxPackage => ({ok: false, message});
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    return fail(
      'This is a file of an older Word, or one with a password; save it as DOCX without one.',
    );
  }
  const opened = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name), LIMITS);
  if (!opened.ok) return opened;
  const parts = new Map<string, XmlElement>();
  const checked = new Map<string, Uint8Array>();
  for (const [name, content] of opened.files) {
    const decoded = decodeXml(content, name);
    if (!decoded.ok) return fail(`${name}: ${decoded.problem.message}`);
    const {source} = decoded;
    if (/<!DOCTYPE|<!ENTITY/i.test(source)) {
      return fail(`${name} declares a document type, which no DOCX does; it is not read.`);
    }
    if (depthOf(source) > DEEPEST) {
      return fail(`The elements of ${name} are nested more than ${DEEPEST} deep.`);
    }
    const read = readXml(source, {file: name, engine: fastXmlEngine});
    if (!read.ok) return fail(`${name} is no XML: ${read.problem.message}`);
    parts.set(name, read.tree.root);
    checked.set(name, Buffer.from(source.replace(/^<\?xml[^>]*\?>/, '')));
  }
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml')) {
    return fail('The archive is no DOCX: it holds no word/document.xml.');
  }
  return {ok: true, parts, checked: zipStored(checked)};
}

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of source.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

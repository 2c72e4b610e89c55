import type {XmlFault} from './xml-fault.js';

/**
 * What a source that could not be read looks like, if it never was meant for XML: a server's error
 * page, JSON, a binary file. Asked only after a fault, so that well-formed XHTML still passes.
 */
export function lookOf(source: string): XmlFault | undefined {
  const look = nameOf(source);
  if (look === undefined) return undefined;
  return {
    code: 'not-xml',
    message: `This looks like ${look}, not an XML document; expected “<?xml” or a root element such as <TEI>.`,
    offset: 0,
  };
}

function nameOf(source: string): string | undefined {
  const head = source.slice(0, 1000).replace(/^[\uFEFF\s]+/, '');
  if (head === '') return undefined;
  if (head.startsWith('PK\u0003\u0004')) return 'a ZIP archive (a word processor file, perhaps)';
  if (head.startsWith('%PDF-')) return 'a PDF file';
  if (head.startsWith('\u001F')) return 'a compressed file';
  if (head.startsWith('{\\rtf')) return 'a rich text file (RTF)';
  if (isWebPage(head)) return HTML;
  if (/^[{[]/.test(head))
    return /^[{[]\s*(?:["{[\]}\d-]|true|false|null)/.test(head) ? 'JSON' : TEXT;
  return /<[^\s\d<=]/.test(source) || head.startsWith('<') ? undefined : TEXT;
}

/**
 * Whether a source begins as a page of HTML. A page with a public identifier or a namespace is XHTML
 * and deserves its real error.
 *
 * @param head the first characters, without white space before them
 */
export function isWebPage(head: string): boolean {
  return (
    /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<!doctype\s+html\s*(?:\[|>|SYSTEM)/i.test(head) ||
    /^<html(?![^>]*\sxmlns\s*=)[\s>]/i.test(head)
  );
}

const HTML = 'an HTML page (perhaps a server’s error page)';
const TEXT = 'plain text';

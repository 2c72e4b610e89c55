import mammoth from 'mammoth';
import {openDocx} from './docx-package.js';
import {type DocxText, readCoreProperties, readDocxText} from './docx-text.js';
import {attributeOf, type HtmlElement} from './html-tree.js';
import {type Furniture, type ImportedDocument, run} from './imported-document.js';
import {type HtmlResult, readHtml} from './read-html.js';

/** How Word's styles are called in HTML, beside what mammoth knows by itself. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Strong'] => strong",
  'u => u',
  'comment-reference => sup',
];

/**
 * Reads a DOCX: mammoth makes HTML of its body, footnotes, endnotes and comments, headers and footers
 * are read here. Its text is that of all `w:t` elements; it is read a second time, apart from
 * mammoth, and nothing of it may be missing.
 */
export async function readDocx(bytes: Uint8Array): Promise<HtmlResult> {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const text = readDocxText(opened.parts);
  let html: string;
  try {
    const converted = await mammoth.convertToHtml(
      {buffer: opened.checked},
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({src: ''})),
      },
    );
    html = converted.value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {ok: false, message: `The DOCX cannot be read: ${reason}`};
  }
  const read = readHtml(html, {
    isGenerated,
    sourceTextIs:
      'all text runs (w:t) of the body, the footnotes, the endnotes, the comments and the headers and footers of pages, with the words that stand for images',
  });
  if (!read.ok) return read;
  const missing = missingText(text.texts, read.document.sourceText);
  if (missing !== undefined) {
    return {ok: false, message: `“${missing}” of the DOCX is missing from what was read of it.`};
  }
  return {
    ok: true,
    document: withRunningText(read.document, text, readCoreProperties(opened.parts)),
  };
}

/** Numbers of notes and links back are mammoth's, not the document's. */
function isGenerated(element: HtmlElement): boolean {
  const [id, href] = [attributeOf(element, 'id'), attributeOf(element, 'href')];
  if (element.tagName === 'dt') return /^comment-\d+$/.test(id);
  return (
    element.tagName === 'a' &&
    (/^(?:footnote|endnote|comment)-ref-/.test(id) ||
      /^#(?:footnote|endnote|comment)-ref-/.test(href))
  );
}

/**
 * The first text that is not in what was read, or undefined. The texts must stand there in order; text
 * boxes, which mammoth sets behind their paragraph, must at least all be there.
 */
function missingText(texts: readonly string[], read: string): string | undefined {
  const solid = (one: string) => one.replace(/\s+/gu, '');
  const found = solid(read);
  let at = 0;
  const isInOrder = texts.map(solid).every((one) => {
    const place = found.indexOf(one, at);
    if (place === -1) return false;
    at = place + one.length;
    return true;
  });
  if (isInOrder) return undefined;
  const left = new Map<string, number>();
  for (const character of found) left.set(character, (left.get(character) ?? 0) + 1);
  for (const one of texts) {
    for (const character of solid(one)) {
      const count = left.get(character) ?? 0;
      if (count === 0) return one.trim().slice(0, 60);
      left.set(character, count - 1);
    }
  }
  return undefined;
}

function withRunningText(
  document: ImportedDocument,
  text: DocxText,
  core: ImportedDocument['facts'],
) {
  let {sourceText} = document;
  const running = text.running.map((one): Furniture => {
    const at = sourceText.length;
    sourceText += `${one.text}\n`;
    return {type: one.type, content: [run(one.text, at)]};
  });
  const warnings = [
    ...(text.deletions > 0
      ? [`Tracked deletions are not imported; there are ${text.deletions}.`]
      : []),
    ...(text.hasPictures ? ['Pictures are not carried over; their places are marked.'] : []),
    ...(text.hasFormulas ? ['Formulas are not carried over.'] : []),
  ];
  return {
    ...document,
    sourceText,
    furniture: [...document.furniture, ...running],
    facts: {...core, ...document.facts},
    warnings: [...document.warnings, ...warnings],
    remarks: [...document.remarks, ...warnings],
  };
}

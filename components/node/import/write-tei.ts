import {mendCharacters} from './forbidden-characters.js';
import type {Block, ImportedDocument} from './imported-document.js';
import {element, holder} from './tei-markup.js';
import {BodyWriter} from './write-body.js';
import {type Origin, writeHeader} from './write-header.js';

/** Writes an imported document as TEI P5; forbidden characters become U+FFFD. */
export function writeTei(document: ImportedDocument, origin: Origin): string {
  const writer = new BodyWriter();
  const title = document.facts.title ?? origin.fileName.replace(/\.[^.]+$/u, '');
  // The header goes first: the notes of its furniture may have ids, and ids go with the text.
  const header = mendCharacters(writeHeader(document, origin, title, writer));
  const {front, body, back} = partsOf(document.blocks);
  const text = [
    front.length === 0 ? '' : element('front', {}, `\n${writer.divisions(front)}\n`),
    element('body', {}, `\n${writer.divisions(body) || '<p/>'}\n`),
    back.length === 0 ? '' : element('back', {}, `\n${writer.divisions(back)}\n`),
  ];
  const language = document.facts.language ?? '';
  const tei = holder('TEI', [header, holder('text', text, {'xml:lang': language})], {
    xmlns: 'http://www.tei-c.org/ns/1.0',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tei}\n`;
}

/** Front matter, body and back matter, in the order in which they are written. */
export function partsOf(blocks: readonly Block[]): Record<'front' | 'body' | 'back', Block[]> {
  const within = (name: string) =>
    blocks.flatMap((block) => (block.kind === 'group' && block.name === name ? block.blocks : []));
  const body = blocks.filter(
    (block) => block.kind !== 'group' || (block.name !== 'front' && block.name !== 'back'),
  );
  return {front: within('front'), body, back: within('back')};
}

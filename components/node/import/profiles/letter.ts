import type {Facts, ImportedDocument} from '../imported-document.js';
import {structureLetter} from './letter-structure.js';
import {linesOfBlocks} from './pieces.js';
import type {Profile} from './profile.js';

/** A letter or memorandum: opener, text, closer, and what stands below. */
export const letter: Profile = {
  name: 'letter',
  signs: ({blocks}) => {
    const read = structureLetter(linesOfBlocks(blocks), blocks);
    const names = new Set(
      read.blocks
        .flatMap((block) =>
          block.kind === 'group' && block.name === 'div' ? block.blocks : [block],
        )
        .flatMap((block) => (block.kind === 'group' ? block.blocks : []))
        .map((block) => (block.kind === 'paragraph' ? block.name : '')),
    );
    return names.has('salute') && (names.has('signed') || names.has('dateline'))
      ? 'likely'
      : undefined;
  },
  apply: (document) => {
    const {blocks, facts} = document;
    const read = structureLetter(linesOfBlocks(blocks), blocks);
    const added: Facts = {
      ...(read.date && {date: read.date}),
      ...(read.signature && {authors: [read.signature]}),
      ...(read.classification && {keywords: [read.classification]}),
      ...facts,
    };
    return {...document, blocks: read.blocks, facts: added} satisfies ImportedDocument;
  },
};

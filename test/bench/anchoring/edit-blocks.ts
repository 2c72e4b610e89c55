import type {Dice} from '../../fuzz/dice.js';
import {type EditableDocument, type EditableElement, elementsOf, piecesOf} from './editable.js';

export interface BlockEdits {
  /** Shares of the blocks. */
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  readonly deleted: number;
  /** Of the ids: given another name, or that of another block. */
  readonly renamed: number;
  readonly reused: number;
}

interface Home {
  readonly parent: EditableElement;
  readonly block: EditableElement;
}

/** Blocks that hold no other block, with what holds them. */
function leafBlocks({texts}: EditableDocument): Home[] {
  const homes: Home[] = [];
  for (const text of texts) {
    for (const parent of elementsOf(text)) {
      for (const block of parent.children) {
        if (block.kind !== 'element' || !block.isBlock) continue;
        const inner = [...elementsOf(block)].some((each) => each !== block && each.isBlock);
        if (!inner && /\p{L}/u.test(textOf(block))) homes.push({parent, block});
      }
    }
  }
  return homes;
}

function textOf(block: EditableElement): string {
  return [...piecesOf(block)].map(({text}) => text).join('');
}

/** Moves, splits, merges, deletes and renames blocks, each in its share. */
export function editBlocks(document: EditableDocument, edits: BlockEdits, dice: Dice): void {
  const chosen = (share: number): Home[] =>
    leafBlocks(document).filter(() => dice.below(10_000) < share * 10_000);
  for (const {parent, block} of chosen(edits.deleted)) remove(parent, block);
  for (const {parent, block} of chosen(edits.merged)) merge(parent, block);
  for (const {parent, block} of chosen(edits.split)) split(parent, block, dice);
  const homes = leafBlocks(document);
  for (const home of chosen(edits.moved)) move(home, homes, dice);
  rename(document, edits, dice);
}

function remove(parent: EditableElement, block: EditableElement): void {
  parent.children = parent.children.filter((child) => child !== block);
}

/** To a place beside another block, anywhere in the document, as an editor drags it. */
function move({parent, block}: Home, homes: readonly Home[], dice: Dice): void {
  remove(parent, block);
  const beside = homes[dice.below(homes.length)];
  const at = beside && beside.block !== block ? beside.parent.children.indexOf(beside.block) : -1;
  if (beside && at !== -1) beside.parent.children.splice(at + dice.below(2), 0, block);
  else parent.children.push(block);
}

/** The next block of the same name goes on in this one. */
function merge(parent: EditableElement, block: EditableElement): void {
  const later = parent.children.slice(parent.children.indexOf(block) + 1);
  const next = later.find((child) => child.kind === 'element');
  if (next?.kind !== 'element' || next.name !== block.name || block.close === '') return;
  block.children.push({kind: 'text', pieces: [{text: ' '}]}, ...next.children);
  remove(parent, next);
}

/** The second half of a block's children become a block of their own, without an id. */
function split(parent: EditableElement, block: EditableElement, dice: Dice): void {
  const texts = block.children.filter((child) => child.kind === 'text' && child.pieces.length > 8);
  const text = texts[dice.below(texts.length)];
  if (text?.kind !== 'text' || block.close === '') return;
  const at = block.children.indexOf(text);
  const cut = 2 + dice.below(text.pieces.length - 4);
  const rest: EditableElement = {
    ...block,
    open: block.open.replace(/\s(?:xml:)?id="[^"]*"/, ''),
    id: undefined,
    children: [{kind: 'text', pieces: text.pieces.slice(cut)}, ...block.children.slice(at + 1)],
  };
  block.children = [
    ...block.children.slice(0, at),
    {kind: 'text', pieces: text.pieces.slice(0, cut)},
  ];
  parent.children.splice(parent.children.indexOf(block) + 1, 0, rest);
}

function rename(document: EditableDocument, {renamed, reused}: BlockEdits, dice: Dice): void {
  const named = leafBlocks(document)
    .map(({block}) => block)
    .filter(({open}) => ownId.test(open));
  let count = 0;
  for (const block of named) {
    if (dice.below(10_000) < renamed * 10_000) {
      block.open = block.open.replace(ownId, `$1new-${++count}$3`);
    } else if (dice.below(10_000) < reused * 10_000) {
      const other = named[dice.below(named.length)];
      if (!other) continue;
      const [own, theirs] = [block, other].map(({open}) => ownId.exec(open)?.[2] ?? '');
      block.open = block.open.replace(ownId, `$1${theirs}$3`);
      other.open = other.open.replace(ownId, `$1${own}$3`);
    }
  }
}

const ownId = /(\sxml:id=["'])([^"']*)(["'])/;

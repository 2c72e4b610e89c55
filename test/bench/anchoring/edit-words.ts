import type {Dice} from '../../fuzz/dice.js';
import type {EditableDocument, EditableElement, Piece} from './editable.js';

/** Edits a share of the words: slips of the pen, other words, words taken out and put in. */
export function editWords({texts, before}: EditableDocument, share: number, dice: Dice): void {
  const vocabulary = before.match(/[\p{L}\p{M}]{3,}/gu) ?? ['word'];
  const anyWord = (): string => vocabulary[dice.below(vocabulary.length)] ?? 'word';
  const visit = (element: EditableElement): void => {
    for (const child of element.children) {
      if (child.kind === 'element') visit(child);
      else if (child.kind === 'text') child.pieces = edited(child.pieces);
    }
  };
  for (const text of texts) visit(text);

  function edited(pieces: readonly Piece[]): Piece[] {
    const result: Piece[] = [];
    for (const piece of pieces) {
      const isWord = /[\p{L}\p{N}]/u.test(piece.text) && piece.from !== undefined;
      if (!isWord || dice.below(10_000) >= share * 10_000) {
        result.push(piece);
        continue;
      }
      const kind = dice.below(10);
      if (kind < 5) result.push({...piece, text: withSlip(piece.text, dice), edited: true});
      else if (kind < 7) result.push({...piece, text: anyWord(), edited: true});
      else if (kind < 8) result.push({text: anyWord()}, {text: ' '}, piece);
      else if (kind < 9) result.push(piece, {text: ' '}, {text: anyWord()});
      // Taken out: with the white space before it, or two words would meet in a run of it.
      else if (/^\s+$/.test(result.at(-1)?.text ?? '')) result.pop();
    }
    return result;
  }
}

function withSlip(word: string, dice: Dice): string {
  const letters = [...word];
  const at = dice.below(letters.length);
  const other = letters[dice.below(letters.length)] ?? 'e';
  switch (dice.below(4)) {
    case 0:
      return [...letters.slice(0, at), other, ...letters.slice(at)].join('');
    case 1:
      if (letters.length > 1) return [...letters.slice(0, at), ...letters.slice(at + 1)].join('');
      return `${word}${other}`;
    case 2:
      return [
        ...letters.slice(0, at),
        other === letters[at] ? 'x' : other,
        ...letters.slice(at + 1),
      ].join('');
    default: {
      const next = letters[at + 1];
      if (next === undefined) return `${word}h`;
      return [...letters.slice(0, at), next, letters[at], ...letters.slice(at + 2)].join('');
    }
  }
}

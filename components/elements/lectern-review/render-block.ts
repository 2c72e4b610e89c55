import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {ReviewBlock} from '../../core/review/evidence.js';
import {CodePointText} from '../../core/tei/code-points.js';
import {msg} from '../../core/words/msg.js';

type Mark = ReviewBlock['marks'][number];

/** The block a passage stands in, whole, with everything that is marked there. */
export function renderBlock(block: ReviewBlock, go: (id: string) => void): TemplateResult {
  return html`<section class="block" part="block" aria-label=${msg('In its place')}>
    ${block.label ? html`<p class="where">${block.label}</p>` : nothing}
    <blockquote tabindex="0" data-scrolls dir="auto" lang=${ifDefined(block.lang)}>${piecesOf(block).map((piece) => renderPiece(piece, go))}</blockquote>
  </section>`;
}

interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** A note begins here: in the source no space need part it from the words. */
  readonly opensNote: boolean;
}

/** The text cut wherever a mark begins or ends: marks may cross one another. */
function piecesOf({text, marks}: ReviewBlock): Piece[] {
  const points = new CodePointText(text);
  const cuts = new Set([0, points.codePoints(text.length)]);
  for (const {start, end} of marks) cuts.add(start).add(end);
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, at) => {
    const to = borders[at + 1] ?? from;
    return {
      text: points.slice(from, to),
      marks: marks.filter(({start, end}) => start <= from && end >= to && end > start),
      opensNote: marks.some(({kind, start}) => kind === 'note' && start === from),
    };
  });
}

function renderPiece({text, marks, opensNote}: Piece, go: (id: string) => void): TemplateResult {
  const has = (kind: Mark['kind']): boolean => marks.some((mark) => mark.kind === kind);
  const inNote = has('note') ? `note${opensNote ? ' opens' : ''}` : '';
  if (has('this')) return html`<mark class=${`this ${inNote}`}>${text}</mark>`;
  const id = marks.find(({kind}) => kind === 'proposal')?.id;
  if (id !== undefined) {
    // A short cut for the pointer: the list leads to every proposal, and a button would lose spaces.
    return html`<span class=${`proposal ${inNote}`} @click=${() => go(id)}>${text}</span>`;
  }
  const tagged = has('tagged') ? 'tagged' : '';
  return tagged || inNote
    ? html`<span class=${`${tagged} ${inNote}`}>${text}</span>`
    : html`${text}`;
}

import type {AlignmentRow} from '../../../core/links/alignment/alignment.js';
import type {Pair} from './scroll-together.js';

/** Which passages belong to the row that is pointed at, and how that is known. */
const lit = 'data-row-lit';
/** A passage that nothing in the other text answers. */
const alone = 'data-row-alone';

/** Marks the passages of a row in both texts; of what was marked before nothing stays. */
export function lightRow({a, b}: Pair, row: AlignmentRow | undefined): void {
  const wanted = new Map<Element, string>();
  if (row) {
    const how = isAlone(row) ? 'alone' : row.origin;
    for (const side of [a, b]) for (const element of side.elementsOf(row)) wanted.set(element, how);
  }
  for (const side of [a, b]) {
    for (const element of side.text.querySelectorAll(`[${lit}]`)) {
      if (!wanted.has(element)) element.removeAttribute(lit);
    }
  }
  for (const [element, how] of wanted) element.setAttribute(lit, how);
}

/** Marks the passages on the page that nothing answers in any of the other texts. */
export function markAlone(pairs: readonly Pair[]): void {
  const unanswered = new Set<Element>();
  const answered = new Set<Element>();
  for (const side of pairs.flatMap(({a, b}) => [a, b])) {
    for (const row of side.alignment.rows) {
      const found = isAlone(row) ? unanswered : answered;
      for (const element of side.elementsOf(row)) found.add(element);
    }
  }
  for (const element of unanswered) element.toggleAttribute(alone, !answered.has(element));
}

/** Takes every mark away. */
export function dropMarks({a, b}: Pair): void {
  for (const {text} of [a, b]) {
    for (const name of [lit, alone]) {
      for (const element of text.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    }
  }
}

export function isAlone({a, b}: AlignmentRow): boolean {
  return a.passages.length === 0 || b.passages.length === 0;
}

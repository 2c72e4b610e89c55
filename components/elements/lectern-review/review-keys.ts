import {latinKey} from '../latin-key.js';

/** What a key asks of a review. */
export type ReviewAction =
  | 'accept'
  | 'reject'
  | 'edit'
  | 'defer'
  | 'undo'
  | 'alike'
  | 'reason'
  | 'filter'
  | 'keys'
  | 'next'
  | 'previous'
  | {readonly candidate: number};

const actions: Readonly<Record<string, ReviewAction>> = {
  a: 'accept',
  x: 'reject',
  e: 'edit',
  d: 'defer',
  ' ': 'defer',
  b: 'alike',
  r: 'reason',
  '/': 'filter',
  '?': 'keys',
  Backspace: 'undo',
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
};

/** Where a key writes or chooses something, it is left to do so. */
const ownKeys = 'input, select, textarea, [contenteditable], lectern-annotate, dialog';

/** Where these keys mean something already. */
const ownSpace = 'button, summary, a[href], input, [role="button"]';
const ownArrows = 'pre, [data-scrolls]';

/**
 * The action a key press asks for, or undefined. Keys with Ctrl, Alt or Meta belong to the browser,
 * keys typed into a field to the field, and a key held down decides once.
 */
export function actionOf(event: KeyboardEvent): ReviewAction | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.composedPath()[0];
  const on = (selector: string): boolean =>
    target instanceof Element && target.closest(selector) !== null;
  if (on(ownKeys) || event.isComposing) return undefined;
  const candidate = /^[1-9]$/.test(event.key) ? Number(event.key) : undefined;
  const rtl = target instanceof Element && getComputedStyle(target).direction === 'rtl';
  const action = candidate === undefined ? actions[keyOf(event, rtl)] : {candidate};
  if (action === undefined) return undefined;
  if (event.key === ' ' && on(ownSpace)) return undefined;
  if (event.key.startsWith('Arrow')) return on(ownArrows) ? undefined : action;
  return event.repeat ? undefined : action;
}

/** Where lines run from right to left, what is next lies on the left. */
const mirrored: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** A letter in either case; other keys have names in which case counts. */
function keyOf(event: KeyboardEvent, rtl: boolean): string {
  const pressed = latinKey(event);
  const key = rtl ? (mirrored[pressed] ?? pressed) : pressed;
  return key.length === 1 ? key.toLowerCase() : key;
}

import {latinKey} from '../latin-key.js';

/** A way of looking at an image. */
export type Look =
  | {readonly kind: 'pan'; readonly x: number; readonly y: number}
  | {readonly kind: 'zoom'; readonly direction: 1 | -1}
  | {readonly kind: 'fit' | 'full-size' | 'rotate'};

/** What a key does to a page image. */
export type StageCommand =
  | Look
  | {readonly kind: 'page'; readonly step: 1 | -1}
  | {readonly kind: 'zone'; readonly step: 1 | -1};

/** Pixels of the screen that an arrow key moves the image. */
const step = 80;

const commands: Readonly<Record<string, StageCommand>> = {
  ArrowLeft: {kind: 'pan', x: -step, y: 0},
  ArrowRight: {kind: 'pan', x: step, y: 0},
  ArrowUp: {kind: 'pan', x: 0, y: -step},
  ArrowDown: {kind: 'pan', x: 0, y: step},
  '+': {kind: 'zoom', direction: 1},
  '=': {kind: 'zoom', direction: 1},
  '-': {kind: 'zoom', direction: -1},
  '0': {kind: 'fit'},
  '1': {kind: 'full-size'},
  r: {kind: 'rotate'},
  PageUp: {kind: 'page', step: -1},
  PageDown: {kind: 'page', step: 1},
  n: {kind: 'zone', step: 1},
  p: {kind: 'zone', step: -1},
};

/** The command of a key; undefined for one that is left alone. */
export function commandOf(event: KeyboardEvent): StageCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = latinKey(event);
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}

/** What a key does to a time line; steps are in the order of time. */
export type ChartCommand =
  | {readonly kind: 'step'; readonly by: 1 | -1}
  | {readonly kind: 'row'; readonly by: 1 | -1}
  | {readonly kind: 'end'; readonly of: 'first' | 'last'}
  | {readonly kind: 'zoom'; readonly factor: number}
  | {readonly kind: 'pan'; readonly share: number}
  | {readonly kind: 'fit'}
  | {readonly kind: 'clear'};

/** One key or click comes so much closer. */
export const zoomStep = 1.6;

/** By key; `later` is where time runs to on the page. */
const commands: Readonly<Record<string, ChartCommand>> = {
  later: {kind: 'step', by: 1},
  earlier: {kind: 'step', by: -1},
  ArrowDown: {kind: 'row', by: 1},
  ArrowUp: {kind: 'row', by: -1},
  Home: {kind: 'end', of: 'first'},
  End: {kind: 'end', of: 'last'},
  PageDown: {kind: 'pan', share: 0.8},
  PageUp: {kind: 'pan', share: -0.8},
  '+': {kind: 'zoom', factor: zoomStep},
  '=': {kind: 'zoom', factor: zoomStep},
  '-': {kind: 'zoom', factor: 1 / zoomStep},
  '0': {kind: 'fit'},
  Escape: {kind: 'clear'},
};

/** The command of a key; undefined for one that is left alone. With Shift an arrow moves the view. */
export function commandOf(event: KeyboardEvent, rtl: boolean): ChartCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (arrow !== 0) {
    const later = (arrow === 1) !== rtl;
    if (event.shiftKey) return {kind: 'pan', share: later ? 0.2 : -0.2};
    return commands[later ? 'later' : 'earlier'];
  }
  return Object.hasOwn(commands, event.key) ? commands[event.key] : undefined;
}

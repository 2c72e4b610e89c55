/** What a key does to a map. */
export type MapCommand =
  | {readonly kind: 'pan'; readonly right: number; readonly down: number}
  | {readonly kind: 'zoom'; readonly by: number}
  | {readonly kind: 'fit'}
  | {readonly kind: 'clear'};

const commands: Readonly<Record<string, MapCommand>> = {
  ArrowLeft: {kind: 'pan', right: -1, down: 0},
  ArrowRight: {kind: 'pan', right: 1, down: 0},
  ArrowUp: {kind: 'pan', right: 0, down: -1},
  ArrowDown: {kind: 'pan', right: 0, down: 1},
  '+': {kind: 'zoom', by: 1},
  '=': {kind: 'zoom', by: 1},
  '-': {kind: 'zoom', by: -1},
  '0': {kind: 'fit'},
  Escape: {kind: 'clear'},
};

/** The command of a key; undefined for one that is left alone. */
export function mapCommandOf(event: KeyboardEvent): MapCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return Object.hasOwn(commands, event.key) ? commands[event.key] : undefined;
}

/**
 * Where the members of a JSON text stand, for problems that name a line: `JSON.parse` keeps no
 * places. Read only after something is found wrong.
 */

/** The line, from 1, that an offset lies in. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
  }
  return line;
}

/**
 * Line of each object that stands directly in an array named `items`, or in a bare array, in order;
 * arrays within such an object are not looked into. The text must be JSON.
 */
export function linesOfItems(text: string): number[] {
  const lines: number[] = [];
  /** For each open bracket, whether it is the array of items. */
  const open: boolean[] = [];
  /** How many brackets were open where the item that is being read began. */
  let item: number | undefined;
  let line = 1;
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line++;
    else if (character === '"') {
      const end = endOfString(text, at);
      key = text.slice(at + 1, end);
      at = end;
    } else if (character === '[') {
      open.push(item === undefined && (key === 'items' || open.length === 0));
      key = '';
    } else if (character === '{') {
      if (open.at(-1) === true) {
        lines.push(line);
        item = open.length;
      }
      open.push(false);
      key = '';
    } else if (character === ']' || character === '}') {
      open.pop();
      if (open.length === item) item = undefined;
    } else if (character === ',') key = '';
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The line, from 1, where `JSON.parse` stopped; undefined where the engine does not say. */
export function lineOfFailure(text: string, error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return /end of (JSON )?(input|data)/i.test(message) ? lineAt(text, text.length) : undefined;
}

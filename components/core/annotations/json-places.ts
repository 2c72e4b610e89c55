/**
 * Where the members of a JSON text stand, for problems that name a line: `JSON.parse` keeps no
 * places. Read only after something is found wrong.
 */

/** The line, from 1, that an offset lies in. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
  }
  return line;
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

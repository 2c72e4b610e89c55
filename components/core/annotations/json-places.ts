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
  if (/end of (JSON )?(input|data)/i.test(message)) return lineAt(text, text.length);
  const place = placeOfQuoted(text, message);
  return place === undefined ? undefined : lineAt(text, place);
}

/** Characters that V8 quotes on either side of the one it did not expect. */
const quotedAround = 10;

/** Newer V8 gives no position for a stray character, but quotes the text around it. */
function placeOfQuoted(text: string, message: string): number | undefined {
  const quoted = /, (\.{3})?"([\s\S]*)"(\.{3})? is not valid JSON$/.exec(message);
  const words = quoted?.[2] ?? '';
  const at = text.indexOf(words);
  if (words === '' || at === -1 || text.indexOf(words, at + 1) !== -1) return undefined;
  if (quoted?.[1]) return at + quotedAround;
  return quoted?.[3] ? at + words.length - quotedAround : undefined;
}

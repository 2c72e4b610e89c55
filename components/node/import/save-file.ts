import {link, rename} from 'node:fs/promises';
import {withDraft} from '../journal/durable-write.js';

export type SaveResult = {readonly ok: true} | {readonly ok: false; readonly message: string};

/**
 * Writes a file whole or not at all: beside its place first, then moved into it.
 *
 * @param force whether a file that is there already is replaced; otherwise it is refused
 */
export async function saveFile(path: string, text: string, force: boolean): Promise<SaveResult> {
  try {
    // A link never replaces a file, not even one that came to be a moment ago; a move does.
    await withDraft(path, Buffer.from(text), (draft) =>
      force ? rename(draft, path) : link(draft, path),
    );
    return {ok: true};
  } catch (error) {
    return {ok: false, message: sayFailure(error, path)};
  }
}

function sayFailure(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return `${path} is there already; say --force to replace it.`;
  if (code === 'EISDIR') return `${path} is a folder.`;
  return `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`;
}

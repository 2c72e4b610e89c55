import {dirname} from 'node:path';
import {withInclusions} from '../../core/collection/include-files.js';
import {requestsIn} from '../../core/tei/inclusions.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {readIncludedFiles} from '../read-included-files.js';

/**
 * A document with what it includes from its folder or below it; most include nothing.
 *
 * @param named whole paths of files that may be included wherever they lie
 */
export async function withFilesIncluded(
  document: TeiDocument,
  named?: ReadonlySet<string>,
): Promise<TeiDocument> {
  if (requestsIn(document.tree).length === 0) return document;
  const further = await readIncludedFiles([document.tree], {
    folder: dirname(document.file),
    diskOf: (file) => file,
    ...(named ? {named} : {}),
  });
  return withInclusions([document], further)[0] ?? document;
}

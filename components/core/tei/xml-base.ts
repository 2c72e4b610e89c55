import {reduced} from '../natives/reduced.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {decodePath, resolvePath} from './file-paths.js';
import type {Pointer} from './tei-document.js';

/**
 * Pointers with the `@xml:base` of the elements around them (XML Base; TEI P5 1.3.1.1.4): it says
 * from which folder a path starts. A bare `#id` stays in its own file, whatever the base, and so
 * editors mean it; a base that is a whole address says where an edition is published, while its
 * files lie beside each other here.
 */
export function withBase(pointers: readonly Pointer[], element: XmlElement): readonly Pointer[] {
  const folders: string[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const base = attributeOf(at, 'xml:base')?.trim();
    if (base === undefined || base === '') continue;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(base)) break;
    folders.unshift(decodePath(base));
  }
  if (folders.length === 0) return pointers;
  const from = reduced(
    folders,
    (path, folder) => resolvePath(folder, path) + lastSlash(folder),
    '',
  );
  return pointers.map((pointer) =>
    pointer.kind === 'document' && pointer.file !== '' && !pointer.file.startsWith('/')
      ? {...pointer, file: resolvePath(pointer.file, from)}
      : pointer,
  );
}

/** Resolving takes the last slash away, which says that the base is a folder. */
function lastSlash(folder: string): string {
  return folder.endsWith('/') ? '/' : '';
}

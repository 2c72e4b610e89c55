import {createTwoFilesPatch} from 'diff';
import {decodeXml} from '../../core/xml/decode-xml.js';
import type {FileChange} from './apply-plan.js';

/** A unified diff of a file; empty where nothing changes. */
export function sayDiff({path, before, after}: FileChange): string {
  const [old, changed] = [before, after].map((bytes) => {
    const decoded = decodeXml(bytes, path);
    return decoded.ok ? decoded.source : '';
  });
  if (old === changed) return '';
  return createTwoFilesPatch(path, path, old ?? '', changed ?? '');
}

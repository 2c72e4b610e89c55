import {createTwoFilesPatch} from 'diff';
import {decodeXml} from '../../core/xml/decode-xml.js';
import type {FileChange} from './apply-plan.js';

/** Milliseconds after which a diff would keep nobody waiting any longer. */
const patience = 10_000;

/** A unified diff of a file; empty where nothing changes. */
export function sayDiff({path, before, after}: FileChange): string {
  const [old, changed] = [before, after].map((bytes) => {
    const decoded = decodeXml(bytes, path);
    return decoded.ok ? decoded.source : '';
  });
  if (old === changed) return '';
  const patch = createTwoFilesPatch(path, path, old ?? '', changed ?? '', '', '', {
    timeout: patience,
  });
  return patch ?? `--- ${path}\n+++ ${path}\nMore changes than a diff could be made of in time.\n`;
}

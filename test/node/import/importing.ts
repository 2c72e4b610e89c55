import assert from 'node:assert/strict';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {
  type Imported,
  type ImportOptions,
  importDocument,
} from '../../../components/node/import/import-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';

const options: ImportOptions = {version: '0.1.0', day: '2026-11-26', language: 'en'};

/** The import of a file that must not be refused. */
export async function imported(
  content: string | Uint8Array,
  name = 'a.txt',
  more: Partial<ImportOptions> = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const result = await importDocument(bytes, name, {...options, ...more});
  assert.ok(result.ok, result.ok ? '' : result.message);
  assert.equal(result.tally.loss, undefined);
  return result;
}

/** Why a file is refused. */
export async function refusal(content: string | Uint8Array, name: string): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const result = await importDocument(bytes, name, options);
  assert.ok(!result.ok, 'it was imported');
  return result.message;
}

/** What was written, as the reader reads it. */
export function readBack({tei}: Imported): TeiDocument {
  const read = readTeiSource(tei, 'a.xml');
  assert.ok(read.ok, read.ok ? '' : read.problem.message);
  return read.document;
}

/** The markup of `text`, ids and line ends between elements left out. */
export function body({tei}: Imported): string {
  const text = tei.slice(tei.search(/<text[ >]/), tei.indexOf('</text>'));
  return text
    .replace(/^<text[^>]*>/, '')
    .replace(/ xml:id="[^"]*"/g, '')
    .replace(/\n+(?=<(?!lb))|(?<=>)\n+(?=<)/g, '')
    .trim();
}

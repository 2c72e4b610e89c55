import {readBytes} from '../core/collection/packed-bytes.js';

/**
 * Unpacks a data block of the page: deflated bytes (RFC 1951), written as text.
 *
 * @param id of the `script` element that holds it
 */
export async function readPacked(id: string): Promise<string> {
  const bytes = readBytes(document.getElementById(id)?.textContent ?? '');
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(unpacked).text();
}

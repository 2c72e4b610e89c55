import {inflated} from '../../natives/inflated.js';
import {ByteReader, ByteWriter} from './bytes.js';

/** Deflates bytes (zlib, RFC 1950), the same always to the same. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

// What the first byte of a file says of the others.
const plain = 0;
const deflated = 1;

/** Bytes that a file is unpacked to at most: pages have 32 kB, and what is longer is not packed. */
export const mostUnpacked = 1 << 20;

/**
 * What stands in a file of an index. Hosts seldom compress what has no type that they know, so it is
 * compressed here, where that saves something.
 */
export function packed(bytes: Uint8Array, deflate?: Deflate): Uint8Array<ArrayBuffer> {
  const smaller = bytes.length > mostUnpacked ? undefined : deflate?.(bytes);
  const isWorthIt = smaller !== undefined && smaller.length + 8 < bytes.length;
  const file = new ByteWriter((isWorthIt ? smaller : bytes).length + 16);
  file.number(isWorthIt ? deflated : plain);
  if (isWorthIt) file.number(bytes.length);
  file.append(isWorthIt ? smaller : bytes);
  return file.finish();
}

/** The reverse of {@link packed}; undefined where a file was not packed so, or says of itself that it is too long. */
export async function unpacked(file: Uint8Array): Promise<Uint8Array | undefined> {
  const reader = new ByteReader(file);
  const kind = reader.number();
  if (kind === plain) return file.subarray(reader.at);
  const length = reader.number();
  if (kind !== deflated || length > mostUnpacked) return undefined;
  return inflated(file.subarray(reader.at), length);
}

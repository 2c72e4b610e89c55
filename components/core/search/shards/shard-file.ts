import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import {type Deflate, packed} from './packed.js';
import {digits, shardName} from './shard-name.js';

/** A file of an index. All but the manifest are named by their content, and so never change. */
export interface ShardFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, digits);

/** Gives the SHA-256 of bytes in hexadecimal digits, or so many of them as names have. */
export type Sha256 = (bytes: Uint8Array) => string;

/** How files are made, where there is more than runs everywhere. */
export interface ShardMaking {
  /** A faster SHA-256. */
  readonly sha256?: Sha256 | undefined;
  /** Makes files smaller. */
  readonly deflate?: Deflate | undefined;
}

/** Packs bytes, and names them by what is in their file. */
export function shardOf(
  table: string,
  content: Uint8Array,
  {sha256 = hashOf, deflate}: ShardMaking = {},
): ShardFile {
  const bytes = packed(content, deflate);
  return {name: shardName(table, sha256(bytes).slice(0, digits)), bytes};
}

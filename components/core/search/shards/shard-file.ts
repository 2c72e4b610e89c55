import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import {type Deflate, packed} from './packed.js';

/** A file of an index. All but the manifest are named by their content, and so never change. */
export interface ShardFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The one file whose name is fixed: it names the roots of the others. */
export const manifestName = 'search.json';

/** Hexadecimal digits of the hash in a name: by chance two differ in 64 bits. */
const digits = 16;

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, digits);

export const shardName = (table: string, hash: string): string => `${table}-${hash}.bin`;

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

/** Whether bytes are those that a name was given to. */
export const isWhole = (name: string, bytes: Uint8Array): boolean =>
  name.endsWith(`-${hashOf(bytes)}.bin`);

import {sha256Hex} from '../../natives/sha256-hex.js';

/** The one file whose name is fixed: it names the roots of the others. */
export const manifestName = 'search.json';

/** Hexadecimal digits of the hash in a name: by chance two differ in 64 bits. */
export const digits = 16;

export const shardName = (table: string, hash: string): string => `${table}-${hash}.bin`;

/** Whether a file never changes: its name comes from its content. */
export const isNamedByContent = (name: string): boolean => /^[a-z]+-[0-9a-f]{16}\.bin$/.test(name);

/** Whether bytes are those that a name was given to. */
export async function isWhole(name: string, bytes: Uint8Array): Promise<boolean> {
  return name.endsWith(`-${(await sha256Hex(bytes)).slice(0, digits)}.bin`);
}

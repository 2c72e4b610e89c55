import {crc32, inflateRawSync} from 'node:zlib';

export type ZipResult =
  | {readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>}
  | {readonly ok: false; readonly message: string};

export interface ZipLimits {
  /** All that is unpacked, in bytes. */
  readonly bytes: number;
  readonly files: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the wanted files of a ZIP archive (PKWARE APPNOTE 4.3) in memory. Sizes that an archive states
 * are not believed: unpacking stops at the limit.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): ZipResult {
  const fail = (message: string): ZipResult => ({ok: false, message});
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) {
    return fail('The file is no ZIP archive, or its end is missing.');
  }
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.files) {
    return fail(`The archive holds ${count} files, more than the ${limits.files} that are read.`);
  }
  const files = new Map<string, Uint8Array>();
  let left = limits.bytes;
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      return fail('The archive is broken: its directory cannot be read.');
    }
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (!isWanted(name) || files.has(name)) continue;
    if (flags & 1)
      return fail(`The archive is encrypted: ${name} cannot be read without a password.`);
    if (local + 30 > zip.length || zip.readUInt32LE(local) !== LOCAL_HEADER) {
      return fail(`The archive is broken: ${name} is not where its directory says.`);
    }
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    if (packed.length < size) return fail(`The archive is broken: ${name} is cut off.`);
    const content = unpack(packed, method, left);
    if (content === 'too-large') {
      const megabytes = Math.round(limits.bytes / 1024 / 1024);
      return fail(`The archive unpacks to more than ${megabytes} MB, the most that is read.`);
    }
    if (content === undefined) return fail(`The archive is broken: ${name} cannot be unpacked.`);
    left -= content.length;
    files.set(name, content);
  }
  return {ok: true, files};
}

function unpack(
  packed: Buffer,
  method: number,
  most: number,
): Uint8Array | 'too-large' | undefined {
  if (method === STORED) return packed.length > most ? 'too-large' : packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, {maxOutputLength: Math.max(1, most)});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : undefined;
  }
}

/** A ZIP archive of some files, not packed: what a program gets that must not unpack by itself. */
export function zipStored(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const label = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    // Names are UTF-8 (APPNOTE appendix D).
    header.writeUInt16LE(0x0800, 2);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(content.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(label.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_HEADER, 0);
    parts.push(local, header, label, Buffer.from(content));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, label);
    at += 30 + label.length + content.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

/**
 * Unpacks deflated bytes (zlib, RFC 1950) by what pages, workers and Node have built in.
 *
 * @param length bytes that are to come of it; of more none are taken up, so that a few bytes from
 *   outside cannot fill the memory
 * @returns undefined where that is not what they come to, or they are not deflated
 */
export async function inflated(
  deflated: Uint8Array,
  length: number,
): Promise<Uint8Array | undefined> {
  const {readable, writable} = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  // What is wrong with them shows where they are read.
  writer.write(deflated.slice()).catch(nothing);
  writer.close().catch(nothing);
  const reader = readable.getReader();
  const bytes = new Uint8Array(length);
  let at = 0;
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return at === length ? bytes : undefined;
      if (at + value.length > length) break;
      bytes.set(value, at);
      at += value.length;
    }
    await reader.cancel();
  } catch {
    // No deflated bytes.
  }
  return undefined;
}

const nothing = (): void => {};

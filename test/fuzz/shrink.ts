/**
 * A smaller input that fails as the given one does: pieces are taken away, halves first, as long as
 * `fails` says so. Not the smallest there is: it asks at most `most` times.
 */
export function shrink(
  bytes: Uint8Array,
  fails: (smaller: Uint8Array) => boolean,
  most = 2_000,
): Uint8Array {
  let left = most;
  let failing = bytes;
  for (let size = failing.length >> 1; size > 0 && left > 0; size >>= 1) {
    for (let at = 0; at < failing.length && left > 0; left--) {
      const smaller = Uint8Array.from([...failing.subarray(0, at), ...failing.subarray(at + size)]);
      if (fails(smaller)) failing = smaller;
      else at += size;
    }
  }
  return failing;
}

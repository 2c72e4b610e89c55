import {times} from '../natives/times.js';

// Bytes as text of a page: thirteen bits are two signs of 91, which takes 23 % more than the bytes do,
// where base64 takes 33 %. Among the signs there is none that means something in HTML.

const signs = times(94, (at) => String.fromCharCode(33 + at)).filter(
  (sign) => !'<>&'.includes(sign),
);
const values: ReadonlyMap<string, number> = new Map(signs.map((sign, at) => [sign, at]));

/** The number of bytes, a space, and the bytes. */
export function writeBytes(bytes: Uint8Array): string {
  const written: string[] = [];
  let [bits, count] = [0, 0];
  const write = (value: number): void => {
    written.push(signs[Math.floor(value / 91)] ?? '', signs[value % 91] ?? '');
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count < 13) continue;
    write(bits & 0x1fff);
    bits >>= 13;
    count -= 13;
  }
  if (count > 0) write(bits);
  return `${bytes.length} ${written.join('')}`;
}

/** The bytes again; fewer where the text was cut off. */
export function readBytes(written: string): Uint8Array<ArrayBuffer> {
  const [length = '', signed = ''] = written.trim().split(' ');
  const most = Math.ceil((signed.length / 2) * (13 / 8));
  const bytes = new Uint8Array(Math.min(Number(length) || 0, most));
  let [bits, count, at] = [0, 0, 0];
  for (let sign = 0; sign + 1 < signed.length; sign += 2) {
    const [high = 0, low = 0] = [
      values.get(signed[sign] ?? ''),
      values.get(signed[sign + 1] ?? ''),
    ];
    bits |= (high * 91 + low) << count;
    count += 13;
    for (; count >= 8; count -= 8) {
      bytes[at++] = bits & 0xff;
      bits >>= 8;
    }
  }
  return bytes;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Hundredths of a degree, about a kilometre. */
const scale = 100;

/**
 * Lines as text: each point by its distance from the one before, in digits of five bits of which all
 * but the last are marked; lines parted by a full stop.
 */
export function encodeLines(lines: readonly (readonly (readonly [number, number])[])[]): string {
  return lines.map(encodeLine).join('.');
}

function encodeLine(line: readonly (readonly [number, number])[]): string {
  let text = '';
  let before = [0, 0];
  for (const [longitude, latitude] of line) {
    const now = [Math.round(longitude * scale), Math.round(latitude * scale)];
    const [east = 0, north = 0] = now.map((value, at) => value - (before[at] ?? 0));
    if (text === '' || east !== 0 || north !== 0) text += encodeNumber(east) + encodeNumber(north);
    before = now;
  }
  return text;
}

function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= 32) {
    text += digits[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + digits[rest];
}

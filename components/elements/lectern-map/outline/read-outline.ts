/** A point on Earth, in degrees. */
export type Point = readonly [latitude: number, longitude: number];

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...digits].map((digit, value) => [digit, value]));

/** Lines are written in hundredths of a degree. */
const scale = 100;

/**
 * Reads lines: each point stands by its distance from the one before, longitude first, in digits of
 * five bits of which all but the last are marked; lines are parted by a full stop.
 */
export function readOutline(text: string): Point[][] {
  return text.split('.').map((line) => {
    const points: Point[] = [];
    let [longitude, latitude] = [0, 0];
    const numbers = numbersIn(line);
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      longitude += numbers[at] ?? 0;
      latitude += numbers[at + 1] ?? 0;
      points.push([latitude / scale, longitude / scale]);
    }
    return points;
  });
}

function numbersIn(line: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let place = 1;
  for (const digit of line) {
    const read = values.get(digit) ?? 0;
    value += (read % 32) * place;
    place *= 32;
    if (read >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    place = 1;
  }
  return numbers;
}

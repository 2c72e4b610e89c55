import type {Dice} from './dice.js';

/** What a disk or a careless transfer does. */
export function mutateBytes(
  bytes: Uint8Array<ArrayBuffer>,
  dice: Dice,
): [said: string, changed: Uint8Array<ArrayBuffer>] {
  const at = dice.below(bytes.length + 1);
  const length = dice.below(4);
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at);
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (dice.below(5)) {
    case 0:
      return [
        `byte ${at} is another`,
        join(before, Uint8Array.of(dice.below(256)), after.subarray(1)),
      ];
    case 1:
      return [`a byte comes in at ${at}`, join(before, Uint8Array.of(dice.below(256)), after)];
    case 2:
      return [`${length} bytes are lost at ${at}`, join(before, after.subarray(length))];
    case 3:
      return [
        `${length} bytes are doubled at ${at}`,
        join(before, after.subarray(0, length), after),
      ];
    default:
      return [`the file ends at byte ${at}`, join(before)];
  }
}

import {msg} from '../words/msg.js';

/** Slips that occur in encoded files, each with what is wrong with it, as a clause. */
const SLIPS: readonly (readonly [form: RegExp, reason: () => string])[] = [
  [/^\d{4}-\d\d-\d\d\d{4}-\d\d-\d\d$/, () => msg('two dates have run together')],
  [/^\d{1,4}([./])\d{1,2}\1\d{1,4}$/, () => msg('year, month and day are parted by hyphens')],
  [/^\d{1,2}-\d{1,2}-\d{4}$/, () => msg('the year stands first')],
  [/^[+-]?\d{4}-(?:\d|\d-\d{1,2}|\d\d-\d)$/, () => msg('months and days need two digits')],
  [/^\d{4} ?[-–—] ?\d{4}$/, () => msg('it names two years: a range has an attribute for each end')],
  [/^(?:c|ca|circa)\b/i, () => msg('an estimate is said by @precision or @cert')],
  [/^[^\dA-Za-z]*[^\P{Nd}\d]/u, () => msg('its digits must be those from 0 to 9')],
];

/** The reason why a value that looks like a known slip is no date; undefined for any other value. */
export function findSlip(text: string): string | undefined {
  // Every form is short; a long text would only cost time.
  if (text.length > 40) return undefined;
  return SLIPS.find(([form]) => form.test(text))?.[1]();
}

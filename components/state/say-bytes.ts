/** A size in words: `640 B`, `12 kB`, `3.4 MB`; thousands, as networks count. */
export function sayBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let at = 0;
  while (size >= 999.5 && at < units.length - 1) {
    size /= 1000;
    at++;
  }
  const shown = at > 1 && size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${shown}\u00A0${units[at]}`;
}

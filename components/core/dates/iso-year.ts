/** A year in four digits or more; before the common era with a sign, the year 0 being 1 BCE (ISO 8601). */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

/** A language tag in its shortest form (BCP 47 4.5): `eng` becomes `en`; other words stay. */
export function languageTag(written: string): string {
  try {
    return Intl.getCanonicalLocales(written)[0] ?? written;
  } catch {
    return written;
  }
}

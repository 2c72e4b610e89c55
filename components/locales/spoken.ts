/** BCP 47 tags of the languages that the interface speaks; English is what the source is written in. */
export const locales: readonly string[] = ['en', 'ru'];

/**
 * The language of ours that serves for a tag: `ru` for `ru-RU`, English where there is none.
 *
 * @param tag BCP 47; anything else gives English
 */
export function closestLocale(tag: string): string {
  const [language = ''] = tag.trim().toLowerCase().split(/[-_]/, 1);
  return locales.includes(language) ? language : 'en';
}

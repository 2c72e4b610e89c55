import type {Repository} from './repository.js';
import type {Script} from './scripts.js';

export interface ReferenceStyle {
  /** The script of labels, suffixes and known archives; only Russian references change. */
  readonly script: Script;
  /**
   * `short` as articles print it; `gost` as GOST R 7.0.5-2008 does, with full stops and capitals;
   * `chicago` as a note of the Chicago Manual, with the name of the archive in full, and behind the
   * shelfmark where English-speaking archives hold it; `own` as the archive itself writes it, in its
   * language and order, whatever the script asked for.
   */
  readonly style: 'short' | 'gost' | 'chicago' | 'own';
}

/** `Full name (Abbr.)`; the name alone where it has more than an abbreviation in it already. */
export function fullName(name: string, full: string): string {
  return name.includes(full) || /[,，()]/.test(name) ? name : `${full} (${name})`;
}

/** The name of a western or Chinese archive: as its reference chose it, or as the style wants it. */
export function nameInStyle(
  name: string,
  known: Repository | undefined,
  style: ReferenceStyle['style'],
): string {
  if (!known) return name;
  if (style === 'own') return known.ownName;
  return style === 'chicago' ? fullName(name, known.englishName) : name;
}

/** Parts as GOST R 7.0.5-2008 sets them: each closed by a full stop, none by two. */
export function closeWithStops(parts: readonly string[]): string {
  return parts.map((one) => (one.endsWith('.') ? one : `${one}.`)).join(' ');
}

/** `л.` at the head of a part: `Л.` */
export const capital = (text: string) => text.replace(/^./u, (first) => first.toUpperCase());

/** How somebody likes to read. */
export interface Settings {
  /** Size of what is read, in per cent of what the page has. */
  readonly size: number;
  readonly measure: Measure;
  readonly face: Face;
  /** For `face: 'own'`: the name of a face that is installed on this computer. */
  readonly ownFace: string;
  /** More room between letters, words and lines, which helps some who are dyslexic. */
  readonly airy: boolean;
  readonly leading: Leading;
  readonly theme: Theme;
  readonly reading: 'diplomatic' | 'normalised';
  /** Whether a print has notes with what cards say. */
  readonly print: 'notes' | 'clean';
}

export const measures = ['page', 'narrow', 'wide', 'full'] as const;
export const faces = ['page', 'serif', 'sans', 'system', 'own'] as const;
export const leadings = ['page', 'tight', 'loose', 'double'] as const;
export const themes = ['page', 'light', 'dark', 'sepia'] as const;
const readings = ['diplomatic', 'normalised'] as const;
const prints = ['notes', 'clean'] as const;

export type Measure = (typeof measures)[number];
export type Face = (typeof faces)[number];
export type Leading = (typeof leadings)[number];
export type Theme = (typeof themes)[number];

/** Sizes that are offered, in per cent. */
export const sizes = {least: 75, most: 250, step: 5} as const;

/** As the page has it. */
export const noSettings: Settings = {
  size: 100,
  measure: 'page',
  face: 'page',
  ownFace: '',
  airy: false,
  leading: 'page',
  theme: 'page',
  reading: 'diplomatic',
  print: 'notes',
};

/** Any value gives settings: what is malformed is as the page has it. */
export function readSettings(
  chosen: Readonly<Record<string, unknown>>,
  page: Settings = noSettings,
): Settings {
  const one = <Value extends string>(values: readonly Value[], of: unknown, otherwise: Value) =>
    values.find((value) => value === of) ?? otherwise;
  const size = typeof chosen.size === 'number' ? Math.round(chosen.size) : page.size;
  return {
    size: size >= sizes.least && size <= sizes.most ? size : page.size,
    measure: one(measures, chosen.measure, page.measure),
    face: one(faces, chosen.face, page.face),
    ownFace: readFace(chosen.ownFace),
    airy: chosen.airy === true,
    leading: one(leadings, chosen.leading, page.leading),
    theme: one(themes, chosen.theme, page.theme),
    reading: one(readings, chosen.reading, page.reading),
    print: one(prints, chosen.print, page.print),
  };
}

/** The name of a face, which nothing of CSS can be written with. */
export function readFace(name: unknown): string {
  const plain = typeof name === 'string' ? name.replace(/[^\p{L}\p{N} _-]+/gu, ' ').trim() : '';
  return plain.slice(0, 60);
}

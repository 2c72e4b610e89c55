import {asObject} from '../../core/annotations/json.js';
import {writeJson} from '../../core/natives/write-json.js';
import {settingsKey as key} from './settings-key.js';

/** Values of custom properties and of `color-scheme`, by name: how what is read looks. */
export type Look = Readonly<Record<string, string>>;

/** What was kept: what was chosen, to be read with guards, and the look that follows from it. */
export interface KeptSettings {
  readonly chosen: Readonly<Record<string, unknown>>;
  readonly look: Look;
}

/** Of a page to which storage is refused, as in a sandboxed frame: until it is left. */
let ofThisPage: KeptSettings | undefined;

/** What this browser keeps for this site, or this page for itself. */
export function keptSettings(): KeptSettings | undefined {
  try {
    const written = localStorage.getItem(key);
    if (written === null) return ofThisPage;
    const {chosen, look} = asObject(JSON.parse(written)) ?? {};
    return {chosen: asObject(chosen) ?? {}, look: readLook(look)};
  } catch {
    return ofThisPage;
  }
}

/**
 * Keeps settings; without any, all is forgotten.
 *
 * @returns whether they outlast the page
 */
export function keepSettings(settings: KeptSettings | undefined): boolean {
  ofThisPage = settings;
  try {
    if (settings) localStorage.setItem(key, writeJson(settings));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Gives an element a look in the place of another, through the CSSOM, which no policy refuses. */
export function putLook({style}: HTMLElement, look: Look, before: Look = {}): void {
  for (const name of Object.keys(before)) style.removeProperty(name);
  for (const [name, value] of Object.entries(look)) style.setProperty(name, value);
}

/** Functions of CSS that fetch something; by an escape any letter of their names may be written. */
const fetches = /\\|(?:url|src|image|set|fade)\(/i;

/** Only what is ours is set, and nothing that fetches, whatever is kept under our name. */
export function readLook(value: unknown): Look {
  const named = Object.entries(asObject(value) ?? {});
  return Object.fromEntries(
    named.flatMap(([name, of]) =>
      typeof of === 'string' &&
      /^(?:--lectern-[a-z-]+|color-scheme)$/.test(name) &&
      !fetches.test(of)
        ? [[name, of]]
        : [],
    ),
  );
}

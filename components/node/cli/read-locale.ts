import {closestLocale, locales} from '../../locales/spoken.js';

export type LocaleRead =
  | {readonly ok: true; readonly tag: string}
  | {readonly ok: false; readonly message: string};

/** What `--locale` says, as one of the languages that we speak: `ru` for `ru-RU`. */
export function readLocale(written: string): LocaleRead {
  const tag = closestLocale(written);
  if (written.toLowerCase().split(/[-_]/, 1)[0] === tag) return {ok: true, tag};
  return {ok: false, message: `--locale ${written}: expected one of ${locales.join(', ')}`};
}

/** The one place where a browser keeps how somebody likes to read; the site's early script reads it too. */
export const settingsKey = 'lectern-settings';

/** Whether this browser keeps anything there. */
export function hasSettings(): boolean {
  try {
    return localStorage.getItem(settingsKey) !== null;
  } catch {
    return false;
  }
}

/**
 * Scripts that run outside of modules, each a file at the site's root: that of a page in a frame, that
 * of the page around it, and what gives a page the look its reader has chosen before it is painted.
 */
export const classicScripts = {
  inside: 'lectern-embedded.js',
  outside: 'lectern-frame.js',
  settings: 'lectern-settings.js',
} as const;

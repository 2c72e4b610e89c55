/**
 * Gives the page the look that its reader has chosen before anything of it is painted. A classic
 * script without imports, which the page waits for; nothing but our own custom properties is set, and
 * nothing that fetches, whatever the browser keeps. The dialog that keeps it is of `lectern-reader`.
 */
try {
  const kept = JSON.parse(localStorage.getItem('lectern-settings') ?? '{}');
  const {style} = document.documentElement;
  for (const [name, value] of Object.entries(kept.look ?? {})) {
    const words = String(value);
    if (!/^(?:--lectern-[a-z-]+|color-scheme)$/.test(name)) continue;
    if (!/\\|(?:url|src|image|set|fade)\(/i.test(words)) style.setProperty(name, words);
  }
} catch {
  // Nothing is kept, or nothing may be: the page looks as it does by itself.
}

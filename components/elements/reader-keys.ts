/** The keys of a reader: what listens to them, `aria-keyshortcuts` and the sheet of keys take them from here. */
export const readerKeys = {
  sheet: '?',
  find: '/',
  clean: 'c',
  annotate: 'm',
  select: 'v',
  cite: 'q',
  link: 'l',
  trace: 't',
  next: 'n',
  previous: 'p',
  settings: 's',
} as const;

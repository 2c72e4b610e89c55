/** What of the look of a page a reader of it may choose, by what they choose: fetched with the settings. */
export const looks = {
  measure: {
    narrow: {'--lectern-measure': '26em'},
    wide: {'--lectern-measure': '46em'},
    full: {'--lectern-measure': 'none'},
  },
  face: {
    serif: {'--lectern-font-text': "'Iowan Old Style', 'Palatino Linotype', Georgia, serif"},
    sans: {'--lectern-font-text': "'Source Sans 3 Variable', 'Segoe UI', Verdana, sans-serif"},
    system: {'--lectern-font-text': 'system-ui, sans-serif'},
  },
  /** WCAG 2.2, 1.4.12: what a text must bear is what helps. */
  airy: {
    '--lectern-letter-spacing': '0.06em',
    '--lectern-word-spacing': '0.16em',
    '--lectern-leading': '1.9',
  },
  leading: {
    tight: {'--lectern-leading': '1.35'},
    loose: {'--lectern-leading': '1.8'},
    double: {'--lectern-leading': '2.2'},
  },
  theme: {
    light: {'color-scheme': 'light'},
    dark: {'color-scheme': 'dark'},
    sepia: {
      'color-scheme': 'light',
      '--lectern-paper': '#f4ecd8',
      '--lectern-paper-raised': '#fbf5e6',
      '--lectern-ink': '#35291c',
      '--lectern-ink-soft': '#64543f',
      '--lectern-rule': '#d6c6a4',
      '--lectern-lit': '#f3d588',
    },
  },
} as const;

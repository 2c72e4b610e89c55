/**
 * Settles when a worker's words are in the language of the page that started it, which its name is;
 * undefined where that is English. Without the translation a worker speaks English.
 */
export const wordsHere: Promise<void> | undefined = /^(?:en)?$/.test(self.name)
  ? undefined
  : import('../locales/say-words-in.js')
      .then(({sayWordsIn}) => sayWordsIn(self.name))
      .catch(() => undefined);

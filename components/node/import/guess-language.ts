const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  // Letters that only Uyghur has; then those that Persian has and Arabic has not.
  ['ug', /[ەۇۆۈۋې]/u],
  ['fa', /[پچژگ]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['kk', /[ӘәҒғҚқҢңҰұҺһ]/u],
  ['uk', /[ІіЇїЄєҐґ]/u],
  ['ru', /\p{Script=Cyrillic}/u],
];

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that was with for is his',
  de: 'der die und das von den mit ist nicht dem ein',
  fr: 'le la les des et du que dans une pour est',
  es: 'el los las que y en del una por con para',
  it: 'il di che la e per una della non con gli',
  la: 'et in est ad cum non ut quod ex qui per',
};

/** So much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** A script is the text's own where it has this part of the letters. */
const SHARE = 0.1;

/** The language of a text by its script and commonest words, BCP 47; undefined when nothing tells. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (latin * 2 < letters.length) {
    // One script at a time, the most telling letters first; a few foreign words decide nothing.
    const scripts = SCRIPTS.filter(([language, pattern]) => {
      const found = letters.filter((letter) => pattern.test(letter)).length;
      const share = /^(?:ug|fa|kk|uk)$/.test(language) ? SHARE / 5 : SHARE;
      return found >= letters.length * share;
    });
    return scripts[0]?.[0];
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(WORDS).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return {language, score: words.filter((word) => common.has(word)).length};
  });
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  if (!best || best.score < 3 || best.score * 20 < words.length) return undefined;
  return best.score > (second?.score ?? 0) * 1.3 ? best.language : undefined;
}

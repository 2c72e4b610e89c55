/**
 * What is made of a word, kept for when the word comes again.
 *
 * @param most words that are kept; with one more it begins anew. Of locales there are few, and of days
 *   in a year
 */
export function remembering<Made>(
  make: (word: string) => Made,
  most = 500,
): (word: string) => Made {
  const known = new Map<string, Made>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}

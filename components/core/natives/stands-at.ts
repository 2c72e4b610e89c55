/**
 * Whether words stand in a text at a place (of UTF-16 units), as `String#startsWith` tells it.
 * Libraries that extend what all strings of a page inherit have one that knows no place.
 */
export function standsAt(text: string, words: string, place: number): boolean {
  return text.slice(Math.max(place, 0), Math.max(place, 0) + words.length) === words;
}

/** Whether words end in a text before a place, as `String#endsWith` tells it. */
export function endsAt(text: string, words: string, place: number): boolean {
  const end = Math.min(place, text.length);
  return end >= words.length && text.slice(end - words.length, end) === words;
}

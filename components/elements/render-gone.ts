import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../core/words/msg.js';

/** Of an address that names very much so much is said. */
const mostSaid = 80;

/**
 * Says of documents that a page or its address asks for that they are not here.
 *
 * @param asked their ids, parted by white space
 */
export function renderGone(
  asked: string,
  isThere: (document: string) => boolean,
): TemplateResult | typeof nothing {
  const gone = asked
    .split(/\s+/)
    .filter((id) => id && !isThere(id))
    .join(' ');
  if (gone === '') return nothing;
  return html`<p part="problem" role="alert">
    ${msg(html`There is no document “${shortened(gone)}” here.`)}
  </p>`;
}

/** Says of a word in an address that it is none of those that can stand there. */
export const sayNoChoice = (word: string): string =>
  msg(str`“${shortened(word)}” is nothing that can be chosen here.`);

/** What an address names, no longer than a line. */
export function shortened(words: string): string {
  return words.length > mostSaid ? `${words.slice(0, mostSaid)}…` : words;
}

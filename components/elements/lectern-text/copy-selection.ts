import {msg} from '../../core/words/msg.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {farSelection, selectedWords} from './selected-words.js';

/**
 * Copies a selection of which only some is on the page, from what the text is had from.
 *
 * @param say tells who copies what came of it
 */
export function copySelection(
  event: ClipboardEvent,
  article: HTMLElement,
  source: ChunkSource,
  say: (words: string) => void,
): void {
  if (event.defaultPrevented || isInField(event)) return;
  const selected = farSelection(article, source);
  if (!selected) return;
  const {clipboard} = navigator;
  if (!clipboard || typeof ClipboardItem === 'undefined') {
    say(
      msg('Only what is on the page was copied: this page may not use the clipboard for the rest.'),
    );
    return;
  }
  event.preventDefault();
  say(msg('Copying all that is selected…'));
  const copied = selectedWords(selected, article, source);
  // The promise is handed on at once: a browser allows it only while the key is being answered.
  const as = (type: string, form: 'plain' | 'html'): Promise<Blob> =>
    copied.then(({words}) => new Blob([words[form]], {type}));
  const item = new ClipboardItem({
    'text/plain': as('text/plain', 'plain'),
    'text/html': as('text/html', 'html'),
  });
  Promise.all([clipboard.write([item]), copied]).then(
    ([, {isWhole}]) =>
      say(
        isWhole
          ? msg('Copied: all that is selected, also what is not on the page.')
          : msg('Copied, but some of the text could not be fetched: […] stands in its place.'),
      ),
    () => say(msg('Not copied: this page may not use the clipboard.')),
  );
}

/** What is selected in a field is copied by the browser. */
export function isInField(event: Event): boolean {
  const [origin] = event.composedPath();
  return origin instanceof Element && origin.matches('input, textarea');
}

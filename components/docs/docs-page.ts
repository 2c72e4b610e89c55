/** The script of the documentation: every element, a button to copy each source, the examples. */
import {msg} from '../core/words/msg.js';
import '../define-all.js';
import {copyText} from '../elements/copy-text.js';

for (const figure of document.querySelectorAll<HTMLElement>('.docs figure.source')) {
  const source = figure.querySelector('code')?.textContent ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = msg('Copy');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    said.textContent = '';
    said.textContent = (await copyText(source, figure)) ? msg('Copied.') : msg('Not copied.');
  });
  figure.querySelector('figcaption')?.append(said, button);
}

// What an example does besides its markup lies in a file, which the page shows as it stands.
const examples = {
  'lectern-annotate': () => import('./examples/annotate.js'),
  'lectern-annotation': () => import('./examples/annotation.js'),
  'lectern-embed': () => import('./examples/embed.js'),
  'lectern-notes': () => import('./examples/notes.js'),
};
for (const [tag, load] of Object.entries(examples)) {
  const shown = document.querySelector(`.docs .live > ${tag}`);
  // A press before it listens would do nothing: who looks on can tell when it does.
  if (shown) void load().then(() => shown.parentElement?.toggleAttribute('data-alive', true));
}

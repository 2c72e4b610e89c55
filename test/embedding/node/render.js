// On Node without a DOM: the classes, their registration and core, and what a server renders.
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';

const windowBefore = typeof globalThis.window;
const {LecternDate} = await import('lectern');
const registeredByClasses = customElements.get('lectern-date') !== undefined;
await import('lectern/define');
const {readDate, sayDate} = await import('lectern/core');
const {lectern, runCommandLine} = await import('lectern/node');
const {LecternText} = await import('lectern/lectern-text');

const rendered = await collectResult(render(html`<lectern-date when="1931-11-02"></lectern-date>`));
process.stdout.write(
  JSON.stringify({
    windowBefore,
    windowAfter: typeof globalThis.window,
    registeredByClasses,
    registered: customElements.get('lectern-date') === LecternDate,
    text: LecternText.name,
    said: sayDate(readDate([{name: 'when', value: '1931-11-02'}])),
    plugin: lectern().name,
    commandLine: typeof runCommandLine,
    rendered,
  }),
);

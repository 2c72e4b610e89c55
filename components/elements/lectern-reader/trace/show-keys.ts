import {html, type TemplateResult} from 'lit';
import {msg} from '../../../core/words/msg.js';
import {readerKeys} from '../../reader-keys.js';
import {openDialog} from './open-dialog.js';
import type {TracedReader} from './traced-reader.js';

/** Keys that do one thing; several are pressed together or, as `or` says, each by itself. */
interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

interface KeyGroup {
  readonly heading: string;
  readonly lines: readonly KeyLine[];
}

/** Opens the sheet of all keys that do something as things stand. */
export function showKeys(reader: TracedReader): void {
  // A second press must not lay one sheet over the other.
  if (reader.renderRoot.querySelector('.trace-dialog')) return;
  const groups = keysNow(reader).filter(({lines}) => lines.length > 0);
  openDialog(reader.renderRoot, msg('Keys'), () => html`${groups.map(renderGroup)}`);
}

/** As an Apple keyboard has them. */
const command = (): string => (/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : msg('Ctrl'));

function keysNow(reader: TracedReader): readonly KeyGroup[] {
  const {panes, traced} = reader.store.state;
  const texts = panes.flatMap((id) => reader.textOf(id) ?? []);
  const isLong = texts.some(({isWhole}) => !isWhole);
  const hasText = texts.some(({article}) => article);
  const when = (holds: boolean, keys: readonly string[], does: string): KeyLine[] =>
    holds ? [{keys, does}] : [];
  return [
    {
      heading: msg('Reading'),
      lines: [
        ...when(hasText, ['Tab'], msg('to the next name, date, link or control')),
        ...when(hasText, ['Enter'], msg('show the card of the name or date that has the focus')),
        ...when(true, ['Esc'], msg('close what was opened last')),
        ...when(panes.length > 1, ['↑', '↓'], msg('scroll the pane that has the focus')),
        ...when(hasText, [readerKeys.clean], msg('a clean page: nothing underlined, and back')),
        ...when(hasText, [readerKeys.find], msg('find in the text')),
        ...when(isLong, [`${command()} F`], msg('find in all of a long text')),
        ...when(isLong, [`${command()} P`], msg('print all of a long text')),
        ...when(
          reader.settings !== undefined,
          [readerKeys.settings],
          msg('size, face, colours and other settings'),
        ),
        ...when(true, [readerKeys.sheet], msg('this sheet')),
      ],
    },
    {
      heading: msg('Following a name'),
      lines: [
        ...when(hasText, [readerKeys.trace], msg('trace the name that has the focus in all panes')),
        ...when(traced !== undefined, [readerKeys.next], msg('next mention')),
        ...when(traced !== undefined, [readerKeys.previous], msg('previous mention')),
        ...when(traced !== undefined, ['Esc'], msg('stop following it')),
      ],
    },
    {
      heading: msg('Selecting'),
      lines: [
        ...when(hasText, [readerKeys.select], msg('select words with the keys')),
        ...when(hasText, ['←', '→', '↑', '↓'], msg('while selecting: move the caret')),
        ...when(hasText, [readerKeys.cite], msg('copy what is selected, with its reference')),
        ...when(hasText, [readerKeys.link], msg('copy a link to what is selected')),
        ...when(
          reader.annotate,
          [readerKeys.annotate],
          msg('annotate what is selected or has the focus'),
        ),
      ],
    },
  ];
}

function renderGroup({heading, lines}: KeyGroup): TemplateResult {
  return html`<section>
    <h3>${heading}</h3>
    <dl class="keys">
      ${lines.map(
        ({keys, does}) => html`<div>
          <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${does}</dd>
        </div>`,
      )}
    </dl>
  </section>`;
}

import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {ManifestElement} from '../publish/manifest.js';

/** What an element takes and gives, as tables. */
export function renderInterface(element: ManifestElement): string {
  const {attributes = [], members = [], events = [], slots = []} = element;
  const {cssParts = [], cssProperties = []} = element;
  const fields = members.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = members.filter(({kind, description}) => kind === 'method' && description);
  const own = cssParts.filter(({description}) => !isHandedOn(description));
  const handedOn = cssParts.filter(({description}) => isHandedOn(description));
  return [
    table(msg('Attributes'), attributes.map(attributeRow)),
    table(msg('Properties'), fields.map(attributeRow)),
    table(
      msg('Methods'),
      methods.map(({name, description}) => [code(`${name}()`), described(description)]),
    ),
    table(
      msg('Events'),
      events.map(({name, type, description}) => [
        code(name),
        `${described(description)} ${code(type?.text ?? '')}`,
      ]),
    ),
    table(
      msg('Slots'),
      slots.map(({name, description}) => [
        name ? code(name) : escapeHtml(msg('without a name')),
        described(description),
      ]),
    ),
    table(msg('Parts'), own.map(namedRow)),
    handedOn.length > 0
      ? `<details class="handed-on"><summary>${escapeHtml(msg('Parts of the elements inside'))} (${handedOn.length})</summary>${rows(handedOn.map(namedRow))}</details>`
      : '',
    table(
      msg('CSS properties'),
      cssProperties.map(namedRow),
      `<p>${escapeHtml(msg('Besides those that all elements share; see the guide to themes.'))}</p>`,
    ),
  ].join('\n');
}

type Row = readonly [string, string];

interface Typed {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly default?: string;
}

function attributeRow({name, type, default: initial, description}: Typed): Row {
  const most =
    initial === undefined || ['undefined', "''"].includes(initial)
      ? ''
      : `, ${msg('by default')} ${code(initial)}`;
  return [
    `${code(name)}`,
    `${described(description)}<small>${code(type?.text ?? '')}${most}</small>`,
  ];
}

function namedRow({name, description}: Typed): Row {
  return [code(name), described(description)];
}

function isHandedOn(description: string | undefined): boolean {
  return /^`[a-z-]+` of `lectern-/.test(description ?? '');
}

function table(title: string, of: readonly Row[], below = ''): string {
  if (of.length === 0) return '';
  return `<h3>${escapeHtml(title)}</h3>\n${rows(of)}${below}`;
}

/** A list of names, each with what is said of it: it needs no width, and reads well aloud. */
function rows(of: readonly Row[]): string {
  return `<dl class="interface">${of.map(([name, said]) => `<div><dt>${name}</dt><dd>${said}</dd></div>`).join('\n')}</dl>`;
}

function code(words: string): string {
  return words ? `<code>${escapeHtml(words)}</code>` : '';
}

/** Words of a class comment, where code stands between backticks. */
export function described(words = ''): string {
  return words
    .replace(/\s+/g, ' ')
    .split('`')
    .map((piece, at) => (at % 2 === 1 ? code(piece) : escapeHtml(piece)))
    .join('');
}

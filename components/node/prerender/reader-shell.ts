import {createHash} from 'node:crypto';
import {directionOf} from '../../core/tei/language.js';
import {styles} from '../../elements/lectern-reader/lectern-reader.styles.js';
import {escapeHtml} from '../../render/html-sink.js';
import {shellStyles} from './shell-styles.js';

/** The reader's own styles as a file, and those of its shell: a declarative shadow root can have them by a link only. */
export const readerStyles: string = [...styles, shellStyles].map(({cssText}) => cssText).join('\n');

/** Named by its content, so that a browser never uses one of another version. */
export const readerStylesPath: string = `assets/lectern-reader-${createHash('sha256').update(readerStyles).digest('hex').slice(0, 8)}.css`;

interface Shell {
  /** Titles of the documents side by side. */
  readonly titles: readonly string[];
  /** Their languages (BCP 47), in the same order, as far as they say it. */
  readonly languages: readonly (string | undefined)[];
  /** The reader has no row of controls. */
  readonly bare?: boolean;
  /** Address of {@link readerStyles}. */
  readonly styles: string;
}

/**
 * The reader's shadow root as it will be once the script runs, with the texts in their places and
 * the room its controls take. The page is laid out by it from the first byte on, and nothing moves
 * when the element takes over; without script, texts stand side by side all the same.
 */
export function renderReaderShell({
  titles,
  languages,
  bare = false,
  styles: address,
}: Shell): string {
  const several = titles.length > 1;
  const tabs = titles.map(
    (title) => `<button type="button" disabled>${escapeHtml(title)}</button>`,
  );
  return [
    `<template shadowrootmode="open"><link rel="stylesheet" href="${escapeHtml(address)}">`,
    bare ? '' : '<div class="toolbar"></div>',
    several ? `<div class="tabs" aria-hidden="true">${tabs.join('')}</div>` : '',
    `<div class="panes" data-count="${titles.length}">`,
    ...titles.map((title, at) => renderPane(title, directionOf(languages[at] ?? ''), at, several)),
    '</div></template>',
  ].join('');
}

function renderPane(
  title: string,
  lines: 'ltr' | 'rtl' | undefined,
  at: number,
  several: boolean,
): string {
  // The page's style sheet hides a text by its part as long as it is not parsed.
  const own = at === 0 ? ' data-front' : ` part="pane-${at}"`;
  const close = '<button type="button" class="close" disabled aria-hidden="true">×</button>';
  const slots = ['head', 'record', 'pane', 'named'].map(
    (part) => `<slot name="${part}-${at}"></slot>`,
  );
  return `<section class="pane"${own} aria-label="${escapeHtml(title)}"${several ? ' tabindex="0"' : ''}>${several ? close : ''}<div class="sheet"${lines ? ` data-lines="${lines}"` : ''}>${slots.join('')}</div></section>`;
}

import {escapeHtml} from '../../render/html-sink.js';
import type {Prerendered} from './prerender.js';

/** A whole page around a prerendered document, for who has no page of their own to put it into. */
export function renderPlainPage(
  {html, title, lang}: Pick<Prerendered, 'html' | 'title' | 'lang'>,
  {script, style}: {readonly script?: string | undefined; readonly style?: string | undefined} = {},
): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    ...(style === undefined ? [] : [`<link rel="stylesheet" href="${escapeHtml(style)}">`]),
    ...(script === undefined
      ? []
      : [`<script type="module" src="${escapeHtml(script)}"></script>`]),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
  <head>
    ${head.join('\n    ')}
  </head>
  <body>
    <main>
${html}    </main>
  </body>
</html>
`;
}

import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {textLayer} from '../../styles/text-layer.js';
import {textTokens} from '../../styles/tokens.js';
import {markers} from '../pages/page-shell.js';

/** The page around each page where nobody brings another. */
export const defaultTemplate = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="./lectern.css">
    ${markers.head}
    <script type="module" src="./lectern.min.js"></script>
  </head>
  <body>
    ${markers.body}
  </body>
</html>
`;

/** Places of the one-file bundle: from a checkout, and from the installed package. */
const bundles = ['../../../dist/lectern.min.js', '../../../lectern.min.js'];

/**
 * The files that the default template asks for: its style, and the script where the package has
 * been built with it.
 */
export function defaultAssets(): Readonly<Record<string, string | Uint8Array>> {
  const style = {'lectern.css': `${textTokens.cssText}\n${textLayer.cssText}\n${siteStyle}`};
  const script = bundles
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(place));
  return script === undefined ? style : {...style, 'lectern.min.js': readFileSync(script)};
}

/** Enough for pages that nobody has styled yet. */
const siteStyle = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-inline-size: 75rem; padding: 1rem; font-family: system-ui, sans-serif; line-height: 1.5; }
.skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
header.site nav { display: flex; flex-wrap: wrap; gap: 1rem; margin-block-end: 1rem; }
main.library li { margin-block: 0.25rem; overflow-wrap: anywhere; }
nav.texts ul { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
`;

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sharedFolder} from '../../tools/shared.js';

/** Letters, a play and letters in two languages: what readers have open, not one page a thousand times. */
const sources = [
  'L03324.xml',
  'L00363.xml',
  'L03325.xml',
  'EHRI-BF-UH-19380423_SK_DE.xml',
  'gogol-tjazhba.xml',
];

/** The last paragraph of a long text. */
export const lastWords = 'Here the text ends.';

/**
 * A TEI text of about so many bytes: the bodies of real files over and over, each as a division. Ids
 * go, or they would stand in it many times.
 */
export function longText(bytes: number): string {
  const folder = sharedFolder();
  if (folder === undefined) throw new Error('needs ../shared beside the checkout');
  const files = sources.map((name) => readFileSync(join(folder, 'fixtures', name), 'utf8'));
  const [first = ''] = files;
  const bodies = files.map((file) =>
    file
      .slice(file.indexOf('>', file.indexOf('<body')) + 1, file.lastIndexOf('</body>'))
      .replace(/ xml:id="[^"]*"/g, ''),
  );
  const parts = [first.slice(0, first.indexOf('<body')), '<body>'];
  let length = 0;
  for (let at = 0; length < bytes; at++) {
    const part = `<div n="${at + 1}"><head>Part ${at + 1}</head>${bodies[at % bodies.length]}</div>\n`;
    parts.push(part);
    length += Buffer.byteLength(part);
  }
  return `${parts.join('')}<div><p>${lastWords}</p></div></body></text></TEI>`;
}

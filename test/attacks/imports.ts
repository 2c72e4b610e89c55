import {importDocument} from '../../components/node/import/import-document.js';
import {makeDocx, p} from '../node/import/make-docx.js';
import {type Attack, escaped, evilHost, payload} from './attack.js';

const addresses = [
  `javascript:${payload}`,
  ` java\tscript:${payload}`,
  `&#106;avascript:${payload}`,
  `data:text/html,<script>${payload}</script>`,
  `vbscript:${payload}`,
  'file:///etc/passwd',
  `//${evilHost}/x`,
];

const html = `<!doctype html><html onload="${payload}"><head><title>&lt;/title>&lt;script>${payload}&lt;/script></title><base href="javascript:${payload}//"><meta name="author" content="&quot;><img src=x onerror=${payload}>"><script>${payload}</script><style>* {display: none}</style></head>
<body onload="${payload}">${addresses.map((address) => `<p><a href="${escaped(address)}" onclick="${payload}">l</a> <img src="${escaped(address)}" onerror="${payload}" alt="i"></p>`).join('')}
<form action="javascript:${payload}"><button formaction="javascript:${payload}">b</button></form><iframe srcdoc="<script>${payload}</script>"></iframe>
<svg onload="${payload}"><a xlink:href="javascript:${payload}"><text>t</text></a><foreignObject><p onclick="${payload}">f</p></foreignObject></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${payload}&gt;"></table></mtext></math>
<template><script>${payload}</script></template><noscript><p title="</noscript><img src=x onerror=${payload}>"></noscript>
<p id="body">a</p><p id="__proto__">b</p><p style="position:fixed;inset:0">c</p><p lang='x" onclick="${payload}'>d</p></body></html>`;

const markdown = `---\ntitle: "<script>${payload}</script>"\nauthor: ["\\" onclick=\\"${payload}"]\n__proto__: polluted\n---\n
# <img src=x onerror=${payload}>\n
${addresses.map((address) => `[l](<${address}>) ![i](<${address}>) <${address}>`).join('\n')}\n
[r]: javascript:${payload} "t"\n[r]\n\n<script>${payload}</script>\n\n<iframe srcdoc="x"></iframe>\n
| a | <b onclick=${payload}> |\n|---|---|\n| \`${payload}\` | [x](javascript:${payload}) |\n\n[^__proto__]\n\n[^__proto__]: note <svg onload=${payload}>\n`;

const link = (address: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${escaped(address)}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>l</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

/** Files of other formats, by their names. */
export async function hostileImports(): Promise<Readonly<Record<string, Uint8Array>>> {
  const docx = await makeDocx(
    `${p(`&lt;script>${payload}&lt;/script>`, 'Title')}${addresses.map(link).join('')}${p('x" onclick="canary()')}`,
    {
      core: `<dc:title>&lt;img src=x onerror=${payload}></dc:title><dc:creator>" onclick="${payload}</dc:creator>`,
      files: {
        '../../../../evil.xml': '<x/>',
        '/etc/passwd': 'x',
        'word\\..\\..\\evil.xml': '<x/>',
        '__proto__.xml': '<x/>',
        'word/vbaProject.bin': 'x',
      },
    },
  );
  return {
    'page.html': Buffer.from(html),
    'text.md': Buffer.from(markdown),
    'plain.txt': Buffer.from(
      `<script>${payload}</script>\n\n]]>&#0;&lt;<![CDATA[x]]>\n\n${addresses.join('\n')}\n`,
    ),
    'letter.docx': docx,
    '<img src=x onerror=canary()>.txt': Buffer.from('text'),
    '__proto__.txt': Buffer.from('text'),
    'con.txt': Buffer.from('text'),
  };
}

/** The TEI that is made of them, to be read as any other. */
export async function importedAttacks(): Promise<readonly Attack[]> {
  const options = {version: '0.1.0', day: '2026-11-26', language: 'en'};
  const files = Object.entries(await hostileImports());
  return Promise.all(
    files.map(async ([name, bytes]): Promise<Attack> => {
      const made = await importDocument(bytes, name, options);
      if (!made.ok) throw new Error(`${name}: ${made.message}`);
      return {name: `TEI made of a hostile ${name}`, kind: 'text', files: {'text.xml': made.tei}};
    }),
  );
}

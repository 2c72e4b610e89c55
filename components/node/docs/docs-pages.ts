import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {msg, str} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from '../pages/page-shell.js';
import {renderSiteHeader} from '../pages/site-header.js';
import {hrefTo, pageFile} from '../pages/site-paths.js';
import {elementsOf, type ManifestElement, makeManifest} from '../publish/manifest.js';
import {type Guide, readGuide} from './read-guide.js';
import {renderSource} from './render-example.js';
import {described, renderInterface} from './render-interface.js';
import {renderSpeed} from './render-speed.js';
import {renderOwnVariables, renderSharedVariables} from './render-variables.js';
import {readSpeedFigures} from './speed-figures.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = 'components/node/docs';
/** Our own modules are named as those who have the package name them. */
const fileOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(
    /'\.\.\/\.\.\/elements\/[a-z-]+\/([a-z-]+?)(-define)?\.js'/g,
    (_, name: string, define?: string) => `'lectern/${name}${define ? '/define' : ''}'`,
  );

/** The guides, in the order they are read in; the first is the way in. */
const guides = [
  'index',
  'embedding',
  'searching',
  'theming',
  'localisation',
  'accessibility',
  'speed',
] as const;

const placeOf = (name: string): string => (name === 'index' ? 'docs/' : `docs/${name}/`);

interface Entry {
  readonly path: string;
  readonly guide: Guide;
  /** What comes below the guide. */
  readonly below: string;
}

/**
 * The documentation: guides, and a page for each element of the Custom Elements Manifest. It is of
 * this project's own site; whoever makes a site of their own texts has none of it.
 */
export async function docsPages(): Promise<Page[]> {
  const elements = elementsOf(await makeManifest(root));
  const made = {
    'shared variables': renderSharedVariables,
    'own variables': () => renderOwnVariables(elements),
    elements: () => renderElements(elements),
    'speed figures': () => renderSpeed(readSpeedFigures(join(root, here, 'speed.json'))),
  };
  const read = (path: string): Guide => readGuide(fileOf(path), path, {file: fileOf, made});
  const told = guides.map(
    (name): Entry => ({
      path: placeOf(name),
      guide: read(`${here}/guides/${name}.md`),
      below: '',
    }),
  );
  const ofElements = elements.map((element): Entry => {
    const path = `${here}/elements/${element.tagName}.md`;
    if (!existsSync(join(root, path))) throw new Error(`${path}: every element has its page`);
    return {path: placeOf(element.tagName), guide: read(path), below: renderBelow(element)};
  });
  return [...told, ...ofElements].map((entry) => docsPage(entry, told, ofElements));
}

function docsPage(
  {path, guide, below}: Entry,
  told: readonly Entry[],
  ofElements: readonly Entry[],
): Page {
  return {
    path: pageFile(path),
    title: path === 'docs/' ? msg('Lectern: documentation') : msg(str`${guide.title} · Lectern`),
    description: guide.lead,
    lang: 'en',
    body: `${renderSiteHeader()}
    <div class="docs">
    <main class="docs-text">
      ${guide.html}
      ${below}
    </main>
    <nav class="docs-pages" aria-label="${escapeHtml(msg('Documentation'))}">
      <h2>${escapeHtml(msg('Guides'))}</h2>
      ${renderLinks(told, path)}
      <h2>${escapeHtml(msg('Elements'))}</h2>
      ${renderLinks(ofElements, path)}
    </nav>
    </div>`,
  };
}

function renderLinks(entries: readonly Entry[], current: string): string {
  const links = entries.map(
    ({path, guide}) =>
      `<li><a href="${hrefTo(path)}"${path === current ? ' aria-current="page"' : ''}>${escapeHtml(guide.title)}</a></li>`,
  );
  return `<ul>${links.join('')}</ul>`;
}

function renderBelow(element: ManifestElement): string {
  const {tagName, name} = element;
  return `<h2 id="interface">${escapeHtml(msg('Interface'))}</h2>
      ${renderSource(`import 'lectern/${tagName}/define'; // registers it\nimport {${name}} from 'lectern/${tagName}'; // its class`, 'js')}
      ${renderInterface(element)}`;
}

function renderElements(elements: readonly ManifestElement[]): string {
  const rows = elements.map(
    ({tagName, description = ''}) =>
      `<div><dt><a href="${hrefTo(placeOf(tagName))}"><code>${tagName}</code></a></dt><dd>${described(firstSentence(description))}</dd></div>`,
  );
  return `<dl class="interface">${rows.join('\n')}</dl>`;
}

function firstSentence(words: string): string {
  return /^.*?[.:](?=\s|$)/s.exec(words)?.[0].replace(/:$/, '.') ?? words;
}

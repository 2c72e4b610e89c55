import {fromMarkdown} from 'mdast-util-from-markdown';
import {escapeHtml} from '../../render/html-sink.js';
import {hrefTo, wayToRoot} from '../pages/site-paths.js';
import {renderLive, renderSource} from './render-example.js';

type Root = ReturnType<typeof fromMarkdown>;
type Content = Root['children'][number];
type Fence = Extract<Content, {type: 'code'}>;

/** What a guide may take in besides its own words. */
export interface GuideSources {
  /** A file of the project, by its path from the root; the guide shows what is tried, as it stands. */
  readonly file: (path: string) => string;
  /** HTML made from the code, by name. */
  readonly made: Readonly<Record<string, () => string>>;
}

/** A page of the documentation in Markdown, as HTML. */
export interface Guide {
  /** Its heading of the first level, in words. */
  readonly title: string;
  /** Its first paragraph, in words. */
  readonly lead: string;
  readonly html: string;
}

/**
 * Reads a guide. Of Markdown it takes CommonMark without HTML; beyond that, fences whose language is
 * `html live`, which stand on the page as well as their source, `file`, whose body names files of the
 * project, and `made`, which names what is made from the code. Addresses that begin with `/` are
 * those of the site.
 *
 * @param path of the guide, for what is wrong with it
 */
export function readGuide(markdown: string, path: string, sources: GuideSources): Guide {
  const {children} = fromMarkdown(markdown);
  const [title, lead] = children;
  if (title?.type !== 'heading' || title.depth !== 1 || lead?.type !== 'paragraph') {
    throw new Error(`${path}: a guide begins with its title and a paragraph that says what it is`);
  }
  const render = (node: Content): string => renderNode(node, path, sources);
  const body = children.slice(2).map(render).join('\n');
  return {
    title: wordsOf(title),
    lead: wordsOf(lead),
    html: `<h1>${inner(title, render)}</h1>
      <p class="lead">${inner(lead, render)}</p>
      ${body}`,
  };
}

function renderNode(node: Content, path: string, sources: GuideSources): string {
  const render = (each: Content): string => renderNode(each, path, sources);
  const within = (parent: {children: Content[]}): string => inner(parent, render);
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${within(node)}</em>`;
    case 'strong':
      return `<strong>${within(node)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(addressOf(node.url))}">${within(node)}</a>`;
    case 'heading':
      return `<h${node.depth} id="${slugOf(wordsOf(node))}">${within(node)}</h${node.depth}>`;
    case 'paragraph':
      return `<p>${within(node)}</p>`;
    case 'list':
      return node.ordered ? `<ol>${within(node)}</ol>` : `<ul>${within(node)}</ul>`;
    case 'listItem':
      return `<li>${node.children.map((each) => (each.type === 'paragraph' ? within(each) : render(each))).join('')}</li>`;
    case 'code':
      return renderFence(node, path, sources);
    default:
      throw new Error(`${path}:${node.position?.start.line}: no rule for ${node.type}`);
  }
}

function renderFence(
  {lang, meta, value, position}: Fence,
  path: string,
  from: GuideSources,
): string {
  if (lang === 'file') {
    return value
      .split('\n')
      .map((name) => renderSource(from.file(name).trimEnd(), name.slice(name.lastIndexOf('/') + 1)))
      .join('\n');
  }
  if (lang === 'made') {
    const made = from.made[value.trim()];
    if (!made) throw new Error(`${path}:${position?.start.line}: nothing makes “${value}”`);
    return made();
  }
  const [live, look = ''] = (meta ?? '').split(' ');
  if (lang === 'html' && live === 'live') return renderLive(exampleOf(value), look);
  return renderSource(value, lang ?? '');
}

/** Examples call the edition of this site `{texts}`, and the site's root `{site}`. */
function exampleOf(written: string): string {
  return written.replaceAll('{texts}', `${wayToRoot}altay`).replaceAll('{site}', wayToRoot);
}

function addressOf(url: string): string {
  if (!url.startsWith('/')) return url;
  const [path = '', fragment] = url.slice(1).split('#');
  return `${hrefTo(path)}${fragment === undefined ? '' : `#${fragment}`}`;
}

function inner({children}: {children: Content[]}, render: (node: Content) => string): string {
  return children.map(render).join('');
}

function wordsOf(node: Content): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** What a heading is linked to by. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

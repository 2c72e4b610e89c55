import type {ImportedDocument} from './imported-document.js';
import type {MarkdownNode, MarkdownParts, MarkdownRoot} from './markdown-parts.js';
import {type HtmlResult, readHtml} from './read-html.js';

export interface MarkdownPlace {
  readonly at: number;
  readonly text: string;
  /** A block of HTML, read as such. */
  readonly html?: ImportedDocument;
}

/** The text of a Markdown file, and where each piece of it stands there. */
export interface MarkdownSource {
  readonly text: string;
  readonly places: ReadonlyMap<MarkdownNode, MarkdownPlace>;
  /** Titles of links and images, and what stands behind the language of code. */
  readonly asides: ReadonlyMap<MarkdownNode, MarkdownPlace>;
  readonly frontMatter: MarkdownPlace;
}

/** Deeper than any document; a line of ten thousand `>` is nested so deep. */
const DEEPEST = 200;

/** Whether a file nests its quotations and lists deeper than is read. */
export function isTooDeep(source: string): boolean {
  return source.split('\n').some((line) => {
    const marks = /^[ \t>*+-]*/.exec(line)?.[0].replace(/[ \t]/g, '') ?? '';
    // A ruling is a long line of one mark as well, but of nothing else.
    return marks.length > DEEPEST && (marks.includes('>') || /[*+-]\s+[*+-]/.test(line));
  });
}

/**
 * Gathers the words of a Markdown file in the order of its nodes: texts, code, HTML, what stands for
 * images, titles, front matter. The rest of the file is syntax.
 */
export function gatherMarkdown({root, notes, frontMatter}: MarkdownParts): MarkdownSource {
  const parts: string[] = [];
  let at = 0;
  const add = (text: string, html?: ImportedDocument): MarkdownPlace => {
    const place = {at, text, ...(html && {html})};
    parts.push(text, '\n');
    at += text.length + 1;
    return place;
  };
  const matter = add(frontMatter);
  const places = new Map<MarkdownNode, MarkdownPlace>();
  const asides = new Map<MarkdownNode, MarkdownPlace>();
  const gather = (tree: MarkdownRoot): void => {
    const waiting: {node: MarkdownNode; isBlock: boolean}[] = [{node: tree, isBlock: true}];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const {node, isBlock} = next;
      const html: HtmlResult | undefined =
        node.type === 'html' && isBlock ? readHtml(node.value, {startsAt: at}) : undefined;
      if (html?.ok) places.set(node, add(html.document.sourceText, html.document));
      else if ('value' in node) places.set(node, add(node.value));
      else if ('alt' in node && node.alt) places.set(node, add(node.alt));
      const aside = 'title' in node && node.title ? node.title : 'meta' in node ? node.meta : '';
      if (aside) asides.set(node, add(aside));
      if (!('children' in node)) continue;
      const inside = /^(?:root|blockquote|list|listItem)$/.test(node.type);
      for (const child of node.children.toReversed()) waiting.push({node: child, isBlock: inside});
    }
  };
  gather(root);
  for (const note of notes.values()) gather(note);
  return {text: parts.join(''), places, asides, frontMatter: matter};
}

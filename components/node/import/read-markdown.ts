import type {Furniture, Inline} from './imported-document.js';
import {run} from './imported-document.js';
import {MarkdownReading} from './markdown-blocks.js';
import {partMarkdown, readFrontMatter} from './markdown-parts.js';
import {gatherMarkdown, isTooDeep} from './markdown-source.js';
import type {HtmlResult} from './read-html.js';
import {titleOf} from './sections.js';

/**
 * Reads Markdown: CommonMark, with front matter, footnotes and tables. Its text is what its nodes hold;
 * titles of links, bars of tables, tags of HTML and front matter are kept as furniture, and the rest
 * of the syntax became elements and addresses.
 */
export function readMarkdown(source: string): HtmlResult {
  if (isTooDeep(source)) {
    return {
      ok: false,
      message: 'Its quotations or lists are nested more than 200 deep, deeper than is read.',
    };
  }
  const parts = partMarkdown(source);
  const text = gatherMarkdown(parts);
  const reading = new MarkdownReading(parts, text);
  const flow = reading.blocks(parts.root.children);
  const blocks = [...flow, ...reading.notesLeft()];
  const spaced = (runs: readonly Inline[]) =>
    runs.flatMap((one): Inline[] => [one, {kind: 'space'}]);
  const {frontMatter} = text;
  const furniture: Furniture[] = [
    ...(frontMatter.text.trim() === ''
      ? []
      : [{type: 'front-matter', content: [run(frontMatter.text, frontMatter.at)]}]),
    ...reading.furniture,
    ...(reading.marks.length === 0 ? [] : [{type: 'marks', content: spaced(reading.marks)}]),
  ];
  const title = titleOf(blocks);
  const solid = (words: string) => [...words.replace(/\s/gu, '')].length;
  const syntax = solid(source) - solid(text.text);
  return {
    ok: true,
    document: {
      sourceText: text.text,
      sourceTextIs:
        'the text of all nodes of the Markdown file: words, code, HTML, the words that stand for images, titles of links, front matter',
      blocks,
      facts: {...(title !== undefined && {title}), ...readFrontMatter(frontMatter.text)},
      furniture,
      warnings: [],
      remarks:
        syntax > 0
          ? [
              `Some ${syntax} characters of the file are syntax of Markdown (marks of headings, lists and emphasis, addresses and labels of links); they became elements and attributes.`,
            ]
          : [],
    },
  };
}

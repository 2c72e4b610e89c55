import {fromMarkdown} from 'mdast-util-from-markdown';
import type {Facts} from './imported-document.js';
import {findDate} from './written-date.js';

export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number];

/** A Markdown file taken apart: what CommonMark reads, and what it does not know of. */
export interface MarkdownParts {
  readonly root: MarkdownRoot;
  /** Footnotes by their labels, in the order of their definitions. */
  readonly notes: ReadonlyMap<string, MarkdownRoot>;
  /** The lines between `---` at the head of the file; empty where there are none. */
  readonly frontMatter: string;
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;

export function partMarkdown(source: string): MarkdownParts {
  const [whole = '', frontMatter = ''] = FRONT_MATTER.exec(source) ?? [];
  const {text, notes} = takeNotes(source.slice(whole.length));
  return {
    root: fromMarkdown(text),
    notes: new Map([...notes].map(([label, note]) => [label, fromMarkdown(note)])),
    frontMatter,
  };
}

/**
 * Takes out footnotes (`[^1]: …`, with what is indented below). They are no part of CommonMark, which
 * would read some as definitions of links and others as paragraphs.
 */
function takeNotes(source: string): {text: string; notes: ReadonlyMap<string, string>} {
  const notes = new Map<string, string>();
  const kept: string[] = [];
  let label: string | undefined;
  let fence: string | undefined;
  let blank = false;
  for (const line of source.split('\n')) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    const start = fence === undefined ? NOTE.exec(line) : null;
    const [whole = '', found] = start ?? [];
    if (label === undefined && mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
    }
    if (found !== undefined && !notes.has(found)) {
      label = found;
      notes.set(label, line.slice(whole.length));
    } else if (label !== undefined && line.trim() !== '' && (!blank || /^(?: {4}|\t)/.test(line))) {
      notes.set(label, `${notes.get(label)}\n${line.replace(/^(?: {4}|\t)/, '')}`);
    } else if (label !== undefined && line.trim() === '') {
      notes.set(label, `${notes.get(label)}\n`);
      kept.push('');
    } else {
      label = undefined;
      kept.push(line);
    }
    blank = line.trim() === '';
  }
  return {text: kept.join('\n'), notes};
}

/** What front matter says in lines of `key: value` and lists of `- value`; no more of YAML is read. */
export function readFrontMatter(frontMatter: string): Facts {
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of frontMatter.split('\n')) {
    const [, name, value = ''] = /^([\w-]+)\s*:\s*(.*)$/s.exec(line) ?? [];
    const listed = /^\s*-\s+(?:name:\s*)?(.+)$/s.exec(line)?.[1];
    if (name !== undefined) key = name.toLowerCase();
    const words = name === undefined ? listed : value;
    for (const one of /^\[.*\]$/.test(words ?? '')
      ? (words ?? '').slice(1, -1).split(',')
      : [words]) {
      const plain = one?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
      if (plain !== '') values.set(key, [...(values.get(key) ?? []), plain]);
    }
  }
  const first = (...keys: string[]) => keys.map((name) => values.get(name)?.[0]).find(Boolean);
  const [title, date] = [first('title'), first('date', 'created')];
  const authors = values.get('author') ?? values.get('authors') ?? values.get('creator') ?? [];
  const language = first('lang', 'language');
  const abstract = first('abstract', 'description', 'summary');
  const rights = first('rights', 'license', 'licence');
  const when = date === undefined ? undefined : findDate(date)?.when;
  return {
    ...(title && {title}),
    ...(authors.length > 0 && {authors}),
    ...(date && {date: {wording: date, ...(when && {when})}}),
    ...(language && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) && {language}),
    ...(abstract && {abstract}),
    ...(rights && {rights: [rights]}),
  };
}

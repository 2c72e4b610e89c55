import {
  type Block,
  type ImportedDocument,
  type Inline,
  type ListItem,
  paragraph,
  type Run,
  run,
} from './imported-document.js';
import {headingLevel, isRuling, WIKI_HEADING} from './plain-text-headings.js';
import {
  areLines,
  groupLines,
  habitsOf,
  ITEM_MARK,
  isMarked,
  type LineGroup,
  type LineHabits,
  type PlainLine,
  readLines,
} from './plain-text-lines.js';
import {titleOf} from './sections.js';

/**
 * Reads plain text: paragraphs at blank lines, headings, lists, lines that are lines. Marks that are
 * no words (`==`, bullets, rulings) become structure and are kept as furniture, in their order.
 *
 * @param source the decoded text, line ends as `\n`; a form feed is a page break
 */
export function readPlainText(source: string): ImportedDocument {
  const lines = readLines(source);
  const habits = habitsOf(lines);
  const groups = groupLines(lines, habits);
  const reading = new PlainReading(habits);
  for (const [index, group] of groups.entries()) reading.read(group, index, groups);
  const {blocks, marks} = reading;
  const title = titleOf(blocks);
  return {
    sourceText: source.replaceAll('\f', '\n'),
    sourceTextIs: 'all characters of the file',
    blocks,
    facts: {...(title !== undefined && {title})},
    furniture: marks.length === 0 ? [] : [{type: 'marks', content: spaced(marks)}],
    warnings: [],
    remarks:
      marks.length === 0
        ? []
        : [
            'Marks of headings, bullets and rulings became structure; they are kept, in their order, in the note of type “furniture”, subtype “marks”.',
          ],
  };
}

const spaced = (marks: readonly Run[]): Inline[] =>
  marks.flatMap((mark, index) => (index === 0 ? [mark] : [{kind: 'space'}, mark]));

class PlainReading {
  readonly blocks: Block[] = [];
  readonly marks: Run[] = [];
  readonly #habits: LineHabits;

  constructor(habits: LineHabits) {
    this.#habits = habits;
  }

  read(group: LineGroup, index: number, groups: readonly LineGroup[]): void {
    if (group[0]?.startsPage) this.blocks.push({kind: 'page-break'});
    const level = headingLevel(group, index, groups, this.#habits);
    const [first] = group;
    if (level > 0 && first && !WIKI_HEADING.test(first.text)) {
      this.blocks.push({kind: 'heading', level, content: [run(first.text, first.at)]});
    } else this.#readLines(group);
  }

  /** Lines between marked headings, rulings and lists are paragraphs. */
  #readLines(group: LineGroup): void {
    let plain: PlainLine[] = [];
    const flush = () => {
      if (plain.length > 0) this.blocks.push(this.#paragraph(plain));
      plain = [];
    };
    for (let index = 0; index < group.length; index++) {
      const line = group[index];
      if (line === undefined) break;
      const wiki = WIKI_HEADING.exec(line.text);
      if (wiki) {
        flush();
        this.#readWikiHeading(line, wiki);
      } else if (isRuling(line.text)) {
        const [title, ...others] = plain;
        const underlines = title !== undefined && others.length === 0 && !isMarked(title.text);
        if (underlines) {
          plain = [];
          const content = [run(title.text, title.at)];
          this.blocks.push({kind: 'heading', level: line.text[0] === '=' ? 1 : 2, content});
        } else {
          flush();
          this.blocks.push({kind: 'rule'});
        }
        this.marks.push(run(line.text, line.at));
      } else if (this.#startsList(group, index)) {
        const head = plain.length === 1 && plain[0] && isHead(plain[0]) ? plain : [];
        if (head.length > 0) plain = [];
        flush();
        const end = this.#endOfList(group, index);
        this.#readList(group.slice(index, end), head);
        index = end - 1;
      } else plain.push(line);
    }
    flush();
  }

  #readWikiHeading(line: PlainLine, [, mark = '', , words = '']: RegExpExecArray): void {
    const start = line.text.indexOf(words, mark.length);
    this.marks.push(run(mark, line.at));
    this.blocks.push({
      kind: 'heading',
      level: mark.length,
      content: [run(words, line.at + start)],
    });
    this.marks.push(run(mark, line.at + line.text.length - mark.length));
  }

  /** One dash alone begins a speech as often as a list; below a heading it is a list. */
  #startsList(group: LineGroup, index: number): boolean {
    const line = group[index];
    if (line === undefined || !isMarked(line.text)) return false;
    const marked = group.slice(index).filter(({text}) => isMarked(text)).length;
    return marked > 1 || (index === 0 && this.blocks.at(-1)?.kind === 'heading');
  }

  /** Unmarked lines between items go on with the item above, where paragraphs are wrapped. */
  #endOfList(group: LineGroup, start: number): number {
    const last = group.findLastIndex(({text}) => isMarked(text));
    if (this.#habits.line === 'wrapped') return last + 1;
    const end = group.findIndex(({text}, index) => index > start && !isMarked(text));
    return end === -1 ? group.length : end;
  }

  #readList(lines: LineGroup, head: LineGroup): void {
    const items: {n: string; lines: PlainLine[]}[] = [];
    let ordered = true;
    for (const line of lines) {
      const mark = ITEM_MARK.exec(line.text);
      const {bullet, number} = mark?.groups ?? {};
      if (bullet !== undefined) {
        ordered = false;
        this.marks.push(run(bullet, line.at));
        const start = mark?.[0].length ?? 0;
        items.push({n: '', lines: [{...line, text: line.text.slice(start), at: line.at + start}]});
      } else if (number !== undefined) {
        items.push({n: number.replace(/[^\p{L}\p{N}]/gu, ''), lines: [line]});
      } else items.at(-1)?.lines.push(line);
    }
    const made = items.map(
      (one): ListItem => ({n: one.n, label: [], blocks: [paragraph(this.#content(one.lines))]}),
    );
    this.blocks.push({kind: 'list', ordered, head: this.#content(head), items: made});
  }

  #paragraph(lines: LineGroup): Block {
    return paragraph(this.#content(lines));
  }

  #content(lines: LineGroup): Inline[] {
    const breaks = areLines(lines, this.#habits);
    return lines.flatMap(({text, at}, index): Inline[] => {
      if (index === 0) return [run(text, at)];
      // The line end of a wrapped paragraph stays in its text.
      return breaks ? [{kind: 'line-break'}, run(text, at)] : [run(`\n${text}`, at - 1)];
    });
  }
}

const isHead = ({text}: PlainLine): boolean => text.length <= 80 && !/[.!?…,;]$/u.test(text);

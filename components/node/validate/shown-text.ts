/** The text an HTML document shows, as a reader of the finished markup finds it. */
export interface ShownText {
  /** Text outside `data-generated`, in document order. */
  readonly text: string;
  /** What a browser would not leave where the markup has it, each as a sentence. */
  readonly faults: readonly string[];
}

const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/**
 * In these a browser moves words out of the table (HTML 13.2.6.4.9, foster parenting). Only ASCII
 * white space may stay: a no-break space is a word.
 */
const wordless = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);
const token =
  /<!--[\s\S]*?-->|<\/([a-z][^\s>]*)\s*>|<([a-z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>|[^<]+|</gi;

/**
 * Reads markup as written by the HTML sink and gives back its text. Written apart from the sink on
 * purpose: it stands for the browser when `lectern check` proves that no character is lost.
 */
export function shownText(html: string): ShownText {
  const open: {tag: string; generated: boolean}[] = [];
  const parts: string[] = [];
  const faults: string[] = [];
  for (const [whole, closed, opened, attributes] of html.matchAll(token)) {
    const top = open.at(-1);
    if (closed !== undefined) {
      if (top?.tag !== closed) faults.push(`</${closed}> ends <${top?.tag ?? 'nothing'}>`);
      open.pop();
    } else if (opened !== undefined) {
      const generated = top?.generated === true || /\sdata-generated\b/.test(attributes ?? '');
      if (!voidTags.has(opened)) open.push({tag: opened, generated});
    } else if (!whole.startsWith('<!--') && top?.generated !== true) {
      if (whole === '<') faults.push('a bare < in the markup');
      const text = decodeText(whole);
      const words = text.replace(/^[\t\n\f\r ]+/, '');
      if (top && wordless.has(top.tag) && words !== '') {
        faults.push(`words straight in <${top.tag}>: ${words.slice(0, 20)}`);
      }
      parts.push(text);
    }
  }
  for (const {tag} of open) faults.push(`<${tag}> is not closed`);
  return {text: parts.join(''), faults};
}

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

function decodeText(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number.parseInt(decimal, 10));
    return named[String(name)] ?? whole;
  });
}

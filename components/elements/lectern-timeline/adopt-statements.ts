import type {DatedStatement} from '../../core/collection/dated-statement.js';
import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {readDate} from '../../core/dates/read-date.js';
import {safeAddress} from '../../render/safe-address.js';

/** Attributes of `lectern-date`, by what TEI calls them. */
const dating: readonly (readonly [attribute: string, name: string])[] = [
  ['when', 'when'],
  ['not-before', 'notBefore'],
  ['not-after', 'notAfter'],
  ['from', 'from'],
  ['to', 'to'],
  ['calendar', 'calendar'],
  ['cert', 'cert'],
];

const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

type ReadEdtf = (edtf: string) => HistoricalDate;

/** Only an EDTF string needs the grammar, which is large. */
const edtfOf = (element: Element) => element.getAttribute('edtf') ?? undefined;

function dateOf(element: Element, readEdtf: ReadEdtf | undefined): HistoricalDate {
  const edtf = edtfOf(element);
  if (edtf !== undefined && readEdtf) return readEdtf(edtf);
  if (element.localName === 'time') {
    const value = element.getAttribute('datetime') ?? folded(element.textContent);
    return readDate([{name: 'when-iso', value}]);
  }
  const given = dating.flatMap(([attribute, name]) => {
    const value = element.getAttribute(attribute);
    return value === null ? [] : [{name, value}];
  });
  return readDate(given);
}

/** Text without that of the elements inside it that are told apart from it. */
function textWithout(container: Element, apart: readonly Element[]): string {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!apart.some((element) => element.contains(node))) texts.push(node.nodeValue ?? '');
  }
  return folded(texts.join(' ')).replace(/^[\s:–—,;.-]+|(?<![\s:–—,;-])[\s:–—,;-]+$/gu, '');
}

/** The row or item a date stands in; the date by itself where it stands alone. */
function contextOf(element: Element, root: Element): Element {
  const context = element.closest('tr, li, dd, p');
  return context && root.contains(context) && context !== root ? context : element;
}

function statementOf(
  element: Element,
  at: number,
  root: Element,
  readEdtf: ReadEdtf | undefined,
): DatedStatement {
  const context = contextOf(element, root);
  const cite = context.querySelector('cite') ?? undefined;
  const what = context === element ? '' : textWithout(context, cite ? [element, cite] : [element]);
  const link = element.closest('a[href]') ?? context.querySelector('a[href]');
  const href = safeAddress(link?.getAttribute('href') ?? '');
  const lang = element.closest('[lang]')?.getAttribute('lang');
  return {
    id: String(at),
    date: dateOf(element, readEdtf),
    kind: 'text',
    wording: folded(element.textContent),
    before: '',
    after: '',
    subjects: what ? [{id: what, name: what, kind: 'event', tie: 'stated'}] : [],
    witness: folded(cite?.textContent),
    ...(lang && {lang}),
    ...(href && {href}),
  };
}

/**
 * The dates in the plain HTML within an element: each `time` and `lectern-date`. The row or item
 * around one says what is dated, a `cite` in it who says so, a link where that is to be read.
 */
export async function adoptStatements(root: Element): Promise<readonly DatedStatement[]> {
  const elements = [...root.querySelectorAll('time, lectern-date')].filter(
    (element) => !element.parentElement?.closest('time, lectern-date'),
  );
  const readEdtf = elements.some((element) => edtfOf(element) !== undefined)
    ? (await import('../../core/dates/from-edtf.js')).fromEdtf
    : undefined;
  return elements.map((element, at) => statementOf(element, at, root, readEdtf));
}

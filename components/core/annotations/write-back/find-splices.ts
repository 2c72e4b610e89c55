import {standsAt} from '../../natives/stands-at.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {traverse} from '../../xml/traverse.js';
import {elementsWithin, textOf, type XmlElement} from '../../xml/xml-tree.js';
import type {Inserted} from './insertion.js';
import type {SpliceRecord} from './splice-record.js';

export type Found =
  | {readonly ok: true; readonly strings: readonly Inserted[]}
  /** Why they cannot be told for certain, as a clause. */
  | {readonly ok: false; readonly reason: string};

/** As much of a neighbouring word or two as is not there by chance. */
const enough = 12;

/**
 * Finds the strings of an annotation in a file that was edited since they went in. Tags are found by
 * how they are written and by what they hold; a tag without an id of its own must hold the recorded
 * words, with the recorded words on one side at least, and be the only one that does.
 */
export function findSplices(
  document: TeiDocument,
  {strings, words}: Pick<SpliceRecord, 'strings' | 'words'>,
): Found {
  const {source} = document.tree;
  const found: Inserted[] = [];
  for (let i = 0; i < strings.length; i++) {
    const string = strings[i];
    const next = strings[i + 1];
    if (!string) continue;
    if (!next || !isPair(string.text, next.text)) {
      const places = placesOf(source, string.text);
      const [at] = places;
      if (at === undefined)
        return {ok: false, reason: `${said(string)} is not in the file any more`};
      if (places.length > 1)
        return {ok: false, reason: `${said(string)} is in the file several times`};
      found.push({...string, at});
      continue;
    }
    const elements = elementsWritten(document, string.text, next.text);
    const fitting = /\s(?:xml:)?id="/.test(string.text)
      ? elements
      : holding(document, elements, words);
    const [element] = fitting;
    if (!element) {
      return {ok: false, reason: `${said(string)} is not in the file any more as it was written`};
    }
    if (fitting.length > 1) {
      return {
        ok: false,
        reason: `${said(string)} is in the file several times, with the same words`,
      };
    }
    found.push({...string, at: element.start}, {...next, at: element.endTagStart});
    i++;
  }
  return {ok: true, strings: found};
}

const said = ({text}: Inserted): string => text.trim().slice(0, 120);

function isPair(open: string, close: string): boolean {
  return (
    /^<[^/!?]/.test(open) && !open.endsWith('/>') && !open.includes('</') && close.startsWith('</')
  );
}

/** Every offset at which a string stands. */
export function placesOf(source: string, text: string): number[] {
  const places: number[] = [];
  for (let at = source.indexOf(text); at !== -1; at = source.indexOf(text, at + 1)) places.push(at);
  return places;
}

function elementsWritten({tree}: TeiDocument, open: string, close: string): XmlElement[] {
  const {source, root} = tree;
  return [...elementsWithin(root)].filter(
    ({start, startTagEnd, endTagStart, end}) =>
      startTagEnd - start === open.length &&
      end - endTagStart === close.length &&
      standsAt(source, open, start) &&
      standsAt(source, close, endTagStart),
  );
}

function holding(
  document: TeiDocument,
  elements: readonly XmlElement[],
  words: SpliceRecord['words'],
): XmlElement[] {
  if (!words) return [];
  const {exact, prefix, suffix} = words;
  const candidates = elements.filter((element) => textOf(element) === exact);
  const starts = candidates.length > 0 ? startsOf(document) : new Map<XmlElement, number>();
  const text = document.canonicalText;
  return candidates.filter((element) => {
    const start = starts.get(element);
    if (start === undefined) return false;
    const before = text.slice(0, start).endsWith(prefix.slice(-enough));
    const after = standsAt(text, suffix.slice(0, enough), start + exact.length);
    return (before && prefix !== '') || (after && suffix !== '') || (before && after);
  });
}

/** Where each element begins in the canonical text, in UTF-16 units. */
function startsOf({texts}: TeiDocument): Map<XmlElement, number> {
  const starts = new Map<XmlElement, number>();
  let position = 0;
  for (const text of texts) {
    traverse(text, {
      enter: (element) => {
        starts.set(element, position);
        return undefined;
      },
      leave: () => {},
      text: (node) => {
        position += node.value.length;
      },
    });
  }
  return starts;
}

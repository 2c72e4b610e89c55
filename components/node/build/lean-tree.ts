import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {requestsIn} from '../../core/tei/inclusions.js';
import type {Mention, TeiDocument} from '../../core/tei/tei-document.js';
import {traverse} from '../../core/xml/traverse.js';
import {
  textsWithin,
  type XmlAttribute,
  type XmlElement,
  type XmlTree,
} from '../../core/xml/xml-tree.js';

type Writable<T> = {-readonly [K in keyof T]: T[K]};

/** UTF-16 units from which on V8 keeps a part of a string as a reference to the whole. */
const slicedFrom = 13;

/**
 * Makes a tree let its source go, of which only places of warnings are read later: a fifth of what a
 * large document takes of memory. Its texts become parts of one string that holds nothing else.
 *
 * @param tree which is changed
 * @param again reads the source once more
 */
export function makeLean(tree: XmlTree, again: () => string): void {
  // Looks into the source, and remembers what it found.
  requestsIn(tree);
  const whole = ownTexts(tree.root);
  ownMarkup(tree.root);
  Object.defineProperties(tree, {
    source: {get: again},
    joined: {value: (texts: readonly string[]) => partOf(whole, texts)},
  });
}

/** Keeps each way of writing a name, and each date, once: a long text says the same few again and again. */
export function shareAlike({mentions}: TeiDocument): void {
  const forms = new Map<string, string>();
  const dates = new Map<string, HistoricalDate>();
  for (const each of mentions) {
    const mention: Writable<Mention> = each;
    mention.form = firstOf(forms, mention.form, mention.form);
    if (mention.date) mention.date = firstOf(dates, JSON.stringify(mention.date), mention.date);
  }
}

function firstOf<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}

function ownTexts(root: XmlElement): string {
  const pieces: string[] = [];
  for (const {value} of textsWithin(root)) pieces.push(value);
  const whole = pieces.join('');
  let at = 0;
  for (const node of textsWithin(root)) {
    const text: Writable<typeof node> = node;
    const end = at + text.value.length;
    if (text.value.length >= slicedFrom) text.value = whole.slice(at, end);
    at = end;
  }
  return whole;
}

/** Attributes, comments and instructions get copies of what they hold of the source. */
function ownMarkup(root: XmlElement): void {
  const known = new Set<unknown>();
  const own = (holder: {value: string}): void => {
    // An attribute may be shared by many elements.
    if (holder.value.length < slicedFrom || known.has(holder)) return;
    known.add(holder);
    holder.value = copied(holder.value);
  };
  const lists = new SharedLists();
  traverse(root, {
    enter: (node) => {
      const element: Writable<XmlElement> = node;
      for (const attribute of element.attributes) own(attribute);
      element.attributes = lists.of(element.attributes);
      for (const child of element.children) {
        if (child.kind === 'comment' || child.kind === 'instruction') own(child);
      }
      return undefined;
    },
    leave: () => undefined,
    text: () => undefined,
  });
}

interface KnownList {
  list?: readonly XmlAttribute[];
  readonly longer: Map<XmlAttribute, KnownList>;
}

/** Keeps lists of the very same attributes once. */
class SharedLists {
  readonly #known: KnownList = {longer: new Map()};

  of(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
    let known = this.#known;
    for (const attribute of attributes) {
      const next = known.longer.get(attribute) ?? {longer: new Map()};
      known.longer.set(attribute, next);
      known = next;
    }
    known.list ??= attributes;
    return known.list;
  }
}

/** V8 makes one string of two when a part of it is asked for: that is all this part refers to. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}

/** Texts that follow one another in a whole are a part of it. */
function partOf(whole: string, texts: readonly string[]): string {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  for (let start = 0; start + length <= whole.length; start++) {
    let at = start;
    for (const text of texts) {
      if (!whole.startsWith(text, at)) break;
      at += text.length;
    }
    if (at === start + length) return whole.slice(start, at);
  }
  return texts.join('');
}

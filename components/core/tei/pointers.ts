import {attributeOf, childElements, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import {decodePath} from './file-paths.js';
import type {Pointer} from './tei-document.js';

/** One `prefixDef`: pointers that start with `ident:` are rewritten (TEI P5 16.2.3). */
interface PrefixRule {
  readonly ident: string;
  readonly match: RegExp;
  /** In UTF-16 units; a pointer that is longer is not rewritten. */
  readonly longest: number;
  readonly replacement: string;
}

/** What a pointer is read against: the document it stands in. */
export interface PointerContext {
  readonly prefixes: ReadonlyMap<string, readonly PrefixRule[]>;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
/**
 * Longer than any id, by the open ends of a pattern: a text of ten thousand pointers must not take
 * seconds, and each further end multiplies the ways to match.
 */
const longestMatched: Readonly<Record<number, number>> = {3: 60, 4: 30};
const longestSimple = 120;
const misspeltScheme = /^(h+ttps?|ht+ps?):\/*/i;

/** What stands in the headers of a document, a corpus having several. */
function* headersWithin(root: XmlElement): Generator<XmlElement> {
  for (const child of childElements(root)) {
    if (child.localName === 'teiHeader') yield* elementsWithin(child);
    else if (child.localName.startsWith('TEI')) yield* headersWithin(child);
  }
}

/** The `prefixDef`s of a document; one that is no regular expression is passed over. */
export function readPrefixes(root: XmlElement): PointerContext['prefixes'] {
  const prefixes = new Map<string, PrefixRule[]>();
  for (const element of headersWithin(root)) {
    if (element.localName !== 'prefixDef') continue;
    const ident = attributeOf(element, 'ident');
    const pattern = attributeOf(element, 'matchPattern') ?? '(.*)';
    const match = compile(pattern);
    const replacement = attributeOf(element, 'replacementPattern');
    if (!ident || !match || replacement === undefined) continue;
    const rules = prefixes.get(ident) ?? [];
    rules.push({
      ident,
      match,
      longest: longestMatched[openEnds(pattern)] ?? longestSimple,
      replacement,
    });
    prefixes.set(ident, rules);
  }
  return prefixes;
}

/**
 * Reads an attribute of pointers. `ref` (also `target`, `corresp` …) is a list parted by any white
 * space (teidata.pointer); `key` is one key, spaces and commas included.
 */
export function readPointers(
  value: string,
  kind: 'ref' | 'key',
  context: PointerContext,
): Pointer[] {
  if (kind === 'key') {
    const key = value.trim();
    return key === '' ? [] : [{kind: 'key', raw: value, key}];
  }
  return splitPointers(value).map((raw) => readPointer(raw, context));
}

/** White space inside an XPointer scheme such as `a.xml#range(b, c)` does not end the pointer. */
function splitPointers(value: string): string[] {
  return value.match(/[^\s#]*#[A-Za-z-]+\((?:[^()]|\([^()]*\))*\)|\S+/g) ?? [];
}

function readPointer(raw: string, context: PointerContext): Pointer {
  const named = scheme.exec(raw)?.[0];
  if (named) {
    const rules = context.prefixes.get(named.slice(0, -1));
    const rewritten = rules && applyPrefix(raw.slice(named.length), rules);
    if (rewritten !== undefined) return {...readPointer(rewritten, {prefixes: new Map()}), raw};
    if (misspeltScheme.test(raw) && !/^https?:/i.test(raw)) {
      return {kind: 'broken', raw, reason: `"${named}" is not a scheme; was "https:" meant?`};
    }
    return {kind: 'uri', raw, uri: raw};
  }
  if (raw.startsWith('//')) return {kind: 'uri', raw, uri: `https:${raw}`};
  const hash = raw.indexOf('#');
  if (hash === -1) return {kind: 'document', raw, file: decodePath(raw)};
  const fragment = decodePath(raw.slice(hash + 1));
  if (fragment === '') return {kind: 'broken', raw, reason: 'nothing follows the "#"'};
  return {kind: 'document', raw, file: decodePath(raw.slice(0, hash)), fragment};
}

function applyPrefix(rest: string, rules: readonly PrefixRule[]): string | undefined {
  for (const rule of rules) {
    if (rest.length > rule.longest) continue;
    if (rule.match.test(rest)) return rest.replace(rule.match, rule.replacement);
  }
  return undefined;
}

function compile(pattern: string): RegExp | undefined {
  // A quantified group, or many open ends, could run for ever on hostile input; real ones have few.
  if (/[)+*}][+*{]/.test(pattern) || pattern.length > 200) return undefined;
  if (openEnds(pattern) > 4) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return undefined;
  }
}

function openEnds(pattern: string): number {
  return (pattern.match(/[+*]|,\}/g) ?? []).length;
}

/** The id a fragment starts with: of `range(a,b)`, `element(a/1)` and their like the first (TEI P5 17.2.4). */
export function idInFragment(fragment: string): string {
  return (/^[a-z-]+\(\s*'?#?([^,)'/\s]+)/i.exec(fragment)?.[1] ?? fragment).trim();
}

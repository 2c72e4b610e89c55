import {attributeOf, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import type {Pointer} from './tei-document.js';

/** One `prefixDef`: pointers that start with `ident:` are rewritten (TEI P5 16.2.3). */
interface PrefixRule {
  readonly ident: string;
  readonly match: RegExp;
  readonly replacement: string;
}

/** What a pointer is read against: the document it stands in. */
export interface PointerContext {
  readonly prefixes: ReadonlyMap<string, readonly PrefixRule[]>;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const misspeltScheme = /^(h+ttps?|ht+ps?):\/*/i;

/** The `prefixDef`s of a document; one that is no regular expression is passed over. */
export function readPrefixes(root: XmlElement): PointerContext['prefixes'] {
  const prefixes = new Map<string, PrefixRule[]>();
  for (const element of elementsWithin(root)) {
    if (element.localName === 'text') break;
    if (element.localName !== 'prefixDef') continue;
    const ident = attributeOf(element, 'ident');
    const match = compile(attributeOf(element, 'matchPattern') ?? '(.*)');
    const replacement = attributeOf(element, 'replacementPattern');
    if (!ident || !match || replacement === undefined) continue;
    const rules = prefixes.get(ident) ?? [];
    rules.push({ident, match, replacement});
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

/** White space inside an XPointer scheme such as `#range(a, b)` does not end the pointer. */
function splitPointers(value: string): string[] {
  return value.match(/#[A-Za-z-]+\([^)]*\)|\S+/g) ?? [];
}

function readPointer(raw: string, context: PointerContext): Pointer {
  const named = scheme.exec(raw)?.[0];
  if (named) {
    const rules = context.prefixes.get(named.slice(0, -1));
    const rewritten = rules && applyPrefix(raw.slice(named.length), rules);
    if (rewritten !== undefined) return readPointer(rewritten, {prefixes: new Map()});
    if (misspeltScheme.test(raw) && !/^https?:/i.test(raw)) {
      return {kind: 'broken', raw, reason: `"${named}" is not a scheme; was "https:" meant?`};
    }
    return {kind: 'uri', raw, uri: raw};
  }
  if (raw.startsWith('//')) return {kind: 'uri', raw, uri: `https:${raw}`};
  const hash = raw.indexOf('#');
  if (hash === -1) return {kind: 'document', raw, file: decode(raw)};
  const fragment = decode(raw.slice(hash + 1));
  if (fragment === '') return {kind: 'broken', raw, reason: 'nothing follows the "#"'};
  return {kind: 'document', raw, file: decode(raw.slice(0, hash)), fragment};
}

function applyPrefix(rest: string, rules: readonly PrefixRule[]): string | undefined {
  for (const rule of rules) {
    if (rule.match.test(rest)) return rest.replace(rule.match, rule.replacement);
  }
  return undefined;
}

function compile(pattern: string): RegExp | undefined {
  // A pattern with nested quantifiers could run for ever on hostile input; no real prefixDef has one.
  if (/[+*}]\)?[+*{]/.test(pattern) || pattern.length > 200) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a value stands in a JSON text, in UTF-16 units. */
export interface ValueSpan {
  readonly start: number;
  /** Exclusive; undefined where the text ends within the value. */
  readonly end: number | undefined;
  /** How many brackets are open at once within it. */
  readonly depth: number;
}

const quote = 0x22;
const backslash = 0x5c;

/** The value at an offset, by its brackets and quotes alone: whether it is JSON is not asked. */
export function endOfValue(json: string, start: number): ValueSpan {
  const first = json.charCodeAt(start);
  if (first === quote) return {start, end: endOfString(json, start), depth: 0};
  if (!isOpening(first)) {
    plainValue.lastIndex = start;
    const length = plainValue.exec(json)?.[0].length ?? 0;
    // A stray bracket is a value of its own, so that every call gets further.
    return {start, end: start + Math.max(1, length), depth: 0};
  }
  let open = 0;
  let depth = 0;
  for (let at = start; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(json, at);
      if (end === undefined) break;
      at = end - 1;
    } else if (isOpening(code)) depth = Math.max(depth, ++open);
    else if (isClosing(code) && --open === 0) return {start, end: at + 1, depth};
  }
  return {start, end: undefined, depth};
}

const plainValue = /[^\s,:[\]{}"]+/y;

function endOfString(json: string, start: number): number | undefined {
  for (let at = json.indexOf('"', start + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === backslash) slashes++;
    // Of an even number, each one stands for itself or the one behind it.
    if (slashes % 2 === 0) return at + 1;
  }
  return undefined;
}

/** The elements of the list that begins at an offset. */
export function* elementsAt(json: string, start: number): Generator<ValueSpan> {
  for (let at = start + 1; ; ) {
    at = pastSpace(json, at);
    if (at >= json.length || json[at] === ']') return;
    if (json[at] === ',') {
      at++;
      continue;
    }
    const span = endOfValue(json, at);
    yield span;
    if (span.end === undefined) return;
    at = span.end;
  }
}

/** The members of the object that begins at an offset, as far as it reads like one. */
export function* membersAt(
  json: string,
  start: number,
): Generator<{readonly name: string; readonly value: ValueSpan}> {
  for (let at = start + 1; ; ) {
    at = pastSpace(json, at);
    if (json[at] === ',') at = pastSpace(json, at + 1);
    if (json[at] !== '"') return;
    const end = endOfString(json, at);
    if (end === undefined) return;
    const name = json.slice(at + 1, end - 1);
    const colon = pastSpace(json, end);
    if (json[colon] !== ':') return;
    const value = endOfValue(json, pastSpace(json, colon + 1));
    yield {name, value};
    if (value.end === undefined) return;
    at = value.end;
  }
}

function pastSpace(json: string, from: number): number {
  let at = from;
  while (/\s/.test(json.charAt(at))) at++;
  return at;
}

const isOpening = (code: number): boolean => code === 0x7b || code === 0x5b;
const isClosing = (code: number): boolean => code === 0x7d || code === 0x5d;

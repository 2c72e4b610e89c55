import type {Dice} from './dice.js';

type Slip = readonly [said: string, changed: string];

const names = [
  ...['p', 'div', 'head', 'list', 'item', 'label', 'table', 'row', 'cell', 'note', 'choice'],
  ...['sic', 'corr', 'abbr', 'expan', 'orig', 'reg', 'app', 'lem', 'rdg', 'rdgGrp', 'del', 'add'],
  ...['subst', 'gap', 'space', 'pb', 'lb', 'persName', 'rs', 'date', 'figure', 'graphic', 'quote'],
  ...['cit', 'bibl', 'lg', 'l', 'sp', 'speaker', 'stage', 'hi', 'foreign', 'formula', 'egXML'],
  ...['listBibl', 'castList', 'floatingText', 'group', 'text', 'front', 'body', 'back', 'TEI'],
  ...['teiHeader', 'sourceDoc', 'surface', 'zone', 'line', 'standOff', 'ptr', 'ref', 'x:y', 'имя'],
] as const;

const snippets = [
  ...['<', '>', '&', '"', "'", '/', '=', '--', '?>', ']]>', ']', '<!', '<?', '</', '/>', ';', ':'],
  ...[
    '<![CDATA[',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<b/>',
    '</p>',
    '<?p i?>',
    '<?xml version="1.0"?>',
  ],
  ...['&#0;', '&#xD;', '&#xA0;', '&#x110000;', '&#xD800;', '&#38;', '&#60;', '&lt;', '&amp;'],
  ...['&nosuch;', '&mdash;', '&mine;', '&marked;', '%param;', '<!DOCTYPE a>', '<![CDATA[a<b]]>'],
  ...['\u0000', '\u0001', '\u000B', '\u0085', '\u00A0', '\u2028', '\uFEFF', '\uFFFE', '\uFFFF'],
  ...['\u{1F600}', '\u{10FFFF}', '\u200F', 'e\u0301', '\uE000', '\uD83D', '\r', '\r\n', '\t'],
] as const;

const attributes = [
  ...[' n="1"', " n='2'", ' xml:id="x"', ' xml:id="a b"', ' xml:lang="ar"', ' ref="#x  y"'],
  ...[' rend="block"', ' place="foot"', ' type="gloss"', ' cols="2"', ' next="#x"', ' prev="#x"'],
  ...[' target="javascript:0"', ' xmlns="urn:x"', ' xmlns:x="urn:x"', ' xmlns:y=""', ' x:n="1"'],
  ...[' when="1924-13-99"', ' n="&mdash;"', ' n="&mine;"', ' n="<"', ' n', ' n=1', ' n="a\tb"'],
] as const;

const startTag = /<([A-Za-z][^\s/>]*)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const anyTag = /<\/?[A-Za-z][^>]*>/g;
const attribute = /\s[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*')/g;
/** Text between tags. */
const run = />([^<>&]+)</g;

/** What a hand or a program does to the inside of a document. */
export function mutateMarkup(source: string, dice: Dice): Slip {
  const kind = dice.one(kinds);
  return kind(source, dice) ?? insertSnippet(source, dice);
}

const kinds = [
  insertSnippet,
  dropPiece,
  doublePiece,
  dropTag,
  renameElement,
  renameElement,
  wrapText,
  wrapElement,
  wrapElement,
  addAttribute,
  changeAttribute,
  moveElement,
  moveElement,
  coverText,
  writeReference,
  changeLineEnds,
] as const;

function insertSnippet(source: string, dice: Dice): Slip {
  const at = dice.placeIn(source);
  const snippet = dice.one(snippets);
  return [`${JSON.stringify(snippet)} at ${at}`, splice(source, at, at, snippet)];
}

function dropPiece(source: string, dice: Dice): Slip {
  const at = dice.placeIn(source);
  const length = 1 + dice.below(8);
  return [`${length} characters lost at ${at}`, splice(source, at, at + length, '')];
}

function doublePiece(source: string, dice: Dice): Slip {
  const at = dice.placeIn(source);
  const piece = source.slice(at, at + 1 + dice.below(60));
  return [`${piece.length} characters doubled at ${at}`, splice(source, at, at, piece)];
}

function dropTag(source: string, dice: Dice): Slip | undefined {
  const tag = dice.match(source, anyTag);
  return (
    tag && [`${tag[0].slice(0, 30)} lost`, splice(source, tag.index, tag.index + tag[0].length, '')]
  );
}

/** Both tags of an element, so that the document stays well-formed. */
function renameElement(source: string, dice: Dice): Slip | undefined {
  const [start, end] = elementIn(source, dice) ?? [];
  if (!start) return undefined;
  const name = dice.one(names);
  const old = start[1] ?? '';
  const at = start.index + 1;
  const opened = (text: string) => splice(text, at, at + old.length, name);
  if (!end) return [`<${old}/> becomes <${name}/>`, opened(source)];
  const closed = splice(source, end.index + 2, end.index + 2 + old.length, name);
  return [`<${old}> becomes <${name}>`, opened(closed)];
}

function wrapText(source: string, dice: Dice): Slip | undefined {
  const found = dice.match(source, run);
  if (!found) return undefined;
  const from = found.index + 1 + dice.placeIn(found[1] ?? '');
  const to = found.index + found[0].length - 1;
  const name = dice.one(names);
  const wrapped = `<${name}${dice.one(attributes)}>${source.slice(from, to)}</${name}>`;
  return [`text at ${from} in <${name}>`, splice(source, from, to, wrapped)];
}

function wrapElement(source: string, dice: Dice): Slip | undefined {
  const [start, end] = elementIn(source, dice) ?? [];
  if (!start) return undefined;
  const to = end ? end.index + end[0].length : start.index + start[0].length;
  const name = dice.one(names);
  const piece = source.slice(start.index, to);
  return [
    `<${start[1]}> in <${name}>`,
    splice(source, start.index, to, `<${name}>${piece}</${name}>`),
  ];
}

function addAttribute(source: string, dice: Dice): Slip | undefined {
  const tag = dice.match(source, startTag);
  if (!tag) return undefined;
  const at = tag.index + 1 + (tag[1]?.length ?? 0);
  const written = dice.one(attributes);
  return [`${written} on <${tag[1]}>`, splice(source, at, at, written)];
}

function changeAttribute(source: string, dice: Dice): Slip | undefined {
  const found = dice.match(source, attribute);
  if (!found) return undefined;
  const [written] = found;
  const value = written.slice(written.search(/["']/) + 1, -1);
  const name = written.slice(0, written.indexOf('='));
  const changed = dice.one([
    '',
    written + written,
    `${name}='${value.replaceAll("'", '')}\u00A0&#xA;'`,
    `${name}="${value.slice(1)}"`,
    `${name}=${value}`,
    `${name}="${value}`,
    `${name.toUpperCase()}="${value}"`,
    `${name}="${value.split('').reverse().join('')}"`,
  ]);
  const to = found.index + written.length;
  return [
    `${written.trim().slice(0, 30)} becomes ${changed.trim().slice(0, 40)}`,
    splice(source, found.index, to, changed),
  ];
}

/** A whole element to another place, which may be anywhere. */
function moveElement(source: string, dice: Dice): Slip | undefined {
  const [start, end] = elementIn(source, dice) ?? [];
  if (!start) return undefined;
  const to = end ? end.index + end[0].length : start.index + start[0].length;
  const piece = source.slice(start.index, to);
  const rest = splice(source, start.index, to, '');
  const there = dice.match(rest, anyTag);
  const at = there ? there.index + there[0].length : dice.placeIn(rest);
  return [`<${start[1]}> moved to ${at}`, splice(rest, at, at, piece)];
}

/** CDATA, a comment or an instruction around a run of text, or in the middle of it. */
function coverText(source: string, dice: Dice): Slip | undefined {
  const found = dice.match(source, run);
  if (!found) return undefined;
  const text = found[1] ?? '';
  const from = found.index + 1 + dice.placeIn(text);
  const to = found.index + 1 + text.length;
  const [open, close] = dice.one([
    ['<![CDATA[', ']]>'],
    ['<!--', '-->'],
    ['<?pi ', '?>'],
    ['<![CDATA[', '<&]]>'],
    ['<?pi?>', ''],
    ['<![CDATA[]]>', ''],
  ]);
  const covered = open + source.slice(from, to) + close;
  return [`text at ${from} in ${open}${close}`, splice(source, from, to, covered)];
}

/** A character by its number. */
function writeReference(source: string, dice: Dice): Slip | undefined {
  const found = dice.match(source, run);
  if (!found) return undefined;
  const text = found[1] ?? '';
  const at = Math.min(dice.placeIn(text), Math.max(0, text.length - 1));
  const code = text.codePointAt(at) ?? 0x20;
  const from = found.index + 1 + at;
  const reference = dice.one([`&#${code};`, `&#x${code.toString(16)};`, `&#${code}`]);
  return [
    `${reference} at ${from}`,
    splice(source, from, from + (code > 0xffff ? 2 : 1), reference),
  ];
}

function changeLineEnds(source: string, dice: Dice): Slip {
  const end = dice.one(['\r\n', '\r', '\u0085', '\u2028', '\n\r']);
  return [`lines end in ${JSON.stringify(end)}`, source.replaceAll('\n', end)];
}

/** A start tag and the end tag that belongs to it, if it has one and both are where they should. */
function elementIn(
  source: string,
  dice: Dice,
): [start: RegExpExecArray, end?: RegExpExecArray] | undefined {
  const start = dice.match(source, startTag);
  if (!start) return undefined;
  if (start[3] === '/') return [start];
  let depth = 1;
  for (const tag of source.slice(start.index + start[0].length).matchAll(anyTag)) {
    if (!tag[0].endsWith('/>')) depth += tag[0].startsWith('</') ? -1 : 1;
    if (depth > 0) continue;
    tag.index += start.index + start[0].length;
    return [start, tag];
  }
  return undefined;
}

function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

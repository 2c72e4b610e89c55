import {namedCharacter} from '../../core/xml/named-entities.js';
import {readProlog} from '../../core/xml/read-prolog.js';

const undefinedEntity = /^Entity '(.+)' not defined$/;
const undeclaredPrefix = /^Namespace prefix (\S+) (?:for|on) /;

/**
 * A copy of a source in which libxml2 can read what Lectern reads by rules beyond XML 1.0:
 * references to entities that only an unread file declares become the character or stay visible,
 * and undeclared prefixes are bound. A carriage return that an entity brings by a character
 * reference is escaped twice, for libxml2 takes it for a line end, of which there is none (§2.11).
 * Undefined when nothing of the kind is in it.
 *
 * @param said libxml2's diagnostics of the first reading.
 */
export function mendSource(source: string, said: readonly string[]): string | undefined {
  const {prolog, content, declares} = parted(source);
  const instead = new Map<string, string>();
  for (const name of undefinedEntities(said, content)) {
    // An attribute's default may be ahead of the declaration that the text has behind it.
    if (!declares(name)) instead.set(name, characterOr(name));
  }
  for (const name of externalEntities(prolog)) instead.set(name, visible(name));
  const prefixes = new Set(captured(said, undeclaredPrefix));
  const mended =
    escapeReturns(replaceReferences(prolog, instead)) +
    bindPrefixes(replaceReferences(content, instead), prefixes);
  return mended === source ? undefined : mended;
}

/**
 * A copy with the text of a source and no names that a namespace could be wrong in: tags without
 * prefixes and attributes, no instructions. For a reading of the text where libxml2 gives none.
 */
export function bareSource(source: string): string {
  const {prolog, content} = parted(source);
  const bare = content.replace(
    new RegExp(`${skipped}|&[^#;\\s][^;\\s]*;|<(/?)([^!?/\\s>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>`, 'g'),
    (whole: string, end: string | undefined, name: string | undefined) => {
      if (name === undefined) return bareMarkup(whole);
      const local = withoutColons(name.replace(/^[^:]+:(?=[\p{L}_][^:]*$)/u, ''));
      return `<${end ?? ''}${local}${whole.endsWith('/>') ? '/>' : '>'}`;
    },
  );
  const declared =
    /<!(?:ENTITY(?:\s+%)?|NOTATION)\s+[^\s"'>]+|\sNDATA\s+[^\s"'>]+|[&%][^\s&%"';>]+;/g;
  return prolog.replace(declared, withoutColons) + bare;
}

function bareMarkup(whole: string): string {
  if (whole.startsWith('<?')) return '';
  return whole.startsWith('&') ? withoutColons(whole) : whole;
}

/** Hardly a name holds U+02D0, and unlike a combining mark it may begin one. */
const withoutColons = (name: string): string => name.replaceAll(':', 'ː');

interface PartedSource {
  /** Up to the end of the document type declaration. */
  readonly prolog: string;
  readonly content: string;
  /** Whether the prolog has a text for an entity. */
  declares(entity: string): boolean;
}

function parted(source: string): PartedSource {
  const read = readProlog(source);
  const end = read.ok ? (read.body.doctype?.end ?? 0) : 0;
  const declares = (entity: string): boolean => read.ok && read.body.entities.declares(entity);
  return {prolog: source.slice(0, end), content: source.slice(end), declares};
}

function captured(said: readonly string[], pattern: RegExp): string[] {
  return said.flatMap((message) => pattern.exec(message)?.[1] ?? []);
}

/** libxml2 tells of the first hundred only; where it tells of any, all that are used are looked at. */
function undefinedEntities(said: readonly string[], content: string): ReadonlySet<string> {
  const names = new Set(captured(said, undefinedEntity));
  if (names.size === 0) return names;
  for (const [, name = ''] of content.matchAll(/&([^#;&\s][^;&\s]*);/g)) {
    if (!/^(?:lt|gt|amp|quot|apos)$/.test(name)) names.add(name);
  }
  return names;
}

/** Entities whose text stands in another file; libxml2, forbidden to look, leaves them out. */
function externalEntities(prolog: string): string[] {
  const declarations = prolog.matchAll(/<!ENTITY\s+([^\s%]+)\s+(?:SYSTEM|PUBLIC)\s[^>]*>/g);
  return [...declarations].flatMap(([declaration, name]) =>
    name === undefined || /\sNDATA\s/.test(declaration) ? [] : [name],
  );
}

function characterOr(name: string): string {
  const character = namedCharacter(name);
  if (character === undefined) return visible(name);
  return [...character].map((one) => `&#${one.codePointAt(0) ?? 0};`).join('');
}

const visible = (name: string): string => `&amp;${name};`;

const skipped = String.raw`<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>`;

function replaceReferences(source: string, instead: ReadonlyMap<string, string>): string {
  if (instead.size === 0) return source;
  return source.replace(
    new RegExp(`${skipped}|&([^#;\\s][^;\\s]*);`, 'g'),
    (whole: string, name: string | undefined) => instead.get(name ?? '') ?? whole,
  );
}

function escapeReturns(prolog: string): string {
  return prolog.replace(
    /(<!ENTITY\s+[^\s%]+\s+)("[^"]*"|'[^']*')/g,
    (_, before: string, value: string) =>
      before + value.replace(/&#(?:0*13|x0*[dD]);/g, '&#38;#13;'),
  );
}

function bindPrefixes(content: string, prefixes: ReadonlySet<string>): string {
  if (prefixes.size === 0) return content;
  const declarations = [...prefixes].map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`);
  let bound = false;
  return content.replace(
    new RegExp(`${skipped}|<([^!?/][^\\s/>]*)`, 'g'),
    (whole: string, root: string | undefined) => {
      if (bound || root === undefined) return whole;
      bound = true;
      return whole + declarations.join('');
    },
  );
}

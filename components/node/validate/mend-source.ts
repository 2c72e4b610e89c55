import {namedCharacter} from '../../core/xml/named-entities.js';

const undefinedEntity = /^Entity '(.+)' not defined$/;
const undeclaredPrefix = /^Namespace prefix (\S+) (?:for|on) /;

/**
 * A copy of a source in which libxml2 can read what Lectern reads by rules beyond XML 1.0:
 * references to entities that only an unread file declares become the character or stay visible,
 * and undeclared prefixes are bound. Undefined when nothing of the kind is in it.
 *
 * @param said libxml2's diagnostics of the first reading.
 */
export function mendSource(source: string, said: readonly string[]): string | undefined {
  const instead = new Map<string, string>();
  for (const name of captured(said, undefinedEntity)) instead.set(name, characterOr(name));
  for (const name of externalEntities(source)) instead.set(name, visible(name));
  const prefixes = new Set(captured(said, undeclaredPrefix));
  if (instead.size === 0 && prefixes.size === 0) return undefined;
  return bindPrefixes(replaceReferences(source, instead), prefixes);
}

function captured(said: readonly string[], pattern: RegExp): string[] {
  return said.flatMap((message) => pattern.exec(message)?.[1] ?? []);
}

/** Entities whose text stands in another file; libxml2, forbidden to look, leaves them out. */
function externalEntities(source: string): string[] {
  const declarations = source.matchAll(/<!ENTITY\s+([^\s%]+)\s+(?:SYSTEM|PUBLIC)\s[^>]*>/g);
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

const skipped = String.raw`<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>`;

function replaceReferences(source: string, instead: ReadonlyMap<string, string>): string {
  if (instead.size === 0) return source;
  return source.replace(
    new RegExp(`${skipped}|&([^#;\\s][^;\\s]*);`, 'g'),
    (whole: string, name: string | undefined) => instead.get(name ?? '') ?? whole,
  );
}

function bindPrefixes(source: string, prefixes: ReadonlySet<string>): string {
  if (prefixes.size === 0) return source;
  const declarations = [...prefixes].map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`);
  let bound = false;
  return source.replace(
    new RegExp(`${skipped}|<([^!?/][^\\s/>]*)`, 'g'),
    (whole: string, root: string | undefined) => {
      if (bound || root === undefined) return whole;
      bound = true;
      return whole + declarations.join('');
    },
  );
}

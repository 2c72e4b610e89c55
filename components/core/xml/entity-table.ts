import {
  badReference,
  type CharacterData,
  type EntityDeclaration,
  type EntityMeaning,
  entityBomb,
  externalInAttribute,
  MOST_NESTED_ENTITIES,
  recursiveEntity,
  undefinedEntity,
  unparsedEntity,
} from './entity-meaning.js';
import {entitiesWithMarkup} from './markup-entities.js';
import {namedCharacter} from './named-entities.js';
import type {XmlFault} from './xml-fault.js';
import {characterOf, isName, PREDEFINED, STRAY_AMPERSAND} from './xml-names.js';

/** Expansions up to this many UTF-16 units are allowed whatever the size of the file … */
const ALWAYS_ALLOWED = 1_000_000;
/** … beyond, no more than this many times the file … */
const MOST_TIMES_THE_FILE = 10;
/** … and never more than this. */
const NEVER_ALLOWED = 50_000_000;

/** The general entities of one document: meaning, bounds, and a note of those only guessed. */
export class EntityTable {
  #declared = new Map<string, EntityDeclaration>();
  #texts = new Map<string, CharacterData>();
  #attributeTexts = new Map<string, CharacterData>();
  #withMarkup: ReadonlySet<string> | undefined;
  #guessed = new Map<string, {offset: number; times: number; text: string}>();
  #limit: number;
  #spent = 0;

  /**
   * @param sourceLength what the bound on expansion is measured against, in UTF-16 units.
   * @param unreadDeclarations whether declarations may exist that were not read: the document type
   *   has an external identifier or an external parameter entity and the document is not
   *   standalone. Only then may a reference lack a declaration (§4.1, WFC: Entity Declared).
   */
  constructor(
    sourceLength: number,
    public unreadDeclarations = false,
  ) {
    this.#limit = Math.min(
      NEVER_ALLOWED,
      Math.max(ALWAYS_ALLOWED, sourceLength * MOST_TIMES_THE_FILE),
    );
  }

  /** The first declaration of a name is the binding one (§4.2). */
  declare(name: string, declaration: EntityDeclaration): void {
    if (!this.#declared.has(name)) this.#declared.set(name, declaration);
  }

  /** Whether a text for `&name;` stands in the declarations read. */
  declares(name: string): boolean {
    return this.#declared.get(name)?.kind === 'internal';
  }

  /**
   * The meaning of `&name;` in content (§4.4.2), or undefined when `name` is not a Name.
   * @param open the markup entities being read right now, outermost first.
   */
  inContent(name: string, offset: number, open: readonly string[]): EntityMeaning | undefined {
    const predefined = PREDEFINED.get(name);
    if (predefined !== undefined) return {kind: 'text', text: predefined};
    if (!isName(name)) return undefined;
    const declaration = this.#declared.get(name);
    if (!declaration) return this.#undeclared(name, offset);
    if (declaration.kind === 'external') {
      if (declaration.unparsed) return unparsedEntity(name);
      return {kind: 'text', text: this.#guess(name, offset, `&${name};`)};
    }
    this.#withMarkup ??= entitiesWithMarkup(this.#declared);
    if (!this.#withMarkup.has(name)) {
      return this.#spend(name, this.#expand(name, [], offset, false));
    }
    if (open.includes(name)) return recursiveEntity(name);
    if (open.length >= MOST_NESTED_ENTITIES || this.#overspent(declaration.replacement.length)) {
      return entityBomb(name);
    }
    return {kind: 'markup', replacement: declaration.replacement};
  }

  /** The meaning of `&name;` in an attribute value (§4.4.5, §3.3.3). */
  inAttribute(name: string, offset: number): CharacterData | undefined {
    const predefined = PREDEFINED.get(name);
    if (predefined !== undefined) return {kind: 'text', text: predefined};
    if (!isName(name)) return undefined;
    return this.#spend(name, this.#expand(name, [], offset, true));
  }

  /** A table that knows the same and counts for itself: for reading a document twice. */
  copy(): EntityTable {
    const copy = new EntityTable(0, this.unreadDeclarations);
    copy.#declared = this.#declared;
    copy.#limit = this.#limit;
    copy.#spent = this.#spent;
    for (const [name, guess] of this.#guessed) copy.#guessed.set(name, {...guess});
    return copy;
  }

  /** One warning for each name that was not declared where we read. */
  warnings(): XmlFault[] {
    return [...this.#guessed].map(([name, {offset, times, text}]) => {
      const often = times === 1 ? '' : ` (${times} times in this file)`;
      const known = text !== `&${name};`;
      return {
        code: known ? 'named-entity' : 'unread-entity',
        message: known
          ? `&${name}; is declared only outside this file, which is not read; it was taken for “${text}”, as HTML and the ISO sets have it${often}.`
          : `&${name}; is declared only outside this file, which is not read; the reference itself is shown${often}.`,
        offset,
      };
    });
  }

  #undeclared(name: string, offset: number): CharacterData {
    if (!this.unreadDeclarations) return undefinedEntity(name);
    return {kind: 'text', text: this.#guess(name, offset, namedCharacter(name) ?? `&${name};`)};
  }

  #guess(name: string, offset: number, text: string): string {
    const before = this.#guessed.get(name);
    if (before) before.times++;
    else this.#guessed.set(name, {offset, times: 1, text});
    return text;
  }

  /** The character data of an entity without markup, or what forbids it. */
  #expand(
    name: string,
    above: readonly string[],
    offset: number,
    attribute: boolean,
  ): CharacterData {
    const known = (attribute ? this.#attributeTexts : this.#texts).get(name);
    if (known) return known;
    const declaration = this.#declared.get(name);
    if (!declaration) return this.#undeclared(name, offset);
    if (declaration.kind === 'external') {
      if (declaration.unparsed) return unparsedEntity(name);
      if (attribute) return externalInAttribute(name);
      return {kind: 'text', text: this.#guess(name, offset, `&${name};`)};
    }
    if (above.includes(name)) return recursiveEntity(name);
    if (above.length >= MOST_NESTED_ENTITIES) return entityBomb(name);
    const expansion = this.#expandReplacement(
      name,
      declaration.replacement,
      [...above, name],
      offset,
      attribute,
    );
    (attribute ? this.#attributeTexts : this.#texts).set(name, expansion);
    return expansion;
  }

  #expandReplacement(
    name: string,
    replacement: string,
    above: readonly string[],
    offset: number,
    attribute: boolean,
  ): CharacterData {
    const forbidden = attribute ? '<' : ']]>';
    if (replacement.includes(forbidden)) {
      return {
        kind: 'fault',
        code: attribute ? 'less-than-in-attribute' : 'cdata-end-in-text',
        message: `The entity &${name}; holds “${forbidden}”, which may not stand in ${attribute ? 'an attribute value' : 'text'}.`,
      };
    }
    STRAY_AMPERSAND.lastIndex = 0;
    if (STRAY_AMPERSAND.test(replacement)) return badReference(name);
    let text = '';
    let from = 0;
    for (const match of replacement.matchAll(/&([^;&]+);/g)) {
      const plain = replacement.slice(from, match.index);
      text += attribute ? plain.replace(/[\t\n\r]/g, ' ') : plain;
      from = match.index + match[0].length;
      const reference = match[1] ?? '';
      const single = reference.startsWith('#') ? characterOf(reference) : PREDEFINED.get(reference);
      if (single !== undefined) text += single;
      else if (reference.startsWith('#')) return badReference(name);
      else {
        const inner = this.#expand(reference, above, offset, attribute);
        if (inner.kind === 'fault') return inner;
        text += inner.text;
      }
      if (text.length > this.#limit) return entityBomb(name);
    }
    const rest = replacement.slice(from);
    return {kind: 'text', text: text + (attribute ? rest.replace(/[\t\n\r]/g, ' ') : rest)};
  }

  #spend(name: string, expansion: CharacterData): CharacterData {
    const costs = expansion.kind === 'text' && this.#declared.has(name);
    return costs && this.#overspent(expansion.text.length) ? entityBomb(name) : expansion;
  }

  /** Each expansion costs its length and a little for itself. */
  #overspent(length: number): boolean {
    this.#spent += length + 10;
    return this.#spent > this.#limit;
  }
}

import {namedCharacter} from './named-entities.js';
import type {XmlFault} from './xml-engine.js';
import {characterOf, isName, STRAY_AMPERSAND} from './xml-names.js';

/** An entity as declared in the internal subset (XML 1.0 §4.2). */
export type EntityDeclaration =
  | {readonly kind: 'internal'; readonly replacement: string}
  | {readonly kind: 'external'; readonly unparsed: boolean};

/** What stands in for a reference. Faults carry no offset: the reference's place is theirs. */
export type EntityMeaning =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'markup'; readonly replacement: string}
  | {readonly kind: 'fault'; readonly code: string; readonly message: string};

type Expansion = {ok: true; text: string} | {ok: false; code: string; message: string};

const PREDEFINED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Like libxml2: what is nested deeper than this was not written by a person. */
export const MOST_NESTED_ENTITIES = 40;
/** Expansions up to this many UTF-16 units are allowed whatever the size of the file … */
const ALWAYS_ALLOWED = 1_000_000;
/** … beyond, no more than this many times the file … */
const MOST_TIMES_THE_FILE = 10;
/** … and never more than this. */
const NEVER_ALLOWED = 50_000_000;

/** The general entities of one document: meaning, bounds, and a note of those only guessed. */
export class EntityTable {
  #declared = new Map<string, EntityDeclaration>();
  #texts = new Map<string, Expansion>();
  #attributeTexts = new Map<string, Expansion>();
  #markup = new Map<string, boolean>();
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
      if (declaration.unparsed) return unparsed(name);
      return {kind: 'text', text: this.#guess(name, offset, `&${name};`)};
    }
    if (!this.#holdsMarkup(name, new Set())) {
      return this.#spend(name, this.#expand(name, [], offset, false));
    }
    if (open.includes(name)) return recursive(name);
    if (open.length >= MOST_NESTED_ENTITIES || this.#overspent(declaration.replacement.length)) {
      return bomb(name);
    }
    return {kind: 'markup', replacement: declaration.replacement};
  }

  /** The meaning of `&name;` in an attribute value (§4.4.5, §3.3.3). */
  inAttribute(name: string, offset: number): EntityMeaning | undefined {
    const predefined = PREDEFINED.get(name);
    if (predefined !== undefined) return {kind: 'text', text: predefined};
    if (!isName(name)) return undefined;
    return this.#spend(name, this.#expand(name, [], offset, true));
  }

  /** Forgets what was spent and noted: the document is going to be read once more. */
  rewind(): void {
    this.#spent = 0;
    this.#guessed.clear();
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

  #undeclared(name: string, offset: number): EntityMeaning {
    if (!this.unreadDeclarations) return undefinedEntity(name);
    return {kind: 'text', text: this.#guess(name, offset, namedCharacter(name) ?? `&${name};`)};
  }

  #guess(name: string, offset: number, text: string): string {
    const before = this.#guessed.get(name);
    if (before) before.times++;
    else this.#guessed.set(name, {offset, times: 1, text});
    return text;
  }

  /** Whether reading the entity meets a `<`, in it or in an entity it refers to. */
  #holdsMarkup(name: string, above: Set<string>): boolean {
    const known = this.#markup.get(name);
    if (known !== undefined) return known;
    const declaration = this.#declared.get(name);
    if (declaration?.kind !== 'internal' || above.has(name)) return false;
    above.add(name);
    let found = declaration.replacement.includes('<');
    if (!found && above.size <= MOST_NESTED_ENTITIES) {
      for (const [, inner] of declaration.replacement.matchAll(/&([^#;][^;]*);/g)) {
        if (inner !== undefined && this.#holdsMarkup(inner, above)) {
          found = true;
          break;
        }
      }
    }
    above.delete(name);
    // Below another entity the answer may be cut short by a circle; only the outermost is kept.
    if (found || above.size === 0) this.#markup.set(name, found);
    return found;
  }

  /** The character data of an entity without markup, or what forbids it. */
  #expand(name: string, above: readonly string[], offset: number, attribute: boolean): Expansion {
    const known = (attribute ? this.#attributeTexts : this.#texts).get(name);
    if (known) return known;
    const declaration = this.#declared.get(name);
    if (!declaration) return asExpansion(this.#undeclared(name, offset));
    if (declaration.kind === 'external') {
      if (declaration.unparsed) return asExpansion(unparsed(name));
      if (attribute) return {ok: false, ...externalInAttribute(name)};
      return {ok: true, text: this.#guess(name, offset, `&${name};`)};
    }
    if (above.includes(name)) return asExpansion(recursive(name));
    if (above.length >= MOST_NESTED_ENTITIES) return asExpansion(bomb(name));
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
  ): Expansion {
    const forbidden = attribute ? '<' : ']]>';
    if (replacement.includes(forbidden)) {
      return {
        ok: false,
        code: attribute ? 'less-than-in-attribute' : 'cdata-end-in-text',
        message: `The entity &${name}; holds “${forbidden}”, which may not stand in ${attribute ? 'an attribute value' : 'text'}.`,
      };
    }
    STRAY_AMPERSAND.lastIndex = 0;
    if (STRAY_AMPERSAND.test(replacement)) return {ok: false, ...badReference(name)};
    let text = '';
    let from = 0;
    for (const match of replacement.matchAll(/&([^;]+);/g)) {
      const plain = replacement.slice(from, match.index);
      text += attribute ? plain.replace(/[\t\n\r]/g, ' ') : plain;
      from = match.index + match[0].length;
      const reference = match[1] ?? '';
      const single = reference.startsWith('#') ? characterOf(reference) : PREDEFINED.get(reference);
      if (single !== undefined) text += single;
      else if (reference.startsWith('#')) return {ok: false, ...badReference(name)};
      else {
        const inner = this.#expand(reference, above, offset, attribute);
        if (!inner.ok) return inner;
        text += inner.text;
      }
      if (text.length > this.#limit) return asExpansion(bomb(name));
    }
    const rest = replacement.slice(from);
    return {ok: true, text: text + (attribute ? rest.replace(/[\t\n\r]/g, ' ') : rest)};
  }

  #spend(name: string, expansion: Expansion): EntityMeaning {
    if (!expansion.ok) return {kind: 'fault', code: expansion.code, message: expansion.message};
    if (this.#declared.has(name) && this.#overspent(expansion.text.length)) return bomb(name);
    return {kind: 'text', text: expansion.text};
  }

  /** Each expansion costs its length and a little for itself. */
  #overspent(length: number): boolean {
    this.#spent += length + 10;
    return this.#spent > this.#limit;
  }
}

type Fault = Extract<EntityMeaning, {kind: 'fault'}>;

function asExpansion(meaning: EntityMeaning): Expansion {
  if (meaning.kind === 'fault') return {ok: false, code: meaning.code, message: meaning.message};
  return {ok: true, text: meaning.kind === 'text' ? meaning.text : meaning.replacement};
}

function undefinedEntity(name: string): Fault {
  const hint = namedCharacter(name);
  const instead = hint ? `write “${hint}” itself or declare it` : 'declare it in the DOCTYPE';
  return {
    kind: 'fault',
    code: 'undefined-entity',
    message: `The entity &${name}; is not declared, and XML itself knows only lt, gt, amp, quot and apos; ${instead}.`,
  };
}

function unparsed(name: string): Fault {
  return {
    kind: 'fault',
    code: 'unparsed-entity',
    message: `&${name}; refers to an entity declared with NDATA, which is not text; expected its name in an attribute of type ENTITY.`,
  };
}

function recursive(name: string): Fault {
  return {
    kind: 'fault',
    code: 'recursive-entity',
    message: `The entity &${name}; refers to itself, directly or through another entity.`,
  };
}

function bomb(name: string): Fault {
  return {
    kind: 'fault',
    code: 'entity-bomb',
    message: `With &${name}; the entities of this file grow beyond all measure (a million characters and ten times the file, or ${MOST_NESTED_ENTITIES} levels); the file is refused.`,
  };
}

function externalInAttribute(name: string): {code: string; message: string} {
  return {
    code: 'external-entity-in-attribute',
    message: `&${name}; stands for another file, which an attribute value may not hold.`,
  };
}

function badReference(name: string): {code: string; message: string} {
  return {
    code: 'bad-reference',
    message: `The entity &${name}; holds an “&” that begins no reference; expected &amp; or &name;.`,
  };
}

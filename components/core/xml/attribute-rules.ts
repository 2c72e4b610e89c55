import type {XmlAttribute} from './xml-tree.js';

/** What an ATTLIST says of one attribute. */
export interface AttributeRule {
  /** Any type but CDATA: the value is a list of tokens. */
  readonly tokenized: boolean;
  /** Already normalised as a CDATA value; undefined for #REQUIRED and #IMPLIED. */
  readonly defaultValue: string | undefined;
}

/** The attribute declarations of an internal DTD subset (XML 1.0 §3.3). */
export class AttributeRules {
  #elements = new Map<string, Map<string, AttributeRule>>();

  /** The first declaration of an attribute is the binding one (§3.3). */
  declare(element: string, attribute: string, rule: AttributeRule): void {
    const rules = this.#elements.get(element) ?? new Map<string, AttributeRule>();
    this.#elements.set(element, rules);
    if (!rules.has(attribute)) rules.set(attribute, rule);
  }

  /** Folds spaces of tokenised values (§3.3.3) and adds defaults (§3.3.2) after the written ones. */
  apply(element: string, written: XmlAttribute[]): XmlAttribute[] {
    const rules = this.#elements.get(element);
    if (!rules) return written;
    const seen = new Set<string>();
    const attributes = written.map((attribute) => {
      seen.add(attribute.name);
      return rules.get(attribute.name)?.tokenized
        ? {name: attribute.name, value: foldSpaces(attribute.value)}
        : attribute;
    });
    for (const [name, {tokenized, defaultValue}] of rules) {
      if (defaultValue === undefined || seen.has(name)) continue;
      attributes.push({name, value: tokenized ? foldSpaces(defaultValue) : defaultValue});
    }
    return attributes;
  }
}

/** Only U+0020 counts: a tab that came by a character reference stays (§3.3.3). */
function foldSpaces(value: string): string {
  return value.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

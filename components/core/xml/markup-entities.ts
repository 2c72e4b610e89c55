import type {EntityDeclaration} from './entity-meaning.js';

/**
 * The entities that bring markup with them: a `<` in their replacement text, or in that of an
 * entity it refers to. Goes from the markup up to those who use it, so that each reference is
 * looked at once however the entities refer to each other.
 */
export function entitiesWithMarkup(declared: ReadonlyMap<string, EntityDeclaration>): Set<string> {
  const users = new Map<string, string[]>();
  const withMarkup = new Set<string>();
  for (const [name, declaration] of declared) {
    if (declaration.kind !== 'internal') continue;
    if (declaration.replacement.includes('<')) withMarkup.add(name);
    for (const [, used] of declaration.replacement.matchAll(/&([^#;&][^;&]*);/g)) {
      if (used === undefined) continue;
      const others = users.get(used);
      if (others) others.push(name);
      else users.set(used, [name]);
    }
  }
  // A set gives also what is added while it is gone through.
  for (const name of withMarkup) for (const user of users.get(name) ?? []) withMarkup.add(user);
  return withMarkup;
}

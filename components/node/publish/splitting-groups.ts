import type {Rolldown} from 'vite';

/**
 * Groups of modules that lie in one file each, the first before the others.
 *
 * @param findOut which module lies in which of them, told from the finished graph
 */
export function splittingGroups(
  names: readonly string[],
  findOut: (context: Rolldown.ChunkingContext) => ReadonlyMap<string, string>,
): Rolldown.CodeSplittingGroup[] {
  let places: ReadonlyMap<string, string> | undefined;
  return names.map((name, at) => ({
    debugName: name,
    includeDependenciesRecursively: false,
    priority: names.length - at,
    name: (id, context) => {
      places ??= findOut(context);
      return places.get(id) === name ? name : null;
    },
  }));
}

/** Modules and all that they import at once, save what is placed already, with what that imports. */
export function importedBy(
  roots: readonly string[],
  context: Rolldown.ChunkingContext,
  isPlaced: (module: string) => boolean = () => false,
): Set<string> {
  const taken = new Set<string>();
  const take = (module: string): void => {
    if (isPlaced(module) || taken.has(module)) return;
    taken.add(module);
    for (const each of context.getModuleInfo(module)?.importedIds ?? []) take(each);
  };
  for (const root of roots) take(root);
  return taken;
}

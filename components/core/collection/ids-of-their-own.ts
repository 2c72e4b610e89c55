interface Named {
  readonly id: string;
  readonly file: string;
}

/**
 * Ids by which documents differ. Files in two folders may share a name, and so an id: the later
 * one takes its path for it, so that addresses on a page and in a link mean one document.
 */
export function idsOfTheirOwn(documents: readonly Named[]): string[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    let {id} = document;
    if (taken.has(id))
      id = document.file.replace(/\.[^./]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
    for (let count = 2; taken.has(id); count++) id = `${document.id}-${count}`;
    taken.add(id);
    return id;
  });
}

/** An entity's id as a file name: the id itself where it is one, else what is safe of it. */
export function entitySlug(id: string): string {
  return id
    .replace(/^https?:\/\//, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 80)
    .replace(/^\.+/, (dots) => '_'.repeat(dots.length));
}

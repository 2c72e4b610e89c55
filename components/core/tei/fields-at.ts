import type {HeaderField} from './tei-header.js';

/** The fields at a path of element names, from any list of fields: `titleStmt`, `title`. */
export function fieldsAt(
  fields: readonly HeaderField[],
  ...path: readonly string[]
): readonly HeaderField[] {
  const [name, ...rest] = path;
  const found = fields.filter(({element}) => element === name);
  return rest.length === 0
    ? found
    : found.flatMap((field) => fieldsAt(field.fields ?? [], ...rest));
}

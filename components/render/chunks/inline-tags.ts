import {mathTags} from '../math-tags.js';

const inline = new Set(
  'a b bdi br cite code del em i img ins rt ruby small span strong sub sup time wbr'.split(' '),
);

/** Whether what stands in such an element reads on with what is around it. */
export function isInlineTag(tag: string): boolean {
  return inline.has(tag) || mathTags.has(tag);
}

import {generateMsgId} from '@lit/localize/internal/id-generation.js';
import type {Said, Translation} from './msg.js';

/**
 * Words in another language, from the module that `npm run localize` makes of what translators write:
 * the same that an application may take into its own translations for `@lit/localize`.
 *
 * @param locale BCP 47
 * @param templates by the hash of what is written in the source; values are numbers, which say where
 *   the values of the source go
 */
export function makeTranslation(
  locale: string,
  templates: Readonly<Record<string, Said>>,
): Translation {
  // By the very strings, which a template has for good: hashing takes longer than looking up.
  const ids = new Map<unknown, string>();
  return {
    locale,
    find(template, options) {
      const source = typeof template === 'string' ? template : template.strings;
      let id = options?.id ?? ids.get(source);
      if (id === undefined) {
        const isMarkup = typeof template !== 'string' && !('strTag' in template);
        id = generateMsgId(source, isMarkup);
        ids.set(source, id);
      }
      const found = Object.hasOwn(templates, id) ? templates[id] : undefined;
      if (found === undefined || typeof found === 'string' || typeof template === 'string') {
        return found;
      }
      return {...found, values: found.values.map((at) => template.values[Number(at)])};
    },
  };
}

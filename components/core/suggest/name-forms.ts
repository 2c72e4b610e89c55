import type {Entity, EntityName} from '../entities/entity.js';
import {foldWord} from './fold-word.js';
import type {NameForm} from './name-form.js';
import {personForms} from './person-forms.js';
import {inflectedForms} from './russian-cases.js';
import {inCyrillic, inLatin} from './transliterate.js';

const isCyrillic = (text: string): boolean => /\p{sc=Cyrillic}/u.test(text);
const isLatin = (text: string): boolean => /\p{sc=Latin}/u.test(text);
const isSingle = (text: string): boolean => !/\s/.test(text.trim());

const given = (text: string, certainty: number): NameForm => ({
  text,
  certainty,
  way: '',
  shown: text,
});

/**
 * All forms by which an entity is looked for in a text, the surest of equal ones only.
 *
 * @param cyrillic whether the text has words in that script: else its many forms are left out
 */
export function nameForms(entity: Entity, cyrillic = true): NameForm[] {
  const names = entity.names.length > 0 ? entity.names : [{text: entity.name}];
  const forms = names.flatMap((name) => writtenForms(name));
  if (entity.kind === 'person') {
    const derived = names.flatMap((name) => [...personForms(name), ...latinPersonForms(name)]);
    forms.push(...derived.filter(({text, isFamily}) => !isFamily || mayStandAlone(text, names)));
  }
  if (entity.kind === 'organisation') forms.push(...memberForms(entity), ...ownedForms(names));
  if (!cyrillic) return withoutCopies(forms.filter(({text}) => !isCyrillic(text)));
  forms.push(...cyrillicForms(forms));
  for (const form of [...forms]) {
    if (!isCyrillic(form.text)) continue;
    for (const text of inflectedForms(form.text)) {
      const way = form.way === '' ? 'an inflected form of' : `${form.way} (inflected)`;
      forms.push({...form, text, certainty: form.certainty * 0.9, way});
    }
  }
  return withoutCopies(forms);
}

/** The name, and the name without its article; `the Chinese` without it would be an adjective. */
function writtenForms({text}: EntityName): NameForm[] {
  const [, bare] = /^the\s+(.+)$/i.exec(text) ?? [];
  if (bare === undefined) return [given(text, 0.95)];
  if (isSingle(bare) && !/s$/.test(bare)) return [given(text, 0.85)];
  return [{...given(text, 0.95), lead: 1}, given(bare, 0.9)];
}

/**
 * A record that states short forms of a name in one script has said which ones there are: no
 * family name is made up beside them.
 */
function mayStandAlone(family: string, names: readonly EntityName[]): boolean {
  const stated = names
    .map(({text}) => text)
    .filter((text) => isSingle(text) && isLatin(text) === isLatin(family));
  return stated.length === 0 || stated.some((text) => foldWord(text) === foldWord(family));
}

function latinPersonForms({text, lang = ''}: EntityName): NameForm[] {
  if (!lang.startsWith('ru') || !isCyrillic(text) || isSingle(text)) return [];
  const latin = inLatin(text);
  if (latin === undefined) return [];
  const forms = [given(latin, 0.9), ...personForms({text: latin, lang: 'ru-Latn'})];
  return forms.map((form) => ({...form, way: 'in Latin letters', shown: text}));
}

/** One of a people is called by the singular: `a Uyghur` of `Uyghurs`. */
function memberForms({names, name}: Entity): NameForm[] {
  return names.flatMap(({text, lang = 'en'}) => {
    if (!lang.startsWith('en') || !/^\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}+)?s$/u.test(text)) return [];
    return [{text: text.slice(0, -1), certainty: 0.6, way: 'the singular of', shown: text || name}];
  });
}

/** `National Army of the Republic of China` is what `the Republic of China’s National Army` means. */
function ownedForms(names: readonly EntityName[]): NameForm[] {
  return names.flatMap(({text}) => {
    const [, owned, owner] = /^(\S.*?)\s+of\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(text) ?? [];
    if (!owned || !owner || isSingle(owned)) return [];
    const lead = owner.split(/[\s-]+/).length;
    return [
      {
        text: `${owner} ${owned}`,
        certainty: 0.9,
        way: 'with its owner before it',
        shown: text,
        lead,
      },
    ];
  });
}

function cyrillicForms(forms: readonly NameForm[]): NameForm[] {
  return forms.flatMap((form) => {
    if (!/^[\p{sc=Latin}\p{M}\s,.'’-]+$/u.test(form.text)) return [];
    const text = inCyrillic(form.text);
    if (text === undefined || text.length < 4) return [];
    return [{...form, text, certainty: form.certainty * 0.8, way: 'in Russian letters'}];
  });
}

function withoutCopies(forms: readonly NameForm[]): NameForm[] {
  const best = new Map<string, NameForm>();
  for (const form of forms) {
    const key = form.text.toLowerCase();
    const known = best.get(key);
    if (!known || known.certainty < form.certainty) best.set(key, form);
  }
  return [...best.values()];
}

import type {Entity, EntityName} from '../entities/entity.js';
import {foldWord} from './fold-word.js';
import type {NameForm} from './name-form.js';
import {chineseFamilyNames, honorifics, nameParticles} from './name-words.js';
import {inLatin} from './transliterate.js';

/** A person's name taken apart. */
interface PersonName {
  readonly family: string;
  readonly given: string;
  /** Further given names and the patronymic. */
  readonly middle: readonly string[];
  readonly familyFirst: boolean;
}

const patronymic = /(?:vich|vych|vna|ichna|ич|вна|ична)$/i;
/** Scripts whose names are shortened and turned round as this module does it. */
const turned =
  /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}\p{M}'’ʼ.-]+$/u;
const familyFirstLanguages = /^(?:zh|zho|cmn|yue|ja|jpn|ko|kor|vi|vie|hu|hun)(?:-|$)/i;
const shortestFamily = 3;

const isHonorific = (word: string): boolean => honorifics.has(foldWord(word));

/** Undefined for a single name, a description (`Typist, unnamed`), or a script left alone. */
export function readPersonName({text, lang = ''}: EntityName): PersonName | undefined {
  const [first = '', second, ...more] = text.split(/\s*,\s*/);
  if (more.length > 0) return undefined;
  const words = (part: string): string[] =>
    part
      .replace(/\.(?=\S)/g, '. ')
      .split(/\s+/)
      .filter((word) => word !== '' && !isHonorific(word));
  const all = [...words(first), ...words(second ?? '')];
  const isName = all.every(
    (word) => turned.test(word) && (/^\p{Lu}/u.test(word) || nameParticles.has(foldWord(word))),
  );
  if (!isName || all.length < 2 || all.length > 5) return undefined;
  if (second !== undefined) {
    const [given, ...middle] = words(second);
    return given ? {family: words(first).join(' '), given, middle, familyFirst: false} : undefined;
  }
  const [head = '', ...rest] = all;
  const chinese = all.length <= 3 && chineseFamilyNames.has(foldWord(head));
  if (familyFirstLanguages.test(lang) || chinese) {
    return {family: head, given: rest.join(' '), middle: [], familyFirst: true};
  }
  // Молотов Вячеслав Михайлович: the patronymic comes last only where the family name leads.
  const last = all.at(-1) ?? '';
  if (all.length > 2 && patronymic.test(last)) {
    const [given = '', ...middle] = rest;
    return {family: head, given, middle, familyFirst: false};
  }
  const particle = rest.findIndex((word) => nameParticles.has(foldWord(word)));
  const familyAt = particle === -1 ? all.length - 1 : particle + 1;
  return {
    family: all.slice(familyAt).join(' '),
    given: head,
    middle: all.slice(1, familyAt),
    familyFirst: false,
  };
}

/** First letters of the given names and patronymics a record knows, as {@link initialKey} has them. */
export function initialsOf(entity: Entity): string[] {
  const found = new Set<string>();
  for (const name of entity.names) {
    const read = readPersonName(name);
    if (!read || read.familyFirst) continue;
    found.add([read.given, ...read.middle].map(initialKey).join(''));
  }
  return [...found];
}

/** Letters that editors put for one another in initials: I. and J. V. Stalin, Y. and E. */
const sameInitials: Readonly<Record<string, string>> = {j: 'i', y: 'i', k: 'c', w: 'v', e: 'i'};

export function initialKey(name: string): string {
  const letter = foldWord((inLatin(name.slice(0, 1)) ?? name).slice(0, 1)).slice(0, 1);
  return sameInitials[letter] ?? letter;
}

/** The ways to write a person that follow from a full name: turned round, shortened, the surname. */
export function personForms(name: EntityName): NameForm[] {
  const read = readPersonName(name);
  if (!read) return [];
  const {family, given, middle, familyFirst} = read;
  const as = (text: string, certainty: number, way: string): NameForm => ({
    text,
    certainty,
    way,
    shown: name.text,
  });
  const whole = [given, ...middle].join(' ');
  const forms: NameForm[] = [];
  if (familyFirst) {
    forms.push(
      as(`${family}, ${given}`, 0.85, 'turned round from'),
      as(`${given} ${family}`, 0.8, 'turned round from'),
    );
  } else {
    forms.push(
      as(`${whole} ${family}`, 0.93, 'written out from'),
      as(`${family}, ${whole}`, 0.9, 'turned round from'),
      as(`${family} ${whole}`, 0.85, 'turned round from'),
    );
    if (middle.length > 0) {
      forms.push(
        as(`${given} ${family}`, 0.88, 'without its middle part from'),
        as(`${family}, ${given}`, 0.85, 'turned round from'),
        as(
          `${given} ${middle.map((part) => part.slice(0, 1)).join(' ')} ${family}`,
          0.9,
          'shortened from',
        ),
      );
      if (middle.length === 1 && patronymic.test(middle[0] ?? '')) {
        forms.push(as(`${given} ${middle[0]}`, 0.5, 'the name and patronymic in'));
      }
    }
  }
  if (family.length >= shortestFamily || familyFirst) {
    forms.push({...as(family, 0.65, 'the family name in'), isFamily: true});
  }
  return forms;
}

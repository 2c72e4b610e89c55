import type {EntityKind} from '../entities/entity.js';
import {numbered} from '../natives/numbered.js';
import {honorifics, nameParticles} from '../suggest/name-words.js';
import {counted} from '../words/counted.js';
import {str} from '../words/msg.js';
import {stepsOf} from './query-steps.js';
import {soundKeys} from './sound-key.js';
import type {NameBearer, NamedEntity, NameForm, NameSource} from './term-source.js';

/** A word of a name, with the keys under which its other spellings stand too. */
interface NameWord {
  readonly term: string;
  readonly keys: readonly string[];
}

/** Articles before a name are no part of it. */
const articles = new Set(['the', 'der', 'die', 'das', 'le', 'la', 'les', 'el', 'il', 'al', 'ال']);

/** More words are no name. */
const longestName = 12;

/** The key of a word as it stands, beside those by its sound. */
const exactKey = (term: string): string => `=${term}`;

function wordsOfName(name: string): NameWord[] {
  return stepsOf(name, 'whole').map(({term, word}) => ({
    term,
    keys: [exactKey(term), ...soundKeys(word)],
  }));
}

/** Where a key is filed: that of a word as it stands beside its sound, since both are looked for. */
export const filedKey = (key: string): string =>
  key.startsWith('=') ? `${soundKeys(key.slice(1))[0] ?? ''}${key}` : key;

/** The keys under which the bearers of a name, or of one of its words, are found. */
export const wordKeys = (name: string): string[] => wordsOfName(name).flatMap(({keys}) => keys);

/** All keys under which an entity is found by its names, each with the names that have it. */
export function namesByKey({names}: Pick<NamedEntity, 'names'>): Map<string, NameForm[]> {
  const forms = new Map<string, NameForm[]>();
  for (const [at, text] of numbered(names)) {
    for (const key of new Set(wordKeys(text))) {
      const known = forms.get(key);
      if (known) known.push({at, text});
      else forms.set(key, [{at, text}]);
    }
  }
  return forms;
}

export const nameKeys = (entity: Pick<NamedEntity, 'names'>): string[] => [
  ...namesByKey(entity).keys(),
];

/** An entity that is known with all its names. */
export function bearerOf({id, kind, name, names}: NamedEntity): NameBearer {
  return {id, kind, name, forms: names.map((text, at) => ({at, text}))};
}

/** An entity that a query means by one of its names, and which. */
export interface MeantEntity {
  readonly entity: Omit<NamedEntity, 'names'>;
  /** The name that fits, as its record has it. */
  readonly form: string;
}

/** So many bearers of one name are looked for under their other names too. */
const mostBearers = 50;

/**
 * The entities that words mean, whichever of their names the words are: `Оспан`, `烏斯滿` and `Usman`
 * mean Osman Batur. A person is meant by any part of a name but a title alone; everything else by a
 * whole name, so that `army` does not mean every army.
 */
export async function entitiesMeant(
  source: NameSource,
  text: string,
  notices: Set<string>,
): Promise<MeantEntity[]> {
  const words = wordsOfName(text);
  if (words.length === 0 || words.length > longestName) return [];
  const bearers = await bearersOf(source, words);
  if (bearers.length > mostBearers) {
    notices.add(
      counted(
        str`${bearers.length} {bears|bear} the name “${text}”; ${mostBearers} of them are looked for under their other names too.`,
      ),
    );
  }
  return bearers.slice(0, mostBearers).flatMap(({forms, ...entity}) => {
    const form = formMeant(forms, entity.kind, words);
    return form === undefined ? [] : [{entity, form}];
  });
}

/** The entities that have all the words in their names, in the order of their ids. */
async function bearersOf(source: NameSource, words: readonly NameWord[]): Promise<NameBearer[]> {
  let bearers: ReadonlyMap<string, NameBearer> | undefined;
  const named = await Promise.all(
    words.map(({keys}) => Promise.all(keys.map((key) => source.entitiesNamed(key)))),
  );
  for (const ofWord of named) {
    const found = new Map<string, NameBearer>();
    for (const bearer of ofWord.flat()) {
      if (!(bearers?.has(bearer.id) ?? true)) continue;
      // A name that fits has each of the words: the forms of the last one are all that are needed.
      found.set(bearer.id, together(bearer, found.get(bearer.id)));
    }
    if (found.size === 0) return [];
    bearers = found;
  }
  return [...(bearers?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One bearer found by several keys. */
function together(one: NameBearer, other: NameBearer | undefined): NameBearer {
  if (!other) return one;
  const forms = new Map([...other.forms, ...one.forms].map((form) => [form.at, form]));
  return {...one, forms: [...forms.values()].sort((a, b) => a.at - b.at)};
}

/** The name that fits best: spelled as asked before sounding so, then the shortest. */
function formMeant(
  forms: readonly NameForm[],
  kind: EntityKind,
  asked: readonly NameWord[],
): string | undefined {
  let best: {name: string; rank: number} | undefined;
  for (const {text: name} of forms) {
    const words = wordsOfName(name);
    if (!isMeant(words, asked, kind === 'person')) continue;
    const spelled = asked.every(({term}) => words.some((own) => own.term === term));
    const rank = words.length + (spelled ? 0 : longestName * 100);
    if (!best || rank < best.rank) best = {name, rank};
  }
  return best?.name;
}

function isMeant(words: readonly NameWord[], asked: readonly NameWord[], byPart: boolean): boolean {
  const fits = (one: NameWord, other: NameWord): boolean =>
    one.keys.some((key) => other.keys.includes(key));
  if (!asked.every((word) => words.some((own) => fits(word, own)))) return false;
  if (byPart) return asked.some(({term}) => tells(term)) || asked.length >= words.length;
  const bare = words.filter(({term}) => !articles.has(term));
  return bare.every((own) => asked.some((word) => fits(word, own)));
}

const tells = (term: string): boolean =>
  !honorifics.has(term) && !nameParticles.has(term) && !articles.has(term);

import {honorifics, nameParticles} from '../suggest/name-words.js';
import {counted} from '../words/counted.js';
import {str} from '../words/msg.js';
import {stepsOf} from './query-steps.js';
import {soundKeys} from './sound-key.js';
import type {NamedEntity, NameSource} from './term-source.js';

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

/** The keys under which the bearers of a name, or of one of its words, are found. */
export const wordKeys = (name: string): string[] => wordsOfName(name).flatMap(({keys}) => keys);

/** All keys under which an entity is found by its names. */
export function nameKeys({names}: Pick<NamedEntity, 'names'>): string[] {
  return [...new Set(names.flatMap(wordKeys))];
}

/** An entity that a query means by one of its names, and which. */
export interface MeantEntity {
  readonly entity: NamedEntity;
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
  const entities = await source.entities(bearers.slice(0, mostBearers));
  return [...entities.values()].flatMap((entity) => {
    const form = formMeant(entity, words);
    return form === undefined ? [] : [{entity, form}];
  });
}

/** Ids of the entities that have all the words in their names, in order. */
async function bearersOf(source: NameSource, words: readonly NameWord[]): Promise<string[]> {
  let bearers: ReadonlySet<string> | undefined;
  const named = await Promise.all(
    words.map(({keys}) => Promise.all(keys.map((key) => source.entitiesNamed(key)))),
  );
  for (const ofWord of named) {
    const ids = ofWord.flat().filter((id) => bearers?.has(id) ?? true);
    if (ids.length === 0) return [];
    bearers = new Set(ids);
  }
  return [...(bearers ?? [])].sort();
}

/** The name that fits best: spelled as asked before sounding so, then the shortest. */
function formMeant({names, kind}: NamedEntity, asked: readonly NameWord[]): string | undefined {
  let best: {name: string; rank: number} | undefined;
  for (const name of names) {
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

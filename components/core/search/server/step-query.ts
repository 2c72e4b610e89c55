import {earlyModernSpellings} from '../early-modern.js';
import {distanceWithin} from '../edit-distance.js';
import {
  type ExpansionOptions,
  fuzzyWeight,
  prefixWeight,
  soundWeight,
  spellingWeight,
} from '../expand-step.js';
import type {QueryStep} from '../query-steps.js';
import {soundKeys, soundScript} from '../sound-key.js';
import {soundScripts} from '../sound-tables.js';
import type {WordForm} from '../tokens.js';
import {anyOf, type Dsl} from './dsl.js';
import {backwards, shareAnEnd, soundTerm} from './stored-terms.js';

/** So many words that differ by a slip are looked for. */
const mostSimilar = 64;

/** The passages in which a word stands. */
export function stepQuery(step: QueryStep, options: ExpansionOptions): Dsl {
  const {match} = step;
  return anyOf([
    ...exactTerms(step, options).map(([value, boost]): Dsl => ({term: {terms: {value, boost}}})),
    ...spellingsOf(step, options).flatMap((spelling): Dsl[] => {
      if (match === 'whole') return [];
      if (match === 'prefix') return [{prefix: {terms: {value: spelling, boost: prefixWeight}}}];
      return [
        {fuzzy: {terms: {...similar(match), value: spelling}}},
        {fuzzy: {backwards: {...similar(match), value: backwards(spelling)}}},
      ];
    }),
  ]);
}

/** The passages in which words stand one after the other. */
export function sequenceQuery(steps: readonly QueryStep[], options: ExpansionOptions): Dsl {
  const [only] = steps;
  if (!only) return {match_none: {}};
  if (steps.length === 1) return stepQuery(only, options);
  const clauses = steps.map((step): Dsl => ({span_or: {clauses: spans(step, options)}}));
  return {span_near: {clauses, slop: 0, in_order: true}};
}

/** The same within a sequence, where a slip is looked for behind the right first letter only. */
function spans(step: QueryStep, options: ExpansionOptions): Dsl[] {
  const {match} = step;
  const exact = exactTerms(step, options).map(([terms]): Dsl => ({span_term: {terms}}));
  if (match === 'whole') return exact;
  const wider = spellingsOf(step, options).map((value): Dsl => {
    const query: Dsl =
      match === 'prefix'
        ? {prefix: {terms: {value}}}
        : {fuzzy: {terms: {...similar(match), value}}};
    return {span_multi: {match: query}};
  });
  return [...exact, ...wider];
}

const similar = (fuzziness: 1 | 2) =>
  ({
    fuzziness,
    prefix_length: 1,
    max_expansions: mostSimilar,
    transpositions: true,
    boost: fuzzyWeight,
  }) as const;

const spellingsOf = ({term}: QueryStep, {earlyModern}: ExpansionOptions): readonly string[] =>
  earlyModern ? earlyModernSpellings(term) : [term];

/** Terms that are the word, with their weights: its spellings, and its sound in other scripts. */
function exactTerms(step: QueryStep, options: ExpansionOptions): [term: string, weight: number][] {
  const {term, word, match} = step;
  const spelled = spellingsOf(step, options).map((spelling): [string, number] => [
    spelling,
    spelling === term ? 1 : spellingWeight,
  ]);
  if (!options.transliterate || match !== 'whole') return spelled;
  const own = soundScript(word);
  const others = soundScripts.filter((script) => script !== own);
  const sounds = soundKeys(word).flatMap((key) =>
    others.map((script): [string, number] => [soundTerm(script, key), soundWeight]),
  );
  return [...spelled, ...sounds];
}

/** Whether a word of a passage is one that the server found it by. */
export function stepFits(step: QueryStep, form: WordForm, options: ExpansionOptions): boolean {
  const {match, word} = step;
  const isSpelled = spellingsOf(step, options).some((spelling) => {
    if (form.term === spelling) return true;
    if (match === 'whole') return false;
    if (match === 'prefix') return form.term.startsWith(spelling);
    return (
      shareAnEnd(form.term, spelling) && distanceWithin(spelling, form.term, match) !== undefined
    );
  });
  if (isSpelled || match !== 'whole' || !options.transliterate) return isSpelled;
  if (soundScript(form.term) === soundScript(word)) return false;
  const keys = soundKeys(word);
  return form.sounds.some((sound) => keys.includes(sound));
}

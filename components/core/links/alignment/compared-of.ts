import {codePointLength} from '../../tei/code-points.js';
import type {Compared} from './likeness.js';
import {sentencesOf} from './sentences.js';
import type {TraitReader} from './traits.js';
import type {Unit} from './units.js';

export function comparedOf(unit: Unit, reader: TraitReader): Compared {
  const traits = reader.traitsOf(unit);
  const sentences = (): Compared[] => {
    const texts = cutFiner.has(unit.kind) ? sentencesOf(unit.text) : [];
    if (texts.length < 2) return [];
    return texts.map((text) => ({
      unit: {...unit, text},
      traits: reader.traitsOfSentence(text, traits),
      length: codePointLength(text),
      sentences: () => [],
    }));
  };
  return {unit, traits, length: codePointLength(unit.text), sentences};
}

/** A verse, a heading is no longer for having two sentences. */
const cutFiner: ReadonlySet<Unit['kind']> = new Set(['prose', 'speech']);

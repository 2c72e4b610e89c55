import {numbered} from '../natives/numbered.js';
import {msg} from '../words/msg.js';
import {bm25OfLabel} from './bm25.js';
import {keptOf, shared, sharedOfAny, sharedStarts} from './combine-weights.js';
import {type Expansion, type ExpansionOptions, expandStep} from './expand-step.js';
import {passagesPassing} from './filter-passages.js';
import {labelTerm} from './labels.js';
import {entitiesMeant, type MeantEntity} from './name-keys.js';
import {meantByRuns} from './name-runs.js';
import type {QueryNode, SearchQuery, WordMatch} from './query.js';
import {type QueryStep, stepsOf} from './query-steps.js';
import type {TermSource, Weights} from './term-source.js';

/** A sequence of words to mark in a passage. */
export interface SoughtSequence {
  readonly steps: readonly {readonly step: QueryStep; readonly terms: Expansion}[];
}

/** What a query comes to. */
export interface Evaluation {
  /** Passages by their number, with their weight. */
  readonly found: Weights;
  /** What to mark in them. */
  readonly sequences: readonly SoughtSequence[];
  readonly entities: readonly MeantEntity[];
  readonly notices: readonly string[];
}

export interface EvaluationOptions extends ExpansionOptions {
  /** Find what a word means by any of its names. */
  readonly names: boolean;
  readonly signal?: AbortSignal;
}

/** Finds and weighs the passages a query asks for. */
export async function evaluateQuery(
  source: TermSource,
  query: SearchQuery,
  options: EvaluationOptions,
): Promise<Evaluation> {
  const evaluator = new Evaluator(source, options);
  const reached = query.node ? await evaluator.reach(query.node, true) : {};
  const passing = await passagesPassing(source, query.filters, evaluator.notices);
  let found = reached.found;
  if (!found && passing.among) found = new Map([...passing.among].map((passage) => [passage, 0]));
  if (!found && query.node) {
    evaluator.notices.add(sayOnlyNot());
  }
  if (!found && !query.node && query.filters.length > 0) {
    evaluator.notices.add(sayOnlyLeftOut());
  }
  return {
    found: keptOf(found ?? new Map(), reached.excluded ?? new Set(), passing),
    sequences: evaluator.sequences,
    entities: [...evaluator.entities.values()],
    notices: [...evaluator.notices],
  };
}

export const sayOnlyNot = (): string =>
  msg('The query only says what not to find; add a word to look for.');
export const sayOnlyLeftOut = (): string =>
  msg('The query only says what to leave out; add a word to look for.');
export const sayNotBesideOr = (): string =>
  msg('What is to be left out cannot stand beside OR; it is passed over.');

/** Passages that a part of a query finds, and those it rules out. Without `found`: any. */
interface Reach {
  readonly found?: Weights;
  readonly excluded?: ReadonlySet<number>;
}

type OfWords = QueryNode & {readonly kind: 'word' | 'phrase'};

const isOfWords = (part: QueryNode): part is OfWords =>
  part.kind === 'word' || part.kind === 'phrase';

/** What one word or phrase comes to. */
interface FoundSequence extends SoughtSequence {
  readonly found: Weights;
  readonly notices: ReadonlySet<string>;
}

class Evaluator {
  readonly sequences: SoughtSequence[] = [];
  readonly entities = new Map<string, MeantEntity>();
  readonly notices = new Set<string>();

  constructor(
    readonly source: TermSource,
    readonly options: EvaluationOptions,
  ) {}

  /** @param wanted whether what is found is to be marked: not what a query leaves out */
  async reach(node: QueryNode, wanted: boolean): Promise<Reach> {
    this.options.signal?.throwIfAborted();
    switch (node.kind) {
      case 'word':
      case 'phrase':
        return this.#all([node], wanted);
      case 'not': {
        const {found} = await this.reach(node.part, false);
        return {excluded: new Set(found?.keys())};
      }
      case 'all':
        return this.#all(node.parts, wanted);
      case 'any':
        return this.#any(node.parts, wanted);
    }
  }

  async #any(parts: readonly QueryNode[], wanted: boolean): Promise<Reach> {
    const union = new Map<number, number>();
    for (const part of parts) {
      const {found, excluded} = await this.reach(part, wanted);
      if (!found) {
        this.notices.add(sayNotBesideOr());
      }
      for (const [passage, weight] of found ?? []) {
        if (!excluded?.has(passage)) union.set(passage, (union.get(passage) ?? 0) + weight);
      }
    }
    return {found: union};
  }

  /** All parts must hold; words that stand beside each other may be a name together. */
  async #all(parts: readonly QueryNode[], wanted: boolean): Promise<Reach> {
    const excluded = new Set<number>();
    const each: (readonly Weights[])[] = [];
    // Files of an index are far away: all are asked at once for what does not wait for another.
    const [byName, sought] = await Promise.all([
      this.#byName(parts, wanted),
      Promise.all(parts.map((part) => (isOfWords(part) ? this.#sequence(part) : undefined))),
    ]);
    for (const [at, part] of numbered(parts)) {
      const words = sought[at];
      if (words) {
        for (const notice of words.notices) this.notices.add(notice);
        if (wanted && words.steps.length > 0) this.sequences.push({steps: words.steps});
        each.push(byName[at] ? [words.found, byName[at]] : [words.found]);
        continue;
      }
      const reached = await this.reach(part, wanted);
      for (const passage of reached.excluded ?? []) excluded.add(passage);
      if (reached.found) each.push([reached.found]);
    }
    return {...(each.length > 0 ? {found: sharedOfAny(each)} : {}), excluded};
  }

  /** For each part, the passages that name somebody or something it is a word of a name of. */
  async #byName(parts: readonly QueryNode[], wanted: boolean): Promise<(Weights | undefined)[]> {
    if (!this.options.names) return [];
    const meant = await meantByRuns(parts, (words) =>
      entitiesMeant(this.source, words, this.notices),
    );
    return Promise.all(
      meant.map((entities) => (entities.length > 0 ? this.#named(entities, wanted) : undefined)),
    );
  }

  async #named(meant: readonly MeantEntity[], wanted: boolean): Promise<Weights> {
    const weights = new Map<number, number>();
    for (const each of meant) {
      if (wanted && !this.entities.has(each.entity.id)) this.entities.set(each.entity.id, each);
    }
    const labelled = await Promise.all(
      meant.map(({entity}) => this.source.labelled(labelTerm('entity', entity.id))),
    );
    for (const passages of labelled) {
      // Most passages name somebody once: the logarithm is taken once for all of those.
      const known: number[] = [];
      const isFirst = weights.size === 0;
      for (const [passage, count] of passages) {
        const weight =
          known[count] ?? nameWeight * bm25OfLabel(count, passages.size, this.source.size);
        known[count] = weight;
        weights.set(passage, isFirst ? weight : Math.max(weights.get(passage) ?? 0, weight));
      }
    }
    return weights;
  }

  async #sequence(part: OfWords): Promise<FoundSequence> {
    const match: WordMatch = part.kind === 'word' ? part.match : 'whole';
    const notices = new Set<string>();
    const steps = await this.#expanded(stepsOf(part.text, match), notices);
    const each = await Promise.all(steps.map(({terms}) => this.#weightsOf(terms)));
    const together = shared(each);
    if (steps.length < 2 || together.size === 0) return {steps, notices, found: together};
    const inOrder = await this.#inOrder(steps, new Set(together.keys()));
    const found = new Map([...together].filter(([passage]) => inOrder.has(passage)));
    return {steps, notices, found};
  }

  /** @param notices in the order of the steps, whichever is done first */
  async #expanded(
    steps: readonly QueryStep[],
    notices: Set<string>,
  ): Promise<SoughtSequence['steps']> {
    const expanded = await Promise.all(
      steps.map(async (step) => {
        const own = new Set<string>();
        return {step, own, terms: await expandStep(this.source, step, this.options, own)};
      }),
    );
    return expanded.map(({step, own, terms}) => {
      for (const notice of own) notices.add(notice);
      return {step, terms};
    });
  }

  async #weightsOf(terms: Expansion): Promise<Weights> {
    this.options.signal?.throwIfAborted();
    const sum = new Map<number, number>();
    const weights = await Promise.all([...terms.keys()].map((term) => this.source.weights(term)));
    const shares = [...terms.values()];
    const [only] = weights;
    if (only && weights.length === 1 && shares[0] === 1) return only;
    for (const [at, ofTerm] of numbered(weights)) {
      for (const [passage, weight] of ofTerm) {
        sum.set(passage, (sum.get(passage) ?? 0) + (shares[at] ?? 0) * weight);
      }
    }
    return sum;
  }

  /** The passages where the words of a sequence stand one after the other. */
  async #inOrder(
    steps: SoughtSequence['steps'],
    among: ReadonlySet<number>,
  ): Promise<ReadonlySet<number>> {
    let starts: ReadonlyMap<number, ReadonlySet<number>> | undefined;
    for (const {step, terms} of steps) {
      const here = new Map<number, Set<number>>();
      const left: ReadonlySet<number> = starts ? new Set(starts.keys()) : among;
      const places = await Promise.all(
        [...terms.keys()].map((term) => this.source.positions(term, left)),
      );
      for (const ofTerm of places) {
        for (const [passage, positions] of ofTerm) {
          const known = here.get(passage) ?? new Set();
          for (const position of positions) known.add(position - step.offset);
          here.set(passage, known);
        }
      }
      starts = starts ? sharedStarts(starts, here) : here;
    }
    return new Set(starts?.keys());
  }
}

/** Found by another name than the one in the text: a little less sure than the word itself. */
export const nameWeight = 0.9;

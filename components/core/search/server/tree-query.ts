import {numbered} from '../../natives/numbered.js';
import {nameWeight, sayNotBesideOr} from '../evaluate-query.js';
import type {ExpansionOptions} from '../expand-step.js';
import {entitiesMeant, type MeantEntity} from '../name-keys.js';
import {meantByRuns} from '../name-runs.js';
import type {QueryNode} from '../query.js';
import {type QueryStep, stepsOf} from '../query-steps.js';
import type {NameSource} from '../term-source.js';
import {bestOf, type Dsl, nothing} from './dsl.js';
import {sequenceQuery} from './step-query.js';

interface TreeOptions extends ExpansionOptions {
  readonly names: boolean;
}

/** What a part of a query finds, and what it rules out. Without `found`: any passage. */
interface Reach {
  readonly found?: Dsl;
  readonly excluded: readonly Dsl[];
}

/** Turns the tree of a query into a question to a server, as `evaluate-query` answers it itself. */
export class TreeQuery {
  /** What is to be marked. */
  readonly sequences: QueryStep[][] = [];
  readonly entities = new Map<string, MeantEntity>();
  readonly notices = new Set<string>();

  constructor(
    readonly names: NameSource,
    readonly options: TreeOptions,
  ) {}

  /** @param wanted whether what is found is to be marked: not what a query leaves out */
  async reach(node: QueryNode, wanted: boolean): Promise<Reach> {
    switch (node.kind) {
      case 'word':
      case 'phrase':
        return this.#all([node], wanted);
      case 'not': {
        const {found} = await this.reach(node.part, false);
        return {excluded: found ? [found] : []};
      }
      case 'all':
        return this.#all(node.parts, wanted);
      case 'any':
        return this.#any(node.parts, wanted);
    }
  }

  async #any(parts: readonly QueryNode[], wanted: boolean): Promise<Reach> {
    const should: Dsl[] = [];
    for (const part of parts) {
      const {found, excluded} = await this.reach(part, wanted);
      if (!found) this.notices.add(sayNotBesideOr());
      else if (excluded.length === 0) should.push(found);
      else should.push({bool: {must: [found], should: [], must_not: excluded}});
    }
    return {
      found: should.length > 0 ? {bool: {should, minimum_should_match: 1}} : nothing,
      excluded: [],
    };
  }

  async #all(parts: readonly QueryNode[], wanted: boolean): Promise<Reach> {
    const must: Dsl[] = [];
    const excluded: Dsl[] = [];
    const meant = await this.#meant(parts, wanted);
    for (const [at, part] of numbered(parts)) {
      if (part.kind === 'word' || part.kind === 'phrase') {
        must.push(bestOf([this.#words(part, wanted), ...named(meant[at] ?? [])]));
        continue;
      }
      const reached = await this.reach(part, wanted);
      excluded.push(...reached.excluded);
      if (reached.found) must.push(reached.found);
    }
    return {...(must.length > 0 ? {found: {bool: {must, should: []}}} : {}), excluded};
  }

  async #meant(
    parts: readonly QueryNode[],
    wanted: boolean,
  ): Promise<readonly (readonly MeantEntity[])[]> {
    if (!this.options.names) return [];
    const meant = await meantByRuns(parts, (words) =>
      entitiesMeant(this.names, words, this.notices),
    );
    for (const each of wanted ? meant.flat() : []) {
      if (!this.entities.has(each.entity.id)) this.entities.set(each.entity.id, each);
    }
    return meant;
  }

  #words(part: QueryNode & {readonly kind: 'word' | 'phrase'}, wanted: boolean): Dsl {
    const steps = stepsOf(part.text, part.kind === 'word' ? part.match : 'whole');
    if (wanted && steps.length > 0) this.sequences.push(steps);
    return sequenceQuery(steps, this.options);
  }
}

function named(meant: readonly MeantEntity[]): Dsl[] {
  return meant.map(({entity: {id}}) => ({term: {entity: {value: id, boost: nameWeight}}}));
}

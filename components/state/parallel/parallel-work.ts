import {alignVersions} from '../../core/collection/align-versions.js';
import {EntityIndex} from '../../core/entities/entity-index.js';
import {readRegisters} from '../../core/entities/register.js';
import type {TextPart} from '../../core/links/alignment/alignment.js';
import {
  compareVersions,
  type VersionComparison,
} from '../../core/links/alignment/compare-versions.js';
import {
  type ParallelVersion,
  parallelVersions,
} from '../../core/links/alignment/parallel-versions.js';
import {numbered} from '../../core/natives/numbered.js';
import {codePointLength} from '../../core/tei/code-points.js';
import {type LoadResult, loadDocument} from '../load-document.js';
import type {HeldVersion, ParallelOrder, ParallelResult, SourceFile} from './parallel-order.js';

/** Two texts that were laid beside each other. */
interface Laid {
  readonly result: ParallelResult;
  readonly parts?: readonly [TextPart, TextPart];
}

/**
 * Reads files, lays their texts beside each other and keeps both for further questions. Runs in a
 * worker: trees of documents do not survive the way to the page, alignments do.
 */
export class ParallelWork {
  readonly #read = new Map<string, Promise<LoadResult>>();
  readonly #laid = new Map<string, Promise<Laid>>();

  /** Lays two texts beside each other, each pair once. */
  async align(order: ParallelOrder): Promise<ParallelResult> {
    return (await this.#lay(order)).result;
  }

  /** What two versions of one text have in common, word by word; undefined where they have no rows. */
  async compare(order: ParallelOrder): Promise<VersionComparison | undefined> {
    const {result, parts} = await this.#lay(order);
    if (!result.ok || !parts) return undefined;
    const [a, b] = parts;
    return compareVersions(a.document, b.document, result.alignment);
  }

  #lay(order: ParallelOrder): Promise<Laid> {
    const key = JSON.stringify([order.a, order.b, order.versions]);
    const laid = this.#laid.get(key) ?? this.#begin(order);
    this.#laid.set(key, laid);
    // What failed for the network's sake may come another time.
    void laid.then(({result}) => {
      if (!result.ok && result.problem === 'unread') this.#laid.delete(key);
    });
    return laid;
  }

  async #begin({a, b, versions, authority}: ParallelOrder): Promise<Laid> {
    const wanted = b ? [a, b] : [a];
    const [texts, registers] = await Promise.all([
      Promise.all(wanted.map((file) => this.#load(file))),
      Promise.all(authority.map((file) => this.#load(file))),
    ]);
    for (const read of texts) {
      if (!read.ok) return {result: {ok: false, problem: 'unread', why: read.problem}};
    }
    const documents = texts.flatMap((read) => (read.ok ? [read.document] : []));
    for (const [at, document] of numbered(documents)) {
      const {characters, file} = wanted[at] ?? a;
      if (codePointLength(document.canonicalText) !== characters) {
        return {result: {ok: false, problem: 'changed', file}};
      }
    }
    const known = registers.flatMap((read) => (read.ok ? [read.document] : []));
    const entities = new EntityIndex(readRegisters([...documents, ...known]));
    const [first, second] = documents;
    if (first && !b) return this.#layVersions(parallelVersions(first), entities, versions);
    if (!first || !second) return {result: {ok: false, problem: 'no-versions'}};
    return laidAs({document: first}, {document: second}, entities);
  }

  #layVersions(
    versions: readonly ParallelVersion[],
    entities: EntityIndex,
    wanted: readonly number[] = [],
  ): Laid {
    const pair = chosenOf(versions, wanted) ?? beside(versions);
    if (!pair) return {result: {ok: false, problem: 'no-versions'}};
    const laid = laidAs(...pair, entities);
    if (!laid.result.ok) return laid;
    const [a, b] = pair;
    return {
      ...laid,
      result: {
        ...laid.result,
        versions: [heldAs(a), heldAs(b)],
        held: versions.map(heldAs),
        chosen: [versions.indexOf(a), versions.indexOf(b)],
      },
    };
  }

  #load({file, address}: SourceFile): Promise<LoadResult> {
    const read = this.#read.get(address) ?? loadDocument(address, {file, base: address});
    this.#read.set(address, read);
    void read.then(({ok}) => {
      if (!ok) this.#read.delete(address);
    });
    return read;
  }
}

function laidAs(a: TextPart, b: TextPart, entities: EntityIndex): Laid {
  const result = alignVersions(a, b, entities);
  if (!result.ok) return {result: {ok: false, problem: 'unalignable', result}};
  return {result: {ok: true, alignment: result.alignment}, parts: [a, b]};
}

/** Two versions by their places; undefined where there are none at these. */
function chosenOf(
  versions: readonly ParallelVersion[],
  [first = -1, second = -1]: readonly number[],
): readonly [ParallelVersion, ParallelVersion] | undefined {
  const [a, b] = [versions[first], versions[second]];
  return a && b && a !== b ? [a, b] : undefined;
}

/** The original and what is most like a translation of it, or the first two. */
function beside(
  versions: readonly ParallelVersion[],
): readonly [ParallelVersion, ParallelVersion] | undefined {
  const original = versions.find(({role}) => role === 'original') ?? versions[0];
  const others = versions.filter((version) => version !== original);
  const other = others.find(({role}) => role === 'translation') ?? others[0];
  return original && other ? [original, other] : undefined;
}

function heldAs({role, language, name}: ParallelVersion): HeldVersion {
  return {role, ...(language ? {language} : {}), ...(name ? {name} : {})};
}

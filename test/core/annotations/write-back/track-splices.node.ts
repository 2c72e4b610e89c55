import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type Decision, makeDecision} from '../../../../components/core/annotations/decision.js';
import {sha256Of} from '../../../../components/core/annotations/version-of.js';
import {
  afterInserting,
  insertAll,
  removeAll,
} from '../../../../components/core/annotations/write-back/insertion.js';
import {planRemoval} from '../../../../components/core/annotations/write-back/plan-removal.js';
import {planSplices} from '../../../../components/core/annotations/write-back/plan-splices.js';
import type {SpliceRequest} from '../../../../components/core/annotations/write-back/request.js';
import {writeSpliceRecord} from '../../../../components/core/annotations/write-back/splice-record.js';
import {trackSplices} from '../../../../components/core/annotations/write-back/track-splices.js';
import {codePointLength} from '../../../../components/core/tei/code-points.js';
import {readTei} from '../../../../components/core/tei/read-tei.js';
import {readXml} from '../../../../components/core/xml/read-xml.js';
import {randomTei} from '../../../render/random-tei.js';
import {read} from './splicing.js';

/** A file with the records of what went in and out, without a disk. */
class Ledger {
  readonly decisions: Decision[] = [];
  #runs = 0;

  constructor(public source: string) {}

  apply(requests: readonly SpliceRequest[]): string[] {
    const run = `run ${++this.#runs}`;
    const plan = planSplices(read(this.source), requests, {run, when: '2026-11-26'});
    const written = insertAll(this.source, plan.insertions);
    const inserted = afterInserting(plan.insertions);
    const [before, after] = [sha256Of(this.source), sha256Of(written)];
    const applied: string[] = [];
    for (const [id, outcome] of plan.outcomes) {
      if (outcome.state === 'refused') continue;
      applied.push(id);
      const strings = inserted.filter(({owner}) => owner === id);
      const shared = inserted.filter(({owner}) => outcome.uses.includes(owner));
      this.#record(id, 'applied', {run, before, after, strings, shared, uses: outcome.uses});
    }
    this.source = written;
    return applied;
  }

  revert(ids: readonly string[]): void {
    const run = `run ${++this.#runs}`;
    const standing = trackSplices(this.decisions, sha256Of(this.source));
    const removal = planRemoval(read(this.source), standing, ids);
    assert.deepEqual([removal.warnings, [...removal.refused]], [[], []]);
    const taken = [...[...removal.strings.values()].flat(), ...removal.shared];
    const left = removeAll(this.source, taken);
    assert.ok(left !== undefined);
    const [before, after] = [sha256Of(this.source), sha256Of(left)];
    for (const [id, strings] of removal.strings) {
      const uses = standing.written.get(id)?.uses ?? [];
      const shared = removal.shared.filter(({owner}) => uses.includes(owner));
      this.#record(id, 'reverted', {run, before, after, strings, shared, uses});
    }
    this.source = left;
  }

  #record(
    annotation: string,
    verdict: 'applied' | 'reverted',
    record: Parameters<typeof writeSpliceRecord>[0],
  ): void {
    const more = writeSpliceRecord(record);
    this.decisions.push(makeDecision({annotation, version: 'v', verdict, creator: 'R', more}));
  }
}

const header =
  '<teiHeader>\n<fileDesc>\n<titleStmt>\n<title>T</title>\n</titleStmt>\n</fileDesc>\n</teiHeader>';

describe('What several runs wrote', () => {
  it('is taken out in any order and any company, and the file is as it was', () => {
    const wish = fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('persName', 'rs', 'date', 'title'));
    const runs = fc.array(fc.array(wish, {minLength: 1, maxLength: 5}), {
      minLength: 1,
      maxLength: 3,
    });
    const cuts = fc.tuple(fc.array(fc.nat(), {minLength: 15, maxLength: 15}), fc.nat(15));
    fc.assert(
      fc.property(randomTei, runs, cuts, (random, wishes, [ranks, cut]) => {
        const source = random.replace('<teiHeader/>', header);
        const xml = readXml(source, {file: 'random.xml'});
        const tei = xml.ok ? readTei(xml.tree) : xml;
        fc.pre(tei.ok);
        if (!tei.ok) return;
        const length = codePointLength(tei.document.canonicalText);
        fc.pre(length > 0);
        const ledger = new Ledger(source);
        const applied: string[] = [];
        for (const [run, list] of wishes.entries()) {
          const requests = list.map(([at, size, element], i) => {
            const start = at % length;
            const end = Math.min(length, start + size);
            const reviewer = run === 1 ? 'Second' : 'First';
            return {id: `urn:${run}:${i}`, start, end, element, attributes: {}, reviewer};
          });
          applied.push(...ledger.apply(requests));
        }
        assert.equal(read(ledger.source).canonicalText, tei.document.canonicalText);
        const order = applied
          .map((id, at) => ({id, rank: ranks[at] ?? 0}))
          .sort((a, b) => a.rank - b.rank)
          .map(({id}) => id);
        for (const part of [order.slice(0, cut), order.slice(cut)]) {
          if (part.length > 0) ledger.revert(part);
        }
        assert.equal(ledger.source, source);
      }),
      {numRuns: 200},
    );
  });
});

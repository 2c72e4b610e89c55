import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  type Decision,
  makeDecision,
  type NewDecision,
  readDecisions,
  type Verdict,
} from '../../../components/core/annotations/decision.js';
import {foldDecisions, judgementOf} from '../../../components/core/annotations/fold-decisions.js';
import {writeAnnotationLine} from '../../../components/core/annotations/write-annotations.js';

function decide(verdict: Verdict, more: Partial<NewDecision> = {}): Decision {
  const amended = verdict === 'amended' ? {amended: {body: 'urn:e:2', target: 'urn:t:1'}} : {};
  return makeDecision({
    annotation: 'urn:a:1',
    version: 'v1',
    creator: 'Sofia',
    verdict,
    ...amended,
    ...more,
  });
}

function lineOf(decision: Decision): string {
  const written = writeAnnotationLine(decision.json);
  assert.ok(written.ok, JSON.stringify(written));
  return written.json;
}

const verdictAfter = (...decisions: Decision[]) =>
  judgementOf(foldDecisions(decisions), 'urn:a:1').verdict;

describe('a decision', () => {
  it('is a valid annotation, and reads back as it was made', () => {
    for (const verdict of ['accepted', 'amended', 'rejected', 'withdrawn', 'applied'] as const) {
      const made = decide(verdict, {reason: 'The letter says so.', follows: 'urn:d:0'});
      const {decisions, problems} = readDecisions(lineOf(made), 'f');
      assert.deepEqual(problems, []);
      const [read] = decisions;
      assert.ok(read);
      const {json: _, ...members} = read;
      const {json: __, ...expected} = made;
      assert.deepEqual(members, expected);
    }
  });

  it('keeps members of a program with their prefix', () => {
    const made = decide('applied', {more: {'lectern:splices': [1]}});
    assert.deepEqual(readDecisions(lineOf(made), 'f').decisions[0]?.json['lectern:splices'], [1]);
  });
});

describe('a file of decisions', () => {
  const [first, second] = [decide('accepted'), decide('rejected')];

  it('with a broken line, and a last one cut off, names both and reads the rest', () => {
    const cut = lineOf(decide('deferred')).slice(0, 40);
    const jsonl = `${lineOf(first)}{"id": nonsense}\n[]\n${lineOf(second)}${cut}`;
    const {decisions, problems} = readDecisions(jsonl, 'f.decisions.jsonl');
    assert.deepEqual(
      decisions.map(({id}) => id),
      [first.id, second.id],
    );
    assert.deepEqual(
      problems.map(({line, message}) => [line, message]),
      [
        [2, 'this line is not JSON'],
        [3, 'it is not an object'],
        [5, 'this line was cut off; nothing of it is read'],
      ],
    );
  });

  it('counts a line written twice once, and keeps the earlier of two that differ', () => {
    const other = lineOf(first).replace('accepted', 'rejected');
    const {decisions, problems} = readDecisions(`${lineOf(first)}${lineOf(first)}\n${other}`, 'f');
    assert.deepEqual(
      decisions.map(({verdict}) => verdict),
      ['accepted'],
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.line, 4);
  });

  it('says what a line lacks', () => {
    const json = first.json;
    const lines = [
      {...json, id: undefined},
      {...json, target: undefined},
      {...json, body: []},
      {...json, creator: undefined},
      {...decide('amended').json, 'lectern:amended': undefined},
    ].map((each) => JSON.stringify(each));
    const {decisions, problems} = readDecisions(lines.join('\r\n'), 'f');
    assert.deepEqual(decisions, []);
    assert.equal(problems.length, 5);
    for (const [at, word] of ['no id', 'names no', 'no verdict', 'who', 'no changes'].entries()) {
      assert.match(problems[at]?.message ?? '', new RegExp(word));
    }
  });
});

describe('the state of an annotation', () => {
  it('is proposed until somebody decides', () => {
    assert.equal(verdictAfter(), 'proposed');
  });

  it('is what was decided last', () => {
    assert.equal(verdictAfter(decide('deferred'), decide('amended')), 'amended');
    assert.equal(verdictAfter(decide('accepted'), decide('rejected')), 'rejected');
  });

  it('goes back step by step as decisions are withdrawn, and forth again', () => {
    const accepted = decide('accepted');
    const rejected = decide('rejected', {follows: accepted.id});
    const undo = decide('withdrawn', {follows: rejected.id});
    assert.equal(verdictAfter(accepted, rejected, undo), 'accepted');
    const undoAll = decide('withdrawn', {follows: accepted.id});
    assert.equal(verdictAfter(accepted, rejected, undo, undoAll), 'proposed');
    assert.equal(verdictAfter(accepted, rejected, undo, undoAll, decide('deferred')), 'deferred');
  });

  it('names the decision a new one has to follow, withdrawn or not', () => {
    const accepted = decide('accepted');
    const undo = decide('withdrawn', {follows: accepted.id});
    assert.equal(judgementOf(foldDecisions([accepted, undo]), 'urn:a:1').last?.id, undo.id);
  });

  it('is proposed again once the annotation is another one', () => {
    const versions = new Map([['urn:a:1', 'v2']]);
    const judgement = judgementOf(foldDecisions([decide('accepted')], versions), 'urn:a:1');
    assert.equal(judgement.verdict, 'proposed');
    assert.equal(judgement.reopened, true);
    assert.equal(judgement.acceptance, undefined);
    const anew = foldDecisions([decide('accepted'), decide('rejected', {version: 'v2'})], versions);
    assert.equal(judgementOf(anew, 'urn:a:1').verdict, 'rejected');
  });

  it('keeps what was accepted when it is applied, and forgets it when it is rejected', () => {
    const amended = decide('amended');
    const judge = (...decisions: Decision[]) => judgementOf(foldDecisions(decisions), 'urn:a:1');
    assert.equal(judge(amended, decide('applied')).acceptance?.id, amended.id);
    assert.equal(judge(amended, decide('applied')).verdict, 'applied');
    assert.equal(judge(amended, decide('rejected')).acceptance, undefined);
  });
});

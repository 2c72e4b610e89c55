import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EvidenceAhead} from '../../components/state/review/evidence-ahead.js';

describe('the evidence of the next item', () => {
  const asked: string[] = [];
  const desk = {
    evidence: async (id: string) => {
      asked.push(id);
      if (id === 'lost') throw new Error('the desk is gone');
      return undefined;
    },
  };

  it('is asked for once, ahead of the time', async () => {
    const ahead = new EvidenceAhead(desk);
    ahead.gather('next');
    ahead.gather('next');
    await ahead.of('next');
    assert.deepEqual(asked.splice(0), ['next']);
  });

  it('is asked for when another item is gone to', async () => {
    const ahead = new EvidenceAhead(desk);
    ahead.gather('next');
    await ahead.of('other');
    assert.deepEqual(asked.splice(0), ['next', 'other']);
  });

  it('fails only for who wants it', async () => {
    const ahead = new EvidenceAhead(desk);
    ahead.gather('lost');
    await new Promise((resolve) => setTimeout(resolve));
    await assert.rejects(ahead.of('lost'), /gone/);
  });
});

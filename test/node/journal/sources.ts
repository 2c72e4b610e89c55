import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {
  type NewDecisionResult,
  readNewDecision,
} from '../../../components/core/annotations/check-decision.js';
import {
  type Decision,
  makeDecision,
  type NewDecision,
} from '../../../components/core/annotations/decision.js';
import type {JsonObject} from '../../../components/core/annotations/json.js';
import {newId} from '../../../components/core/annotations/write-annotations.js';

/** A folder of its own for a test, gone when the test has ended. */
export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-journal-'));
  context.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

export const judged = 'urn:uuid:00000000-0000-4000-8000-000000000001';
export const someVersion = 'a'.repeat(64);

/** A decision as a reviewer's page would send it, of which only the named members matter. */
export function decide(members: Partial<NewDecision> = {}): Decision {
  const made = makeDecision({
    annotation: judged,
    version: someVersion,
    verdict: 'accepted',
    creator: 'Ada Reader',
    created: '2026-11-26T09:00:00Z',
    ...members,
  });
  return expectDecision(readNewDecision(made.json));
}

function expectDecision(read: NewDecisionResult): Decision {
  if (read.ok) return read.decision;
  throw new Error(read.faults.join('; '));
}

/** A small comment on a text. */
export function comment(value: string, id = newId()): JsonObject {
  return {
    id,
    type: 'Annotation',
    motivation: 'commenting',
    body: [
      {type: 'TextualBody', purpose: 'commenting', format: 'text/plain', language: 'en', value},
    ],
    target: 'https://lectern.example/texts/altay/osman-batur.xml',
  };
}

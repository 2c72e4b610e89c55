import {readNewDecision} from '../../../components/core/annotations/check-decision.js';
import {
  type Decision,
  makeDecision,
  type NewDecision,
} from '../../../components/core/annotations/decision.js';
import type {JsonObject} from '../../../components/core/annotations/json.js';
import {newId} from '../../../components/core/annotations/write-annotations.js';
import type {DecisionStore} from '../../../components/state/journal/decision-store.js';
import {openDecisions, openOwnAnnotations} from '../../../components/state/journal/open-stores.js';
import type {OwnAnnotations} from '../../../components/state/journal/own-annotations.js';

/** A decision as the review makes it. */
export function decide(members: Partial<NewDecision> = {}): Decision {
  const made = makeDecision({
    annotation: 'urn:example:judged',
    version: 'a'.repeat(64),
    verdict: 'accepted',
    creator: 'Ada Reader',
    ...members,
  });
  const read = readNewDecision(made.json);
  if (!read.ok) throw new Error(read.faults.join());
  return read.decision;
}

export function comment(value: string, id = newId()): JsonObject {
  return {
    id,
    type: 'Annotation',
    motivation: 'commenting',
    body: {type: 'TextualBody', value},
    target: 'https://lectern.example/texts/a.xml',
  };
}

export const ids = (decisions: readonly Decision[]): string[] => decisions.map(({id}) => id);

/** A text that no other test writes about. */
export const newPath = (): string => `texts/${newId().slice(9)}`;

/** Where the test server has no journal, so that the browser keeps what is decided. */
const plainSite = '/plain-site/';

export async function decisionsOf(
  path: string,
  {base = plainSite, ...more}: Partial<Parameters<typeof openDecisions>[0]> = {},
): Promise<DecisionStore> {
  const opened = await openDecisions({path, base, ...more});
  if (!opened.ok) throw new Error(opened.message);
  return opened.store;
}

export async function annotationsOf(path: string, base = plainSite): Promise<OwnAnnotations> {
  const opened = await openOwnAnnotations({path, base});
  if (!opened.ok) throw new Error(opened.message);
  return opened.store;
}

/** What a store tells, one call after the other. */
export function hear<Told>(
  subscribe: (listener: (told: Told) => void, signal: AbortSignal) => void,
): {next(): Promise<Told>; stop(): void} {
  const told: Told[] = [];
  const waiting: ((told: Told) => void)[] = [];
  const end = new AbortController();
  subscribe((each) => {
    const waiter = waiting.shift();
    if (waiter) waiter(each);
    else told.push(each);
  }, end.signal);
  return {
    next() {
      const each = told.shift();
      return each === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(each);
    },
    stop: () => end.abort(),
  };
}

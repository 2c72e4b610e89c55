import {planSplices, type SplicePlan} from '../../core/annotations/write-back/plan-splices.js';
import type {RunStamp} from '../../core/annotations/write-back/provenance.js';
import type {SpliceRequest} from '../../core/annotations/write-back/request.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {ResultJudge} from './judge-result.js';
import type {TextBytes} from './text-bytes.js';

export interface SoundPlan {
  /** Undefined where nothing can be written. */
  readonly plan: SplicePlan | undefined;
  readonly bytes: Uint8Array;
  /** Why requests were left out, a sentence for each. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/**
 * The plan for all requests, or for as many of them as leave the file sound. Those that do not are
 * looked for by halves: mostly there are none, and then the result is judged once.
 */
export function soundestPlan(
  text: TextBytes,
  document: TeiDocument,
  requests: readonly SpliceRequest[],
  {judge, stamp}: {readonly judge: ResultJudge; readonly stamp: RunStamp},
): SoundPlan {
  const leftOut = new Map<string, string>();
  let good: readonly SpliceRequest[] = [];
  let best: Pick<SoundPlan, 'plan' | 'bytes'> = {plan: undefined, bytes: text.bytes};

  const attempt = (tried: readonly SpliceRequest[]) => {
    const planned = planSplices(document, tried, stamp);
    const insertions = planned.insertions.map((each) => ({
      ...each,
      text: text.writable(each.text),
    }));
    const bytes = text.insert(insertions);
    const fault = text.readsAs(bytes, insertions)
      ? judge.fault(bytes)
      : 'the file could not be read back as it was written';
    return {plan: {...planned, insertions}, bytes, fault};
  };

  const settle = (more: readonly SpliceRequest[]): void => {
    const [only] = more;
    if (!only) return;
    const {fault, ...tried} = attempt([...good, ...more]);
    if (fault === undefined) {
      good = [...good, ...more];
      best = tried;
    } else if (more.length === 1)
      leftOut.set(only.id, `Left out, for with it ${lowerFirst(fault)}`);
    else {
      settle(more.slice(0, more.length >> 1));
      settle(more.slice(more.length >> 1));
    }
  };
  settle(requests);
  return {...best, leftOut};
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.?$/, '.');
}

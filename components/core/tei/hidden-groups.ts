import {reduced} from '../natives/reduced.js';
import {codePointLength} from './code-points.js';
import type {HiddenText} from './tei-document.js';

/** All that a document leaves out of view for one reason. */
export interface HiddenGroup {
  /** `alternative-encoding`, `variant-reading` … */
  readonly code: string;
  /** For people, one sentence. */
  readonly reason: string;
  /** Code points. */
  readonly characters: number;
  readonly stretches: readonly HiddenText[];
}

/** What is hidden, gathered by reason, the greatest part first. */
export function groupHidden(hidden: readonly HiddenText[]): HiddenGroup[] {
  const groups = new Map<string, HiddenText[]>();
  for (const stretch of hidden) {
    const group = groups.get(stretch.code);
    if (group) group.push(stretch);
    else groups.set(stretch.code, [stretch]);
  }
  return [...groups]
    .map(([code, stretches]) => ({
      code,
      reason: stretches[0]?.reason ?? '',
      characters: charactersOf(stretches),
      stretches,
    }))
    .sort((a, b) => b.characters - a.characters);
}

/** Code points of canonical text that are left out of view. */
export function charactersOf(hidden: readonly HiddenText[]): number {
  return reduced(hidden, (sum, {text}) => sum + codePointLength(text), 0);
}

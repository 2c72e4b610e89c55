import type {PassageText, Run} from './passage-text.js';
import {type SearchToken, tokensOf} from './tokens.js';

/** The words of one run of a passage. */
export interface RunTokens {
  readonly run: Run;
  readonly tokens: readonly SearchToken[];
}

/**
 * The words of a passage, run by run. Those of another wording count on from the place in the main
 * text where it stands, so that a phrase is found with either.
 */
export function passageTokens({runs}: Pick<PassageText, 'runs'>): RunTokens[] {
  const [main, ...others] = runs;
  if (!main) return [];
  const tokens = tokensOf(main.text);
  const after = (tokens.at(-1)?.position ?? -1) + 1;
  return [
    {run: main, tokens},
    ...others.map((run) => {
      const at = run.at ?? 0;
      const first = tokens.find(({start}) => start >= at)?.position ?? after;
      return {run, tokens: tokensOf(run.text, first)};
    }),
  ];
}

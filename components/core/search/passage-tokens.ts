import type {PassageText, Run} from './passage-text.js';
import {type SearchToken, tokensOf} from './tokens.js';

/** A word of a passage, with the run it stands in. */
export interface PassageToken extends SearchToken {
  readonly run: Run;
}

/**
 * The words of a passage. Those of another wording count on from the place in the main text where
 * it stands, so that a phrase is found with either.
 */
export function passageTokens({runs}: Pick<PassageText, 'runs'>): PassageToken[] {
  const tokens: PassageToken[] = [];
  const [main] = runs;
  const mainTokens = main ? tokensOf(main.text) : [];
  const last = mainTokens.at(-1);
  for (const run of runs) {
    const own = run === main ? mainTokens : tokensOf(run.text);
    const {at} = run;
    const base =
      at === undefined
        ? 0
        : (mainTokens.find(({start}) => start >= at)?.position ?? (last ? last.position + 1 : 0));
    for (const token of own) tokens.push({...token, position: token.position + base, run});
  }
  return tokens;
}
